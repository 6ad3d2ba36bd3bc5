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

/**
 * Pages are compressed in place: handing one to a thread costs five times the work of doing it.
 * A larger file would keep the next change waiting.
 */
const large = 256_000;

/** Brotli: quality 5 is quick, 11 is small. */
export async function packBrotli(bytes: Buffer, quality: number): Promise<Buffer> {
  const options: BrotliOptions = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
  return bytes.length > large || quality > 9
    ? brotliAsync(bytes, options)
    : brotliCompressSync(bytes, options);
}

export async function packGzip(bytes: Buffer): Promise<Buffer> {
  return bytes.length > large ? gzipAsync(bytes) : gzipSync(bytes);
}
