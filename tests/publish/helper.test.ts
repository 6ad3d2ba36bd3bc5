import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Helper, startHelper } from '../../portal/publisher/helper.ts';

let root: string;
let helper: Helper;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'helper-'));
  helper = startHelper(root);
});

afterEach(async () => {
  await helper.stop();
  rmSync(root, { recursive: true });
});

describe('the second thread', () => {
  it('has a file in place with its compressed forms once it says so', async () => {
    const page = Buffer.from('<p>群众意见</p>'.repeat(100));
    await Promise.all(['a/index.html', 'b/c/index.html'].map((file) => helper.write(file, page)));
    for (const file of ['a/index.html', 'b/c/index.html']) {
      expect(readFileSync(join(root, file))).toEqual(page);
      expect(gunzipSync(readFileSync(join(root, `${file}.gz`)))).toEqual(page);
      expect(brotliDecompressSync(readFileSync(join(root, `${file}.br`)))).toEqual(page);
    }
  });

  it('passes on why a file could not be written', async () => {
    await helper.write('a.txt', Buffer.from('file'));
    await expect(helper.write('a.txt/index.html', Buffer.from('page'))).rejects.toThrow(
      /E(EXIST|NOTDIR)/,
    );
  });
});
