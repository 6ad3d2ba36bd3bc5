import { loadBundle } from '../../portal/publisher/bundle.ts';
import { runPublisher } from '../../portal/publisher/run.ts';

/** The publisher as a process of its own, to be killed: `node child.ts <paths as JSON>`. */
const paths = JSON.parse(process.argv[2] ?? '');
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
await runPublisher(paths, await loadBundle(paths.build), stop.signal);
