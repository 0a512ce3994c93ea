/**
 * Whether a model of dialogue says in scripted conversations what it is expected to. The user's turns are played one after the other,
 * greedily, with the model's own replies between them, as `chat` has them.
 *
 *     npm run bench -- talk-script MODEL [FILE] [--verbose]
 *
 * FILE is JSONL with what replies must say (`"expected"`, docs/corpora.md), by default corpora/talk.handwritten-test.jsonl; of any
 * other dialogues, such as corpora/talk.test.txt, the replies are compared with those written there.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { DialogueTurn } from '../src/corpus/corpus.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { answerFigures } from '../src/evaluation/answers.ts';
import { type Expectation, meets, recallDistance } from '../src/evaluation/dialogue-script.ts';
import { loadModel } from '../src/tasks/load-model.ts';
import { playDialogue } from '../src/tasks/play-dialogue.ts';
import { chooseBackend } from '../src/tensor/choose-backend.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { verbose: { type: 'boolean' } } });
const [model, file = 'corpora/talk.handwritten-test.jsonl'] = positionals;
const isAssistant = ({ role }: DialogueTurn) => role === 'assistant';

await chooseBackend();
const loaded = await loadModel({ model, task: 'dialogue' });
const { contextLength } = loaded.model.config;
/** By what is counted: how many are right, of how many. */
const tally = new Map<string, { numRight: number; count: number }>();
let numForgetful = 0;
console.log(`${loaded.name} on ${file}`);
const first = readFileSync(file, 'utf8').split('\n', 1)[0] ?? '';
if (first.includes('"expected"')) await scoreScripts();
else await scoreDialogues();
// by fact after the others
for (const [name, { numRight, count }] of [...tally].sort(
  ([a], [b]) => Number(a.startsWith(' ')) - Number(b.startsWith(' ')),
)) {
  console.log(
    `${name.padEnd(40)}${String(numRight).padStart(5)} of ${count}   ${((100 * numRight) / count).toFixed(1)} %`,
  );
}
if (numForgetful > 0) console.log(`${numForgetful} replies without the oldest turns: context ${contextLength}`);

function count(name: string, isRight: boolean): void {
  const { numRight = 0, count = 0 } = tally.get(name) ?? {};
  tally.set(name, { numRight: numRight + (isRight ? 1 : 0), count: count + 1 });
}

async function play(script: readonly DialogueTurn[]): Promise<readonly DialogueTurn[]> {
  const played = await playDialogue(loaded, script);
  numForgetful += played.numForgetful;
  return played.turns;
}

async function scoreScripts(): Promise<void> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  for (const [i, line] of lines.entries()) {
    const { turns, expected } = JSON.parse(line) as { turns: DialogueTurn[]; expected: Expectation[] };
    const played = await play(turns);
    const failed = expected.filter((expectation) => {
      const isRight = meets(played[expectation.turn]?.text ?? '', expectation);
      count('expected replies', isRight);
      if ((recallDistance(turns, expectation) ?? 0) >= 3) count('recalls after three turns or more', isRight);
      count(`  ${expectation.fact}`, isRight);
      return !isRight;
    });
    count('conversations', failed.length === 0);
    for (const { turn, fact, anyOf, noneOf = [] } of failed) {
      const [asked, reply] = [played[turn - 1]?.text, played[turn]?.text];
      const wanted = [anyOf.join(' | '), ...noneOf.map((words) => `not ${words}`)].join(', ');
      console.log(`${i + 1}: ${fact}: "${asked}" -> "${reply}" (${wanted})`);
    }
    if (failed.length > 0) writeDialogue(played);
  }
}

async function scoreDialogues(): Promise<void> {
  const corpus = await readCorpus([file], { wanted: 'dialogue' });
  if (corpus.type !== 'dialogue') throw new Error(`${file} holds no dialogues`);
  const [said, written]: [string[], string[]] = [[], []];
  for (const [i, { turns }] of corpus.examples.entries()) {
    const played = await play(turns);
    const replies = [...turns.keys()].filter((k) => isAssistant(turns[k]!));
    const differing = replies.filter((k) => turns[k]?.text !== played[k]?.text);
    count('conversations', differing.length === 0);
    for (const k of replies) count('replies, word for word', !differing.includes(k));
    said.push(...played.filter(isAssistant).map(({ text }) => text));
    written.push(...turns.filter(isAssistant).map(({ text }) => text));
    for (const k of differing) {
      console.log(`${i + 1}: "${turns[k - 1]?.text}" -> "${played[k]?.text}" (${turns[k]?.text})`);
    }
    if (differing.length > 0) writeDialogue(played);
  }
  const { tokenF1 } = answerFigures(said, written);
  console.log(`F1 of the words of replies: ${(100 * tokenF1).toFixed(1)} %`);
}

function writeDialogue(turns: readonly DialogueTurn[]): void {
  if (values.verbose) for (const { role, text } of turns) console.log(`     ${role}: ${text}`);
}
