import { defineConfig, passthroughImageService } from 'astro/config';
import { publisher } from './publisher/adapter.ts';

/** Browsers that people here still carry: old WeChat and Android views, iPhones of 2020. */
const oldest = ['chrome87', 'safari14', 'firefox78', 'edge88'];

export default defineConfig({
  output: 'server',
  adapter: publisher(),
  trailingSlash: 'always',
  // Pictures come in their sizes from the CMS; nothing is resized here.
  image: { service: passthroughImageService() },
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Nothing inline: the server sends `default-src 'self'`.
  vite: { build: { assetsInlineLimit: 0, target: oldest, cssTarget: oldest } },
});
