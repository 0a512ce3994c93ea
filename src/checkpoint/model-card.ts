import { familyOf, headDimOf, type ModelConfig } from '../config/model-config.ts';
import { layoutOf } from './layouts/choose-layout.ts';
import type { RunRecord } from './run-record.ts';

export interface ModelCardOptions {
  /** The command that trains this model again. */
  readonly command?: string;
  /** Further figures by name, such as `BLEU: 31.2`. */
  readonly figures?: Readonly<Record<string, string>>;
  /** The command that uses it. */
  readonly use?: string;
  /** Of an adapter: the model that it changes, as PEFT finds it, and `model_type` of that model. */
  readonly base?: { readonly path: string; readonly modelType: string } | undefined;
  /** How the file stores the weights, where not in float32. */
  readonly weights?: string;
  /** A piece of what the model writes. */
  readonly sample?: string;
}

/**
 * The README.md of a checkpoint: what the model is, from which data, seed and settings, how good, and how to use it.
 * The block at the top is the card data that Hugging Face reads.
 */
export function modelCard(run: RunRecord, config: ModelConfig, options: ModelCardOptions = {}): string {
  const { command, figures = {}, use, base, weights, sample } = options;
  const kind = kindOf(config);
  const modelType = base?.modelType ?? layoutOf(config).modelType;
  const library = base === undefined ? 'transformers' : 'peft';
  const lines = [
    '---',
    `library_name: ${modelType === 'tiny_gpt' ? 'tiny-gpt' : library}`,
    ...(base === undefined ? [] : [`base_model: ${base.path}`]),
    `pipeline_tag: ${run.pair === undefined ? kind.pipeline : 'translation'}`,
    ...(run.pair === undefined ? [] : ['language:', ...[...new Set(run.pair.split('-'))].map((code) => `- ${code}`)]),
    'tags:',
    '- tiny-gpt',
    '---',
    '',
    `# ${run.name}`,
    '',
    `${kind.article} of ${run.numParameters.toLocaleString('en-US')} parameters, ` +
      `trained by tiny-gpt ${run.version} for the task \`${run.task}\`${run.pair === undefined ? '' : ` (${run.pair})`}.`,
    ...(base === undefined
      ? []
      : ['', `An adapter: what it changes of \`${base.path}\`, without which it cannot be used.`]),
    '',
    ...section('Data', dataRows(run)),
    ...section('Figures', { ...figureRows(run), ...figures }),
    ...section('Model', { ...modelRows(config), weights }),
    ...section('Training', trainingRows(run)),
    ...(command === undefined ? [] : ['## The command', '', ...fenced(command, 'sh'), '']),
    ...(sample === undefined ? [] : ['## A sample', '', ...fenced(sample, 'text'), '']),
    ...(use === undefined ? [] : ['## Use', '', ...fenced(use, 'sh'), '']),
  ];
  if (modelType !== 'tiny_gpt') {
    lines.push(`The folder is one of ${library} too (\`${modelType}\`):`, '');
    lines.push(...fenced(pythonCode(config, base?.path), 'python'), '');
  }
  return lines.join('\n');
}

/** How transformers opens the folder, with PEFT where it is the adapter of a base. */
function pythonCode(config: ModelConfig, basePath: string | undefined): string {
  const isClassifier = config.head === 'classification';
  const task = isClassifier ? 'SequenceClassification' : config.numEncoderLayers > 0 ? 'Seq2SeqLM' : 'CausalLM';
  const auto = `AutoModelFor${task}`;
  const tokenizer = 'tokenizer = AutoTokenizer.from_pretrained(".")';
  const imports = `from transformers import ${auto}, AutoTokenizer`;
  if (basePath === undefined) return `${imports}\n\nmodel = ${auto}.from_pretrained(".")\n${tokenizer}`;
  const numLabels = isClassifier ? `, num_labels=${config.labels.length}` : '';
  return [
    `from peft import PeftModel\n${imports}\n\n${tokenizer}`,
    `base = ${auto}.from_pretrained("${basePath}"${numLabels})`,
    ...(isClassifier ? [] : [`base.resize_token_embeddings(${config.vocabSize})`]),
    'model = PeftModel.from_pretrained(base, ".")',
  ].join('\n');
}

type Rows = Readonly<Record<string, string | number | boolean | undefined>>;

function section(title: string, rows: Rows): string[] {
  const known = Object.entries(rows).filter(([, value]) => value !== undefined);
  if (known.length === 0) return [];
  const cells = known.map(([key, value]) => `| ${cell(key)} | ${cell(String(value))} |`);
  return [`## ${title}`, '', '| | |', '| --- | --- |', ...cells, ''];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}

/** A code block whose fence is longer than any in the text. */
function fenced(text: string, language: string): string[] {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, text, fence];
}

function dataRows({ data, tokens }: RunRecord): Rows {
  return {
    inputs: data.inputs.join(', '),
    kind: data.kind,
    size: `${data.sizeBytes.toLocaleString('en-US')} bytes`,
    examples: data.numExamples.toLocaleString('en-US'),
    'training tokens': tokens?.train.toLocaleString('en-US'),
    'validation tokens': tokens?.validation.toLocaleString('en-US'),
    'SHA-256': data.sha256,
  };
}

function figureRows({ best, score, durationMs }: RunRecord): Rows {
  return {
    'validation loss (nats per token)': best?.validationLoss.toFixed(4),
    'bits per byte': best?.bitsPerByte?.toFixed(3),
    'best step': best?.step,
    score,
    'training time': durationMs === undefined ? undefined : `${Math.round(durationMs / 1000)} s`,
  };
}

function modelRows(config: ModelConfig): Rows {
  const { labels, ...keys } = config;
  return { ...keys, labels: labels.length === 0 ? undefined : labels.join(', '), 'head dimension': headDimOf(config) };
}

function trainingRows({ settings, createdAt, finishedAt }: RunRecord): Rows {
  return { ...settings.training, started: createdAt, finished: finishedAt };
}

/** What the card says of a model's kind. */
function kindOf(config: ModelConfig): { readonly article: string; readonly pipeline: string } {
  const wiring = {
    gpt: 'A GPT (decoder-only)',
    encoder: 'A Transformer encoder',
    'encoder-decoder': 'A Transformer (encoder-decoder)',
  }[familyOf(config)];
  if (config.head === 'classification') {
    return { article: `${wiring} with a classification head`, pipeline: 'text-classification' };
  }
  return { article: wiring, pipeline: familyOf(config) === 'gpt' ? 'text-generation' : 'text2text-generation' };
}
