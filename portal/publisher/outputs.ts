import type { Bundle } from './bundle.ts';
import type { Data } from './records.ts';

/** One page or data file that the publisher keeps up to date. */
export interface Output {
  /** Below the public folder. */
  file: string;
  /** The address it is rendered for. */
  path: string;
  /** Astro's route. */
  pattern: string;
}

/** Where the answer to an address is kept. */
export function fileOf(path: string): string {
  if (path === '/404/' || path === '/410/') return `${path.slice(1, -1)}.html`;
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** Lists all outputs again and again; a list is only asked for anew when a room it depends on changed. */
export class Outputs {
  #bundle: Bundle;
  #lists: Output[][] = [];

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
  }

  /** All outputs by file. `rooms` undefined: everything may have changed. */
  list(data: Data, rooms?: ReadonlySet<string>): Map<string, Output> {
    this.#lists = this.#bundle.paths.map((paths, index) => {
      const known = this.#lists[index];
      if (known && rooms && !paths.rooms.some((room) => rooms.has(room))) return known;
      return paths.list(data).map((path) => ({ file: fileOf(path), path, pattern: paths.pattern }));
    });
    const all = new Map<string, Output>();
    for (const output of this.#lists.flat()) {
      const other = all.get(output.file);
      if (other && other.pattern !== output.pattern)
        throw new Error(
          `两种页面用了同一个地址 ${output.path}：${other.pattern} 和 ${output.pattern}`,
        );
      all.set(output.file, output);
    }
    for (const path of this.#bundle.gonePaths(data)) {
      const file = `${path.slice(1)}410.html`;
      if (!all.has(fileOf(path))) all.set(file, { file, path, pattern: '/410' });
    }
    return all;
  }
}

/** Whether a record is what an output is about: its id is a part of the address. */
export function isAbout(output: Output, id: string): boolean {
  return output.path.split('/').includes(id);
}
