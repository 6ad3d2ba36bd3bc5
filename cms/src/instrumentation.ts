/** Runs once when the server starts. It must return at once: Next answers no request before it has. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { watchAddresses } = await import('./gate/address.ts');
  watchAddresses();
  const { startFeeder } = await import('./publish/feeder.ts');
  startFeeder();
}
