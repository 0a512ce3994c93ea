/**
 * Memory of the program itself (node on dist: `npm run build` first): training the nanoGPT CPU recipe at steps 200 and 2,000, and
 * sampling at characters 1,000 and 10,000, garbage collected before; what it is made of, and how much it has grown. Linux only.
 *
 *     npm run bench leaks TEXT_FILE
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatTable } from '../src/cli/format/table.ts';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('npm run bench leaks TEXT_FILE');
const [probe, program] = ['./memory-probe.js', '../bin/tiny-gpt.js'].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
) as [string, string];
const folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-leaks-'));

/** What the probe says, in bytes. */
interface Answer {
  readonly heapUsed: number;
  readonly heapTotal: number;
  readonly arrayBuffers: number;
  readonly kernelBytes: number;
  readonly numTensors: number;
}

interface Memory extends Answer {
  readonly resident: number;
  /** Resident pages of program and libraries. */
  readonly files: number;
  /** Resident pages of the kernels' reservation. */
  readonly kernelPages: number;
}

async function memoryOf(child: ChildProcess): Promise<Memory> {
  const answered = once(child, 'message');
  child.send('how much?');
  const [answer] = (await answered) as [Answer];
  return { ...answer, ...residentOf(child.pid!) };
}

/** Adds up the mappings of a process; the kernels' is the one of many gigabytes. Linux alone tells. */
function residentOf(pid: number): Pick<Memory, 'resident' | 'files' | 'kernelPages'> {
  const sums = { resident: 0, files: 0, kernelPages: 0 };
  const mappings = readFileSync(`/proc/${pid}/smaps`, 'utf8').split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m);
  for (const mapping of mappings) {
    const bytesOf = (name: string) => 1024 * Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(mapping)?.[1] ?? 0);
    const inode = mapping.split(/\s+/)[4];
    sums.resident += bytesOf('Rss');
    if (inode !== '0') sums.files += bytesOf('Rss');
    else if (bytesOf('Size') > 2 ** 32 && bytesOf('Rss') > 0 && mapping.includes(' rw-p '))
      sums.kernelPages += bytesOf('Rss');
  }
  return sums;
}

/**
 * Runs the program and measures it when its output has come so far.
 * @param isDue told all output so far, and which of the places is next
 */
async function watch(
  args: readonly string[],
  places: readonly number[],
  isDue: (output: string, place: number) => boolean,
) {
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, program, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  const memories: Memory[] = [];
  let output = '';
  for await (const chunk of child.stdout!.setEncoding('utf8')) {
    output += chunk;
    const place = places[memories.length];
    if (place !== undefined && isDue(output, place)) memories.push(await memoryOf(child));
  }
  return memories;
}

function printMemories(title: string, places: readonly number[], memories: readonly Memory[]): void {
  const head = [title, ...places.map(String), 'growth'];
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const row = (name: string, value: (memory: Memory) => number) => {
    const [first = Number.NaN, last = Number.NaN] = memories.map(value);
    return [name, megabytes(first), megabytes(last), megabytes(last - first)];
  };
  // What Node calls external has the kernels' memory in it, resident or not.
  const rest = ({ resident, files, kernelPages, heapTotal, arrayBuffers }: Memory) =>
    resident - files - kernelPages - heapTotal - arrayBuffers;
  const rows = [
    row('resident', ({ resident }) => resident),
    row('  program and libraries', ({ files }) => files),
    row('  heap of JavaScript', ({ heapTotal }) => heapTotal),
    row('    in use', ({ heapUsed }) => heapUsed),
    row('  typed arrays', ({ arrayBuffers }) => arrayBuffers),
    row('  memory of the kernels', ({ kernelPages }) => kernelPages),
    row('    handed out', ({ kernelBytes }) => kernelBytes),
    row('  the rest: code, stacks, scratch', rest),
  ];
  const tensors = ['tensors', ...memories.map(({ numTensors }) => String(numTensors))];
  for (const line of formatTable([head, ...rows, tensors], 'lrrr')) console.log(line);
  console.log('');
}

try {
  const steps = [200, 2000];
  const recipe = ['--preset', 'micro', '--max-steps', '2100', '--eval-steps', '700'];
  const tokenizer = ['--set', 'tokenizer=character', '--set', 'byteFallback=false'];
  const train = ['train', resolve(path), '--name', 'leaks', ...recipe, ...tokenizer, '--json', '-q'];
  const training = await watch(train, steps, (output, step) => output.includes(`"step":${step},`));
  printMemories('training, step', steps, training);
  const characters = [1000, 10_000];
  const sample = ['sample', '-m', 'leaks', '--prompt', 'O', '--max-new-tokens', '12000', '--seed', '1', '-q'];
  const sampling = await watch(sample, characters, (output, count) => output.length >= count);
  printMemories('sampling, character', characters, sampling);
} finally {
  rmSync(folder, { recursive: true });
}
