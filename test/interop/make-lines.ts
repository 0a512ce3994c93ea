import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Random } from '../../src/random.ts';
import { CODE_POINT_RANGES, SCRIPTS, WHITE_SPACE } from './words.ts';

/**
 * Lines of many scripts on which two tokenizers may be compared: the same lines for the same seed.
 * @returns lines without line breaks, but with empty lines, white space at both ends, combining marks and emoji
 */
export function makeLines(numLines = 1000, seed = 1): string[] {
  const random = new Random(seed);
  const kinds = [...Object.keys(SCRIPTS).map((script) => () => oneScript(random, script)), ...MIXED_KINDS];
  return Array.from({ length: numLines }, (_, i) => kinds[i % kinds.length]!(random));
}

const MIXED_KINDS: readonly ((random: Random) => string)[] = [
  manyScripts,
  manyScripts,
  anyCodePoints,
  spaced,
  repeated,
  onlySpace,
];

function oneScript(random: Random, script: string): string {
  const { words, separator } = SCRIPTS[script]!;
  return Array.from({ length: 1 + random.integer(14) }, () => random.pick(words)).join(separator);
}

function manyScripts(random: Random): string {
  return words(random, 2 + random.integer(10)).join(random.integer(3) === 0 ? '' : ' ');
}

function anyCodePoints(random: Random): string {
  return Array.from({ length: random.integer(30) }, () => {
    const [first, last] = random.pick(CODE_POINT_RANGES);
    return String.fromCodePoint(first + random.integer(last - first + 1));
  }).join('');
}

/** Words with unusual white space between them, and often before and after. */
function spaced(random: Random): string {
  const parts = words(random, 1 + random.integer(8)).map((word) => word + random.pick(WHITE_SPACE));
  const start = random.integer(2) === 0 ? random.pick(WHITE_SPACE) : '';
  const line = start + parts.join('');
  return random.integer(2) === 0 ? line.trimEnd() : line;
}

function repeated(random: Random): string {
  return random.pick(words(random, 3)).repeat(1 + random.integer(20));
}

/** Every other one is the empty line. */
function onlySpace(random: Random): string {
  return random.integer(2) === 0 ? '' : random.pick(WHITE_SPACE).repeat(1 + random.integer(5));
}

function words(random: Random, count: number): string[] {
  const lists = Object.values(SCRIPTS);
  return Array.from({ length: count }, () => random.pick(random.pick(lists).words));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = process.argv[2] ?? fileURLToPath(new URL('lines.txt', import.meta.url));
  const lines = makeLines();
  writeFileSync(path, `${lines.join('\n')}\n`);
  console.log(`${path}: ${lines.length} lines`);
}
