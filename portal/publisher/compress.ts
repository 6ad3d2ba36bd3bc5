import { promisify } from 'node:util';
import {
  type BrotliOptions,
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
} from 'node:zlib';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** `bulk` while the whole site is made, `quick` while somebody waits for one change, `small` in quiet times. */
export type Effort = 'bulk' | 'quick' | 'small';

/**
 * Pages are compressed in place: handing one to a thread costs five times the work of doing it.
 * A larger file would keep the next change waiting: it goes to a thread, at a level that takes a tenth of the time.
 */
const large = 256_000;
const levels = {
  bulk: { page: { brotli: 1, gzip: 1 }, large: { brotli: 1, gzip: 1 } },
  quick: { page: { brotli: 5, gzip: 6 }, large: { brotli: 1, gzip: 1 } },
  small: { page: { brotli: 11, gzip: 9 }, large: { brotli: 6, gzip: 6 } },
} as const;

/** The two compressed forms of a file. */
export async function pack(bytes: Buffer, effort: Effort): Promise<{ br: Buffer; gz: Buffer }> {
  const isLarge = bytes.length > large;
  const level = levels[effort][isLarge ? 'large' : 'page'];
  const options: BrotliOptions = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level.brotli,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
    },
  };
  if (!isLarge && effort !== 'small')
    return { br: brotliCompressSync(bytes, options), gz: gzipSync(bytes, { level: level.gzip }) };
  const [br, gz] = await Promise.all([
    brotliAsync(bytes, options),
    gzipAsync(bytes, { level: level.gzip }),
  ]);
  return { br, gz };
}

/** A window no larger than the file: setting up the default one of 4 MB takes longer than compressing a page. */
function windowFor(size: number): number {
  const { BROTLI_MIN_WINDOW_BITS: least, BROTLI_DEFAULT_WINDOW: most } = constants;
  return Math.min(most, Math.max(least, Math.ceil(Math.log2(size + 16))));
}
