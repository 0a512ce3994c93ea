import type { KernelHost, Ptr } from '../kernel-host.ts';

/** The memory that the programs of a host share: what lies there is of use only while one of them runs. */
export class Workspace {
  pointer: Ptr = 0;
  numWords = 0;
  private readonly host: KernelHost;

  constructor(host: KernelHost) {
    this.host = host;
  }

  /** Makes it that large at least; it may move. */
  reserve(numWords: number): void {
    if (numWords <= this.numWords) return;
    if (this.pointer !== 0) this.host.release(this.pointer);
    this.pointer = this.host.alloc(numWords);
    this.numWords = numWords;
  }
}
