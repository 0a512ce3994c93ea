import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSettings } from '../../src/tasks/settings.ts';
import { userErrorOf } from './user-error.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(content: string): string {
  const path = join(folder, 'config.json');
  writeFileSync(path, content);
  return path;
}

describe('parseSettings', () => {
  it('sorts keys by what they reach: model, training, tokenizer', () => {
    expect(parseSettings({ numHeads: 4, learningRate: 0.01, tokenizer: 'bpe', vocabSize: 300 })).toEqual({
      model: { numHeads: 4 },
      training: { learningRate: 0.01 },
      tokenizer: { tokenizer: 'bpe', vocabSize: 300 },
    });
  });

  it('reads numbers and booleans from text, and leaves words', () => {
    const { model, training } = parseSettings({ dropout: '0.1', bias: 'true', positions: 'rope', weightDecay: '1e-2' });
    expect({ model, training }).toEqual({
      model: { dropout: 0.1, bias: true, positions: 'rope' },
      training: { weightDecay: 0.01 },
    });
  });

  it('puts --set over the file', () => {
    const path = file('{"numHeads": 2, "dropout": 0.3}');
    expect(parseSettings({ numHeads: '8' }, path).model).toEqual({ numHeads: 8, dropout: 0.3 });
  });

  it.each([
    ['numHead', "unknown config key 'numHead'", "Did you mean 'numHeads'?"],
    ['learningrate', "unknown config key 'learningrate'", "Did you mean 'learningRate'?"],
    ['__proto__x', "unknown config key '__proto__x'", undefined],
    ['toString', "unknown config key 'toString'", undefined],
  ])('does not know the key %s', async (key, message, hint) => {
    const error = await userErrorOf(() => parseSettings({ [key]: 1 }));
    expect(error.message).toBe(message);
    if (hint !== undefined) expect(error.hint).toBe(hint);
  });

  it.each([
    ['numHeads', '2.5', /^numHeads: .*, got 2\.5$/],
    ['numHeads', '-1', /^numHeads: .*, got -1$/],
    ['dropout', '1', /^dropout: .*, got 1$/],
    ['bias', 'yes', /^bias: .*, got "yes"$/],
    ['positions', 'rotary', /^positions: .*rope.*, got "rotary"$/],
    ['vocabSize', '100', 'vocabSize: expected an integer of at least 260, got 100'],
    ['tokenizer', 'words', "tokenizer: expected 'character' or 'bpe', got \"words\""],
    ['byteFallback', '1', 'byteFallback: expected true or false, got 1'],
    ['learningRate', '0', /^learningRate: .*, got 0$/],
    ['seed', '1e300', /^seed: .*, got 1e\+300$/],
  ])('refuses %s=%s', async (key, value, message) => {
    expect((await userErrorOf(() => parseSettings({ [key]: value }))).message).toMatch(message);
  });

  it('says what is wrong with the file', async () => {
    const messageOf = async (content: string) => (await userErrorOf(() => parseSettings({}, file(content)))).message;
    expect(await messageOf('{')).toMatch(/config\.json: expected a JSON object of config keys/);
    expect(await messageOf('[1]')).toMatch(/got an array$/);
    expect(await messageOf('3')).toMatch(/got number$/);
    expect((await userErrorOf(() => parseSettings({}, join(folder, 'none.json')))).message).toMatch(/none\.json/);
  });
});
