/** A growing Int32Array: encoding does not know the number of ids beforehand, and an array of numbers takes twice the memory. */
export class IdBuffer {
  private ids: Int32Array;
  private length = 0;

  /** @param capacity the number of ids expected */
  constructor(capacity: number) {
    this.ids = new Int32Array(Math.max(16, capacity));
  }

  push(id: number): void {
    if (this.length === this.ids.length) this.reserve(1);
    this.ids[this.length++] = id;
  }

  pushAll(ids: Int32Array): void {
    if (this.length + ids.length > this.ids.length) this.reserve(ids.length);
    // Most words are a few tokens: a loop is faster than set() there.
    if (ids.length < 16) for (let i = 0; i < ids.length; i++) this.ids[this.length + i] = ids[i]!;
    else this.ids.set(ids, this.length);
    this.length += ids.length;
  }

  /** A copy of the ids so far. */
  toArray(): Int32Array {
    return this.ids.slice(0, this.length);
  }

  private reserve(extra: number): void {
    const grown = new Int32Array(Math.max(this.ids.length * 2, this.length + extra));
    grown.set(this.ids);
    this.ids = grown;
  }
}
