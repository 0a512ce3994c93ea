import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { commandsBelow, createProgram } from '../../src/cli/program.ts';
import { bundledCorpora } from '../../src/corpus/bundled-corpora.ts';
import { fakeIo } from './fake-io.ts';
import { parseCommand } from './parse-command.ts';

async function runCli(...args: string[]) {
  const io = fakeIo();
  const code = await run(args, io);
  return { code, stdout: io.stdout.text, stderr: io.stderr.text };
}

describe('usage errors', () => {
  it.each([
    [['generate', 'x', '--max-new-tokens', '5'], "unknown command 'generate'", "Did you mean 'tiny-gpt sample'?"],
    [['test'], "unknown command 'test'", "Did you mean 'tiny-gpt evaluate'?"],
    [['trian', 'x'], "unknown command 'trian'", "Did you mean 'tiny-gpt train'?"],
    [['model', 'lst'], "unknown command 'lst'", "Did you mean 'tiny-gpt model list'?"],
    [['models'], "unknown command 'models'", "Did you mean 'tiny-gpt model list'?"],
    [['xyzzyxyzzyxyzzy'], "unknown command 'xyzzyxyzzyxyzzy'", 'tiny-gpt --help'],
    [['sample', '--max-tokens', '5'], "unknown option '--max-tokens'", "Did you mean '--max-new-tokens'?"],
    [['sample', '--max_tokens', '5'], "unknown option '--max_tokens'", "Did you mean '--max-new-tokens'?"],
    [['sample', '--temprature', '1'], "unknown option '--temprature'", "Did you mean '--temperature'?"],
    [['train', 'x', '--lr', '1'], "unknown option '--lr'", "Did you mean '--learning-rate'?"],
    [['train', 'x', '--layers', '3'], "unknown option '--layers'", "Did you mean '--set numDecoderLayers=4'?"],
    [['sample', '--layers', '3'], "unknown option '--layers'", 'tiny-gpt sample --help'],
    [['--foo'], "unknown option '--foo'", 'tiny-gpt --help'],
    [['train'], 'tiny-gpt train: expected DATA, got nothing', 'tiny-gpt train --help'],
    [['sample', '--top-k'], '--top-k: expected a k, got nothing', 'tiny-gpt sample --help'],
    [['sample', 'Once', 'upon'], "expected PROMPT, got 'Once upon'", 'tiny-gpt sample "Once upon"'],
    [['doctor', 'x'], "expected no arguments, got 'x'", 'tiny-gpt doctor --help'],
    [['sample', '--top-p', '1.5'], '--top-p: expected a number in (0, 1], got 1.5', ''],
    [['model', 'show', 'mnii'], "'mnii' is neither a model here nor a preset", "Did you mean 'mini'?"],
    [['backend', 'install', 'tensorflw'], 'expected tensorflow', "Did you mean 'tensorflow'?"],
    [['corpus', 'make', 'tale'], 'corpus make: expected tales, fr-en, ', "Did you mean 'tales'?"],
    [['corpus', 'download', 'trek'], 'corpus download: expected tiny-shakespeare, ', "Did you mean 'trec'?"],
    [['corpus', 'make', 'tales', '--size', '100'], 'expected a size in bytes', '--size 2MB'],
    [['corpus', 'show', '/nowhere/x.txt'], '/nowhere/x.txt', ''],
  ])('%j exits with 2 and says so', async (args, error, hint) => {
    const { code, stdout, stderr } = await runCli(...args);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(error);
    expect(stderr).toContain(hint);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('suggests no command that does not exist', async () => {
    expect((await runCli('serve', 'x')).stderr).not.toContain('hint:  tiny-gpt serve');
    expect((await runCli('predict', 'x')).stderr).toContain('tiny-gpt classify');
  });
});

describe('help', () => {
  const program = createProgram(async () => {});
  const commands = commandsBelow(program).map((command) => {
    const path = [];
    for (let at = command; at.parent !== null; at = at.parent) path.unshift(at.name());
    return path;
  });

  it.each(commands)('of %j begins with examples, two or three, and they parse', async (...path) => {
    const { code, stdout, stderr } = await runCli(...path, '--help');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const lines = stdout.split('\n');
    const examples = lines.slice(0, lines.indexOf(''));
    expect([2, 3]).toContain(examples.length);
    for (const example of examples) {
      expect(example).toMatch(/^ {2}\$ tiny-gpt /);
      const words = example
        .slice(13)
        .split(' < ')[0]!
        .match(/"[^"]*"|\S+/g)!;
      await expect(parseCommand(words.map((word) => word.replaceAll('"', '')))).resolves.toBeDefined();
    }
  });

  it.each(commands)('of %j fits into 80 columns', async (...path) => {
    const { stdout } = await runCli(...path, '--help');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('shows defaults and groups, and nothing that does not exist yet', async () => {
    const { stdout } = await runCli('sample', '--help');
    expect(stdout).toContain('(default: 0.8)');
    expect(stdout).toMatch(/\nSampling:\n/);
    expect(stdout).not.toMatch(/--(alternatives|show-probs|suffix|align)/);
  });

  it.each([[[]], [['model']]])('answers %j alone', async (args) => {
    const { code, stdout } = await runCli(...args);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: tiny-gpt');
  });

  it.each([[['--version']], [['train', '--version']]])('prints the version for %j', async (args) => {
    expect(await runCli(...args)).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });
});

describe('commands without a model', () => {
  it('shows a preset', async () => {
    const { code, stdout } = await runCli('model', 'show', 'nano');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^TENSOR +SHAPE +PARAMETERS\n/);
    expect(stdout).toContain('parameters     135,488 (0.14 M)');
  });

  it('shows the preset of the family asked for, as JSON', async () => {
    const { stdout } = await runCli(
      'model',
      'show',
      'nano',
      '--family',
      'encoder-decoder',
      '--vocab-size',
      '100',
      '--json',
    );
    expect(JSON.parse(stdout)).toMatchObject({ name: 'nano', config: { numEncoderLayers: 2, vocabSize: 100 } });
  });

  it('makes the same pairs from the same seed', async () => {
    const args = ['corpus', 'make', 'fr-en', '--size', '1000', '--seed', '3'];
    const { stdout } = await runCli(...args);
    expect(stdout.split('\n')).toHaveLength(1001);
    expect(stdout).toMatch(/^[^\t\n]+\t[^\t\n]+\n/);
    expect((await runCli(...args)).stdout).toBe(stdout);
  });

  it('does not overwrite a file', async () => {
    const { code, stderr } = await runCli('corpus', 'make', 'fr-en', '--size', '5', '--output', 'package.json');
    expect(code).toBe(2);
    expect(stderr).toContain('package.json exists');
  });

  it('lists the bundled corpora as JSON', async () => {
    const { stdout } = await runCli('corpus', 'list', '--json');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).name),
    ).toEqual([
      ...bundledCorpora().map(({ name }) => name),
      'tiny-shakespeare',
      'multi30k-fr-en',
      'tatoeba-fr-en',
      'sst-2',
      'trec',
      'babi',
    ]);
  });

  it('lists the public sets with their licences', async () => {
    const { stdout } = await runCli('corpus', 'list');
    expect(stdout).toMatch(/^tales +documents/m);
    expect(stdout).toMatch(/^multi30k-fr-en +parallel +CC BY-NC-SA 4.0 +captions/m);
  });

  it('does not download into a folder that is there', async () => {
    const { code, stderr } = await runCli('corpus', 'download', 'trec', '--output', 'src');
    expect(code).toBe(2);
    expect(stderr).toContain('src exists');
  });

  it('writes no colours into a pipe', async () => {
    for (const args of [['corpus', 'list'], ['--help'], ['nope']]) {
      const { stdout, stderr } = await runCli(...args);
      expect(stdout + stderr).not.toContain('\u001b');
    }
  });
});
