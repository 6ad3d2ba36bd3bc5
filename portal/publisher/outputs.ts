import type { Bundle } from './bundle.ts';
import type { Data } from './records.ts';
import type { Source } from './sources.ts';

/** One page or data file that the publisher keeps up to date. */
export interface Output {
  /** Below the public folder. */
  file: string;
  /** The address it is rendered for. */
  path: string;
  /** Astro's route. */
  pattern: string;
}

/** Where the answer to an address is kept. Pages of a status end in it: `/q/x/410/` is what `/q/x/` answers once it is gone. */
export function fileOf(path: string): string {
  if (/\/(404|410)\/$/.test(path)) return `${path.slice(1, -1)}.html`;
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** Lists all outputs again and again; a list is only asked for anew when something it depends on changed. */
export class Outputs {
  #bundle: Bundle;
  #lists: Output[][] = [];
  #all = new Map<string, Output>();

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
  }

  /** All outputs by file; the same map as before when none came or went. `changed` undefined: everything may have. */
  list(data: Data, changed?: ReadonlySet<Source>): Map<string, Output> {
    const { paths } = this.#bundle;
    if (changed && !paths.some(({ from }) => from.some((source) => changed.has(source))))
      return this.#all;
    this.#lists = paths.map(({ pattern, from, list }, index) => {
      const known = this.#lists[index];
      if (known && changed && !from.some((source) => changed.has(source))) return known;
      return list(data).map((path) => ({ file: fileOf(path), path, pattern }));
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
    this.#all = all;
    return all;
  }
}

/** Whether a record is what an output is about: its id is a part of the address. */
export function isAbout(output: Output, id: string): boolean {
  return output.path.split('/').includes(id);
}
