import { defineConfig, passthroughImageService } from 'astro/config';
import { publisher } from './publisher/adapter.ts';

/** Browsers that people here still carry: old WeChat and Android views, iPhones of 2020. */
const oldest = ['chrome87', 'safari14', 'firefox78', 'edge88'];

/** Pages are rendered by Node; only what goes to browsers is written for old ones. Set here, as Vite joins lists of targets. */
const renderedByNode = {
  name: 'lianxinqiao-rendered-by-node',
  configEnvironment(name: string, environment: { build?: { target?: unknown } }) {
    if (name === 'client') return;
    environment.build ??= {};
    environment.build.target = 'node24';
  },
};

export default defineConfig({
  output: 'server',
  adapter: publisher(),
  trailingSlash: 'always',
  // Pictures come in their sizes from the CMS; nothing is resized here.
  image: { service: passthroughImageService() },
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Nothing inline: the server sends `default-src 'self'`.
  vite: {
    build: { assetsInlineLimit: 0, target: oldest, cssTarget: oldest },
    plugins: [renderedByNode],
  },
});
