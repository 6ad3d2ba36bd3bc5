/** How soon: a change's own page first, then what little else it touches, then what stands on every page. */
export const urgency = { own: 0, near: 1, wide: 2 } as const;
export type Urgency = (typeof urgency)[keyof typeof urgency];

/** Files waiting to be rendered, each once, at its most urgent. */
export class Queue {
  #levels: Set<string>[] = Object.values(urgency).map(() => new Set<string>());

  get size(): number {
    return this.#levels.reduce((sum, level) => sum + level.size, 0);
  }

  add(file: string, level: Urgency): void {
    const at = this.#levels.findIndex((files) => files.has(file));
    if (at >= 0 && at <= level) return;
    this.#levels[at]?.delete(file);
    this.#levels[level]?.add(file);
  }

  has(level: Urgency): boolean {
    return (this.#levels[level]?.size ?? 0) > 0;
  }

  /** Takes up to `count` files of one level. */
  take(level: Urgency, count: number): string[] {
    const files = [...(this.#levels[level] ?? [])].slice(0, count);
    for (const file of files) this.#levels[level]?.delete(file);
    return files;
  }

  drop(file: string): void {
    for (const level of this.#levels) level.delete(file);
  }
}
