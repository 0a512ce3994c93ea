/**
 * What a user waits for: each command that uses a model, from a cold process to its first byte on stdout and to its end, with the
 * processor time and the resident memory it took. Medians. The models are the shipped ones, chosen without -m.
 *
 *     npm run build && npm run bench start-up [RUNS] [PROGRAM]
 *
 * PROGRAM is the bin/tiny-gpt.js of another build, to compare with.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medianOf } from '../src/benchmark/timing.ts';
import { formatTable } from '../src/cli/format/table.ts';

const [runs = '7', program = fileURLToPath(new URL('../bin/tiny-gpt.js', import.meta.url))] = process.argv.slice(2);
const passage = 'Mary went to the kitchen.';
const commands: readonly (readonly string[])[] = [
  ['sample', '--temperature', '0', '--max-new-tokens', '50'],
  ['translate', 'Je mange une pomme.'],
  ['classify', 'I loved it.'],
  ['answer', '--context', passage, '--question', 'Where is Mary?'],
  ['chat', '--temperature', '0', 'Hello, my name is Ada.'],
];

/** Written to a pipe of its own by the process at its end: processor time in microseconds, the most of resident memory in kB. */
const usage = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
`)}`;

interface Run {
  readonly firstMs: number;
  readonly endMs: number;
  readonly processorMs: number;
  readonly residentMb: number;
}

function runOnce(args: readonly string[], cwd: string): Promise<Run> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', usage, program, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  let firstMs = Number.NaN;
  let report = '';
  child.stdout?.once('data', () => {
    firstMs = performance.now() - startedAt;
  });
  child.stdout?.resume();
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    report += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      if (code !== 0) return reject(new Error(`tiny-gpt ${args.join(' ')}: exit code ${code}`));
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(report) as NodeJS.ResourceUsage;
      resolve({
        firstMs,
        endMs: performance.now() - startedAt,
        processorMs: (userCPUTime + systemCPUTime) / 1000,
        residentMb: maxRSS / 1024,
      });
    });
  });
}

const cwd = mkdtempSync(join(tmpdir(), 'tiny-gpt-start-up-'));
try {
  const rows = [['command', 'first byte, ms', 'end, ms', 'processor, ms', 'resident, MB']];
  for (const args of commands) {
    const measured: Run[] = [];
    for (let i = 0; i < Number(runs); i++) measured.push(await runOnce(args, cwd));
    const columns = (['firstMs', 'endMs', 'processorMs', 'residentMb'] as const).map((key) =>
      medianOf(measured.map((run) => run[key])).toFixed(0),
    );
    rows.push([args[0] ?? '', ...columns]);
  }
  for (const line of formatTable(rows, 'lrrrr')) console.log(line);
} finally {
  rmSync(cwd, { recursive: true });
}
