import { once } from 'node:events';
import { createSiteServer } from './server.ts';
import { readServerSettings } from './settings.ts';

const settings = readServerSettings(process.env);
const server = createSiteServer(settings);
server.listen(settings.port, settings.host);
await once(server, 'listening');

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);

/** Lets running downloads end, but not for long. */
function stop(): void {
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 1_500).unref();
}
