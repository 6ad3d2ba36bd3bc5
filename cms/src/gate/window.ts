/** Counts events by key in a sliding window of time, in this process's memory. */
export class Window {
  readonly #milliseconds: number;
  readonly #most: number;
  readonly #events = new Map<string, number[]>();

  constructor({ most, milliseconds }: { most: number; milliseconds: number }) {
    this.#most = most;
    this.#milliseconds = milliseconds;
  }

  /** Seconds until the key may act again; 0 when it may now. */
  wait(key: string, now: number): number {
    const events = this.#recent(key, now);
    const oldest = events.at(-this.#most);
    return oldest === undefined ? 0 : Math.ceil((oldest + this.#milliseconds - now) / 1000);
  }

  add(key: string, now: number): void {
    if (this.#events.size > 50_000) this.#sweep(now);
    this.#events.set(key, [...this.#recent(key, now), now].slice(-this.#most));
  }

  count(key: string, now: number): number {
    return this.#recent(key, now).length;
  }

  /** Takes one event back. */
  remove(key: string, at: number): void {
    const events = this.#events.get(key) ?? [];
    const index = events.lastIndexOf(at);
    if (index >= 0) this.#events.set(key, events.toSpliced(index, 1));
  }

  clear(key: string): void {
    this.#events.delete(key);
  }

  #recent(key: string, now: number): number[] {
    return (this.#events.get(key) ?? []).filter((at) => now - at < this.#milliseconds);
  }

  /** Keys are the client's choice, so memory must not grow with them. */
  #sweep(now: number): void {
    for (const key of this.#events.keys())
      if (this.#recent(key, now).length === 0) this.#events.delete(key);
    if (this.#events.size > 50_000) this.#events.clear();
  }
}
