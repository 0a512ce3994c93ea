import { describe, expect, it } from 'vitest';
import { tokenizerConfigJson } from '../../src/checkpoint/run-files.ts';
import { newRunRecord, parseRunRecord } from '../../src/checkpoint/run-record.ts';
import { newRun } from './fixtures.ts';

describe('run.json', () => {
  it('keeps keys it does not know, as a newer version of the same format may have more', () => {
    const record = { ...newRunRecord(newRun('tales')), added: { later: 1 } };
    expect(parseRunRecord('run.json', JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it('names the key of a value that does not fit', () => {
    const record = { ...newRunRecord(newRun('tales')), savedAt: 'yesterday' };
    expect(() => parseRunRecord('a/run.json', record)).toThrow(/^a\/run\.json: savedAt: /);
    expect(() => parseRunRecord('a/run.json', {})).toThrow('a/run.json: expected a formatVersion, found none');
  });
});

describe('tokenizer_config.json', () => {
  it("has the class that reads tokenizer.json as it stands, and the special tokens' spelling", () => {
    const tokenizer = { added_tokens: [0, 1, 2].map((id) => ({ id, content: `<${id}>`, special: true })) };
    expect(tokenizerConfigJson(tokenizer, { bos_token_id: 0, pad_token_id: 1, eos_token_id: 2 })).toEqual({
      tokenizer_class: 'PreTrainedTokenizerFast',
      clean_up_tokenization_spaces: false,
      bos_token: '<0>',
      pad_token: '<1>',
      eos_token: '<2>',
    });
    expect(tokenizerConfigJson({}, {})).toMatchObject({ tokenizer_class: 'PreTrainedTokenizerFast' });
  });
});
