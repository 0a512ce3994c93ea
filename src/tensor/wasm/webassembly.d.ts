// What is used of WebAssembly's JavaScript interface: Node has it, but its typings leave it to lib.dom.
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, unknown>>);
    readonly exports: unknown;
  }
  class Memory {
    /** Sizes in pages of 64 KB. */
    constructor(descriptor: { initial: number; maximum: number; shared: boolean });
    readonly buffer: ArrayBuffer | SharedArrayBuffer;
    /** @returns the size before, in pages */
    grow(numPages: number): number;
  }
  function validate(bytes: Uint8Array): boolean;
}
