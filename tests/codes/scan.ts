import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** What a reader of another maker than the codes finds in a picture, sorted. */
export async function scan(png: Buffer): Promise<string[]> {
  const found = await readBarcodes(new Uint8Array(png), {
    formats: ['QRCode'],
    maxNumberOfSymbols: 100,
    tryHarder: true,
  });
  return found
    .filter(({ isValid }) => isValid)
    .map(({ text }) => text)
    .sort();
}

/** The picture as a poor phone sees poor paper: out of focus, grey ink, grey paper. */
export async function worn(png: Buffer): Promise<Buffer> {
  return sharp(png).grayscale().blur(1.2).linear(0.5, 70).png().toBuffer();
}
