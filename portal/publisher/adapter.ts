import type { AstroIntegration } from 'astro';

/** Builds the portal into a module that the publisher keeps warm and asks for one page at a time. */
export function publisher(): AstroIntegration {
  return {
    name: 'lianxinqiao-publisher',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'lianxinqiao-publisher',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: {
            serverOutput: 'stable',
            hybridOutput: 'stable',
            staticOutput: 'stable',
            sharpImageService: 'stable',
          },
        }),
    },
  };
}
