/**
 * How well a model answers questions that one sentence of the passage answers, and those that need two or more.
 *
 *     npm run bench rooms-by-facts [MODEL] [FILE]
 *
 * FILE is JSONL with the numbers of those sentences under `"supports"`, by default corpora/rooms.test.jsonl.
 */
import { readFileSync } from 'node:fs';
import { answerFigures } from '../src/evaluation/answers.ts';
import { answerQuestions, type Question } from '../src/tasks/answer-questions.ts';
import { loadModel } from '../src/tasks/load-model.ts';
import { chooseBackend } from '../src/tensor/choose-backend.ts';

const [model, file = 'corpora/rooms.test.jsonl'] = process.argv.slice(2);
await chooseBackend();
const loaded = await loadModel({ model, task: 'answering' });
const lines = readFileSync(file, 'utf8').trim().split('\n');
const asked = lines.map((line) => JSON.parse(line) as Question & { answer: string; supports: number[] });
const answers = await answerQuestions(loaded, asked, {});
console.log(`${loaded.name} on ${file}\n${' '.repeat(24)}questions  exact match  token F1`);
const groups = {
  all: () => true,
  'one supporting fact': (numFacts: number) => numFacts === 1,
  'two or more': (numFacts: number) => numFacts > 1,
};
for (const [name, isIn] of Object.entries(groups)) {
  const rows = [...asked.keys()].filter((i) => isIn(asked[i]!.supports.length));
  const given = rows.map((i) => answers[i]!.text);
  const { exactMatch, tokenF1 } = answerFigures(
    given,
    rows.map((i) => asked[i]!.answer),
  );
  const shares = [exactMatch, tokenF1].map((share) => `${(100 * share).toFixed(1)} %`);
  console.log(
    `${name.padEnd(24)}${String(rows.length).padStart(9)}${shares[0]!.padStart(13)}${shares[1]!.padStart(10)}`,
  );
}
