import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DialogueTurn } from '../../src/corpus/corpus.ts';
import { dialogueParts, replyPrompt, roleId, withRoles } from '../../src/tasks/dialogue-turns.ts';
import { trainCharacterTokenizer } from '../../src/tokenizer/character-tokenizer.ts';
import { readTokenizer } from '../../src/tokenizer/read-tokenizer.ts';
import { specialTokens } from '../../src/tokenizer/tokenizer.ts';
import { trainBpe } from '../../src/tokenizer/train-bpe.ts';
import { userErrorOf } from './user-error.ts';

const plain = trainBpe({ texts: ['hello hello you there'], vocabSize: 262 });
const tokenizer = withRoles(plain);
const user = (text: string): DialogueTurn => ({ role: 'user', text });
const assistant = (text: string): DialogueTurn => ({ role: 'assistant', text });
const read = (ids: Int32Array) => [...ids].map((id) => tokenizer.pieceOf(id)).join('');

describe('a tokenizer with roles', () => {
  it('has an id for each role behind its vocabulary, once, and keeps them in its file', () => {
    expect(tokenizer.vocabSize).toBe(plain.vocabSize + 3);
    expect(roleId(tokenizer, 'assistant')).toBe(plain.vocabSize + 2);
    expect(withRoles(tokenizer)).toBe(tokenizer);
    expect(roleId(readTokenizer(structuredClone(tokenizer.toJson())), 'user')).toBe(roleId(tokenizer, 'user'));
  });

  it('makes no role of what a user types', () => {
    const roles = (['system', 'user', 'assistant'] as const).map((role) => roleId(tokenizer, role));
    const spelled = fc.array(
      fc.constantFrom('<|', 'user', 'assistant', '|>', '<|assistant|>', '<|endoftext|>', ' ', 'x'),
    );
    fc.assert(
      fc.property(spelled, (pieces) => {
        const ids = [...tokenizer.encode(pieces.join(''))];
        expect(ids.some((id) => roles.includes(id) || id === specialTokens.end)).toBe(false);
        expect(tokenizer.decode(ids)).toBe(pieces.join(''));
      }),
    );
  });

  it('is no character tokenizer', async () => {
    const { message, hint } = await userErrorOf(() => withRoles(trainCharacterTokenizer({ texts: ['ab'] })));
    expect(message).toContain('a character tokenizer takes no further tokens');
    expect(hint).toBe('--set tokenizer=bpe');
  });
});

describe('dialogueParts', () => {
  it('writes what the assistant says and reads the rest', () => {
    const parts = dialogueParts(tokenizer, { turns: [user('you'), assistant('hello')] });
    expect(parts.map(({ ids, isWritten }) => [read(ids), isWritten])).toEqual([
      ['<|user|>you<|endoftext|>', false],
      ['<|assistant|>', false],
      ['hello<|endoftext|>', true],
    ]);
  });
});

describe('replyPrompt', () => {
  const turns = [user('one'), assistant('two'), user('three'), assistant('four'), user('five')];

  it('is all turns and the opening of the next', () => {
    const { ids, numDropped } = replyPrompt(tokenizer, turns.slice(0, 3), 100);
    expect(numDropped).toBe(0);
    expect(read(ids)).toBe(
      '<|user|>one<|endoftext|><|assistant|>two<|endoftext|><|user|>three<|endoftext|><|assistant|>',
    );
  });

  it('drops the oldest turns, and a reply with what it replied to', () => {
    const whole = replyPrompt(tokenizer, turns, 1000).ids.length;
    const { ids, numDropped } = replyPrompt(tokenizer, turns, whole - 1);
    expect(numDropped).toBe(2);
    expect(read(ids)).toMatch(/^<\|user\|>three/);
  });

  it('keeps a system turn at the beginning', () => {
    const system: DialogueTurn = { role: 'system', text: 'you' };
    const { ids, numDropped } = replyPrompt(tokenizer, [system, ...turns], 20);
    expect(numDropped).toBe(4);
    expect(read(ids)).toBe('<|system|>you<|endoftext|><|user|>five<|endoftext|><|assistant|>');
  });

  it('never is longer than asked, and ends with the opening', () => {
    const turn = fc.record({ role: fc.constantFrom('user' as const, 'assistant' as const), text: fc.string() });
    fc.assert(
      fc.property(
        fc.array(turn, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 60 }),
        (some, maxLength) => {
          const { ids } = replyPrompt(tokenizer, some, maxLength);
          expect(ids.length).toBeLessThanOrEqual(maxLength);
          expect(ids.at(-1)).toBe(roleId(tokenizer, 'assistant'));
        },
      ),
    );
  });
});
