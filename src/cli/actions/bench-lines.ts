import type { ChalkInstance } from 'chalk';
import type { BackendFigures, BenchReport } from '../../benchmark/bench-report.ts';
import { describeModel } from '../../tasks/describe-model.ts';
import { formatBytes, formatParameters, formatPlural, formatRate } from '../format/numbers.ts';
import { formatTable } from '../format/table.ts';
import { wrapText } from '../format/wrap.ts';
import { labelledLines } from '../reporter/plan-lines.ts';

const columns = 80;

type Product = BackendFigures['products'][number]['forward'];

/** What the machine can do, then a block for each backend; at most 80 columns. */
export function benchLines({ machine, model, backends, missing }: BenchReport, color: ChalkInstance): string[] {
  const { name, config, numParameters, numTokens } = model;
  const size = `${formatParameters(numParameters)} parameters, batches of ${numTokens} tokens`;
  const entries: [string, string][] = [
    ['cpu', `${machine.cpuModel}, ${formatPlural(machine.numThreads, 'thread')}, Node ${machine.node}`],
    ['peak', peakText(machine.peak)],
    ['memory', memoryText(machine)],
    ['model', `${name}: ${describeModel(config)}, vocabulary ${config.vocabSize}: ${size}`],
  ];
  const note = 'Medians, the fastest in brackets. Limits: peak, or reading the weights from memory.';
  return [
    ...entries.flatMap(([label, text]) => labelledLines(label, text, { columns, color })),
    ...backends.flatMap((backend) => ['', ...backendLines(backend, color)]),
    ...(missing.length > 0 ? [''] : []),
    ...missing.flatMap((one) => wrapText(`${one.name} not measured: ${one.reason}`, columns)),
    '',
    ...wrapText(note, columns).map((line) => color.dim(line)),
  ];
}

function peakText(peak: BenchReport['machine']['peak']): string {
  if (peak === null) return 'not measured: the kernels of native cannot be had here';
  const { gigaflops, instructionSet, numThreads, clockGhz, unitsPerCore, lanes, expectedGigaflops } = peak;
  const measured = `${gigaflops.toFixed(0)} GFLOP/s, ${instructionSet}`;
  if (clockGhz === null || expectedGigaflops === null) return measured;
  const product = `${clockGhz.toFixed(2)} GHz x ${unitsPerCore} units x ${lanes} lanes x 2 x ${formatPlural(numThreads, 'thread')}`;
  const share = percent(gigaflops / expectedGigaflops);
  return `${measured}: ${share} of ${product} = ${expectedGigaflops.toFixed(0)}`;
}

function memoryText({ reading, caches }: BenchReport['machine']): string {
  if (reading === null) return 'not measured';
  const speed = (of: { sizeBytes: number; gigabytesPerSecond: number }) =>
    `${of.gigabytesPerSecond.toFixed(0)} GB/s from ${formatBytes(of.sizeBytes)}`;
  const largest = caches.at(-1);
  const beyond = largest === undefined ? '' : ` (caches to ${formatBytes(largest.sizeBytes)}, level ${largest.level})`;
  return `${speed(reading.memory)}${beyond}, ${speed(reading.weights)}, as much as the weights`;
}

function backendLines(backend: BackendFigures, color: ChalkInstance): string[] {
  const { name, instructionSet, numThreads, products, step, decoding } = backend;
  const details = [instructionSet, numThreads === null ? null : formatPlural(numThreads, 'thread')];
  const heading = [name, ...details.filter((detail) => detail !== null)].join(', ');
  const productRows = products.map((product) => [
    product.name.replace(/^.*\./, ''),
    `${product.numRows}x${product.numInputs}x${product.numOutputs}`,
    ...[product.forward, product.dX, product.dW].flatMap(productCells),
  ]);
  const head = ['GFLOP/s', 'rows x in x out', 'forward', '', 'dX', '', 'dW', ''];
  const rest = [
    [
      'training step',
      `${ms(step.medianMs)} (${ms(step.minMs)})`,
      rate(step.tokensPerSecond),
      share(step.shareOfPeak, 'peak'),
    ],
    ...decoding.map(({ numRows, numTokens, medianMs, minMs, tokensPerSecond, shareOfLimit, limit }) => [
      `decoding ${formatPlural(numRows, 'row')}`,
      `${ms(medianMs / numTokens)} (${ms(minMs / numTokens)})`,
      rate(tokensPerSecond),
      share(shareOfLimit, limit),
    ]),
  ];
  return [color.bold(heading), ...formatTable([head, ...productRows], 'llrrrrrr'), ...formatTable(rest, 'lrrr')];
}

function productCells({ gigaflops, shareOfPeak }: Product): string[] {
  return [
    gigaflops < 10 ? gigaflops.toFixed(1) : gigaflops.toFixed(0),
    shareOfPeak === null ? '' : percent(shareOfPeak),
  ];
}

function share(value: number | null, limit: string | null): string {
  return value === null ? '' : `${percent(value)} of ${limit}`;
}

/** Whole percents, or a tenth below ten. */
function percent(value: number): string {
  return `${(100 * value).toFixed(value < 0.095 ? 1 : 0)} %`;
}

function ms(value: number): string {
  return value < 1 ? `${(1000 * value).toFixed(0)} us` : `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

function rate(tokensPerSecond: number): string {
  return `${formatRate(tokensPerSecond)} tokens/s`;
}
