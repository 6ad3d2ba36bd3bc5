import type { Config } from 'payload';

/** Plugin: leaves out of every editing page what is for programmers and not for clerks. */
export function plainFace(config: Config): Config {
  return {
    ...config,
    collections: (config.collections ?? []).map((collection) => ({
      ...collection,
      admin: { hideAPIURL: true, ...collection.admin },
    })),
    globals: (config.globals ?? []).map((global) => ({
      ...global,
      admin: { hideAPIURL: true, ...global.admin },
    })),
  };
}
