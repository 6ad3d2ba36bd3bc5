import { createApp } from 'astro/app/entrypoint';

// Exported from one module with the pages, so that pages and publisher share one store.
export const app = createApp({ streaming: false });
export { gonePaths, paths } from '../src/paths.ts';
export { store } from './store.ts';
