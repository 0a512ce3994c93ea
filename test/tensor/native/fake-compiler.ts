import { chmodSync, writeFileSync } from 'node:fs';

/** A program that takes a C compiler's arguments and writes a file that is no addon; `script` runs before it writes. */
export function writeFakeCompiler(path: string, script = ''): string {
  writeFileSync(
    path,
    `#!/bin/sh
if [ "$1" = --version ]; then echo 'fake cc 1.2.3'; exit; fi
${script}
while [ $# -gt 0 ]; do
  if [ "$1" = -o ]; then echo 'no addon' > "$2"; fi
  shift
done
`,
  );
  chmodSync(path, 0o755);
  return path;
}
