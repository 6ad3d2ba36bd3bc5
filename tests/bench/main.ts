/** Every measurement, by name. */
export const benches: Record<string, () => Promise<void>> = {
  publish: async () => (await import('./publish.ts')).publish(),
  click: async () => (await import('./click.ts')).click(),
  lists: async () => (await import('./lists.ts')).lists(),
  pages: async () => (await import('./pages.ts')).pages(),
};

/** `pnpm bench <name>` */
const bench = benches[process.argv[2] ?? ''];
if (!bench) {
  console.error(`pnpm bench ${Object.keys(benches).join(' | ')}`);
  process.exit(1);
}
await bench();
