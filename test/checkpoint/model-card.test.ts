import { describe, expect, it } from 'vitest';
import { modelCard } from '../../src/checkpoint/model-card.ts';
import { newRunRecord } from '../../src/checkpoint/run-record.ts';
import { gptConfig, newRun, pairConfig } from './fixtures.ts';

const run = {
  ...newRunRecord(newRun('tales'), new Date('2026-01-02T03:04:05Z')),
  best: { step: 40, validationLoss: 1.23456, bitsPerByte: 0.98765 },
};

describe('modelCard', () => {
  it('names data, seed, settings, figures and commands', () => {
    const card = modelCard(run, gptConfig, {
      command: 'tiny-gpt train tales.txt',
      figures: { BLEU: '31.2' },
      use: 'tiny-gpt sample -m tales --prompt "..."',
      sample: 'a ``` b',
    });
    expect(card).toMatch(/^---\nlibrary_name: transformers\npipeline_tag: text-generation\n/);
    for (const line of [
      '# tales',
      '| inputs | tales.txt |',
      '| validation loss (nats per token) | 1.2346 |',
      '| bits per byte | 0.988 |',
      '| BLEU | 31.2 |',
      '| positions | learned |',
      '| seed | 1337 |',
      '| started | 2026-01-02T03:04:05.000Z |',
      'tiny-gpt train tales.txt',
      '````text\na ``` b\n````',
      'tiny-gpt sample -m tales --prompt "..."',
      'AutoModelForCausalLM.from_pretrained(".")',
    ]) {
      expect(card).toContain(`\n${line}`.replace('\nAuto', 'Auto'));
    }
    expect(card).not.toContain('undefined');
  });

  it('says the languages of a translation model', () => {
    const card = modelCard({ ...run, pair: 'fr-en', task: 'translation' }, pairConfig);
    expect(card).toContain('pipeline_tag: translation\nlanguage:\n- fr\n- en\n');
    expect(card).toContain('AutoModelForSeq2SeqLM');
  });

  it('promises transformers only what transformers can load', () => {
    const card = modelCard(run, { ...gptConfig, positions: 'alibi' });
    expect(card).toContain('library_name: tiny-gpt');
    expect(card).not.toContain('transformers');
  });

  it('keeps the cells of a table whole', () => {
    const odd = { ...run, data: { ...run.data, inputs: ['a|b\nc.txt'] } };
    expect(modelCard(odd, gptConfig)).toContain('| inputs | a\\|b c.txt |');
  });
});
