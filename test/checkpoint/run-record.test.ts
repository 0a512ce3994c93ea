import { describe, expect, it } from 'vitest';
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
