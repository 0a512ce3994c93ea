/**
 * Makes src/tensor/kernel-table.ts of src/kernels/kernels.def, the one table of kernels: `node .ci/kernel-table.js`. A test checks
 * that the file is what the table gives.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const source = new URL('../src/kernels/kernels.def', import.meta.url);
const target = new URL('../src/tensor/kernel-table.ts', import.meta.url);

/** The text of kernel-table.ts. */
export function kernelTable(definitions = readFileSync(source, 'utf8')) {
  const code = definitions.replaceAll(/\/\/.*/g, '');
  const entries = [...code.matchAll(/KERNEL\((\w+),\s*((?:"[^"]*"\s*)+),\s*((?:"[^"]*"\s*)+)\)/g)].map(
    ([, name, sizes, pointers], id) => entry(id, camelCase(name), unquote(sizes), unquote(pointers)),
  );
  return `// Made of src/kernels/kernels.def by \`node .ci/kernel-table.js\`: change the table, not this file.
import { type KernelSpec, rows, span } from './kernel-spec.ts';

/** Every kernel by name: its id, sizes and pointers. */
export const kernelTable = {
${entries.join('\n')}
} as const satisfies Record<string, KernelSpec>;

export type KernelName = keyof typeof kernelTable;
`;
}

/** A trailing group, "[...]*", repeats as often as the first size says. */
function entry(id, name, sizeText, pointerText) {
  const sizes = fields(sizeText);
  const pointers = fields(pointerText).map(({ text, repeats }) => {
    const [pointer, access, extent] = text.split(':', 2).concat(text.split(':').slice(2).join(':'));
    return { name: camelCase(pointer), access, extent: camelCase(extent), repeats };
  });
  const sizeNames = sizes.map(({ text }) => camelCase(text.replace(':f', '')));
  const floats = sizes.flatMap(({ text }, index) => (text.endsWith(':f') ? [index] : []));
  const repeated = [sizes, pointers].map((list) => list.filter(({ repeats }) => repeats).length);
  const used = (extents) =>
    sizeNames.map((size) => (extents.some((extent) => new RegExp(`\\b${size}\\b`).test(extent)) ? size : ''));
  const once = pointers.filter(({ repeats }) => !repeats).map(({ extent }) => extent);
  const group = pointers.filter(({ repeats }) => repeats).map(({ extent }) => extent);
  const parameters = used(once)
    .join(', ')
    .replace(/[, ]+$/, '');
  const words = parameters === '' ? `() => [${once.join(', ')}]` : `([${parameters}]) => [${once.join(', ')}]`;
  const lines = [
    `id: ${id}`,
    `sizes: [${sizeNames.map(quote).join(', ')}]`,
    `floats: [${floats.join(', ')}]`,
    `pointers: [${pointers.map((pointer) => quote(pointer.name)).join(', ')}]`,
    `access: [${pointers.map(({ access }) => quote(access)).join(', ')}]`,
    `words: ${words}`,
  ];
  if (group.length > 0) {
    const [numSizes, numPointers] = repeated;
    const sizesOfGroup = used(group)
      .slice(sizes.length - numSizes)
      .join(', ')
      .replace(/[, ]+$/, '');
    lines.push(
      `repeated: { sizes: ${numSizes}, pointers: ${numPointers}, words: ([${sizesOfGroup}]) => [${group.join(', ')}] }`,
    );
  }
  return `  ${name}: {\n${lines.map((line) => `    ${line},`).join('\n')}\n  },`;
}

function fields(text) {
  let repeats = false;
  return text.split(/\s+/).map((field) => {
    if (field.startsWith('[')) repeats = true;
    const result = { text: field.replace(/^\[|\]\*$/g, ''), repeats };
    return result;
  });
}

function unquote(text) {
  return [...text.matchAll(/"([^"]*)"/g)]
    .map(([, part]) => part)
    .join('')
    .trim();
}

function camelCase(text) {
  return text.replaceAll(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}

function quote(text) {
  return `'${text}'`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(target, kernelTable());
