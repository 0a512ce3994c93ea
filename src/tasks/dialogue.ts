import type { Dialogue } from '../corpus/corpus.ts';
import { checkWholeTexts } from '../dataset/check-text-length.ts';
import { createSequenceDataset } from '../dataset/sequence-dataset.ts';
import { splitExamples } from '../dataset/split.ts';
import { Random } from '../random.ts';
import { corpusOf } from './baseline.ts';
import { dialogueParts, withRoles } from './dialogue-turns.ts';
import { reply } from './reply.ts';
import type { Task } from './task.ts';

/** A GPT replies to a user, turn after turn. */
export const dialogueTask: Task = {
  name: 'dialogue',
  verb: 'converse',
  families: ['gpt'],
  usage: { command: 'chat', flags: [] },
  corpusType: 'dialogue',
  bundled: 'talk',
  trainingDefaults: { batchTokens: 2000, weightDecay: 0.05, warmupSteps: 100 },
  hasBitsPerByte: false,
  metrics: ['loss', 'perplexity'],

  learningRateFor: ({ embeddingDim }) => 2e-3 * Math.sqrt(128 / embeddingDim),

  tokenizerFor(numCharacters) {
    return { tokenizer: 'bpe', vocabSize: numCharacters < 200_000 ? 512 : 1024, byteFallback: true };
  },
  extendTokenizer: withRoles,

  baselines: () => [],

  prepare(corpus, { validationFraction, random, onlyEvaluated = false }) {
    const spoken = corpusOf(corpus, 'dialogue');
    const textOf = ({ turns }: Dialogue) => turns.map(({ role, text }) => `${role}: ${text}`).join('\n');
    const { train, validation } = onlyEvaluated
      ? { train: [], validation: spoken.examples }
      : splitExamples(spoken, textOf, { validationFraction, random });
    const shown = (validation[0] ?? train[0])?.turns.find(({ role }) => role === 'user')?.text ?? 'Hello.';
    return {
      corpus,
      parts: { train: { ...spoken, examples: train }, validation: { ...spoken, examples: validation } },
      trainTexts: train.flatMap(({ turns }) => turns.map(({ text }) => text)),
      numExamples: train.length + validation.length,
      numValidationExamples: validation.length,
      exampleWord: 'dialogues',
      validationFraction: corpus.validation === undefined ? (validationFraction ?? 0.1) : null,
      createDataset: (tokenizer, { contextLength }, { batchTokens }, random) => {
        const turns = train.flatMap((dialogue) => dialogue.turns.map(({ text }) => text));
        checkWholeTexts(turns, { noun: 'turns', tokenizer, contextLength });
        const partsOf = (dialogue: Dialogue) => dialogueParts(tokenizer, dialogue);
        return createSequenceDataset({ train, validation, partsOf, tokenizer, contextLength, batchTokens, random });
      },
      async sample(model, tokenizer, forbidden) {
        const turns = [{ role: 'user', text: shown } as const];
        const writing = reply({ model, tokenizer, forbidden }, turns, { temperature: 0, random: new Random(0) });
        return { prompt: `${shown} `, text: [...writing].join('') };
      },
      example: [],
    };
  },
};
