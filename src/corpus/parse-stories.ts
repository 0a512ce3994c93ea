import type { AnsweringExample } from './corpus.ts';
import { lineError, quoted } from './line-error.ts';

/**
 * Stories of numbered lines, as in bAbI: a fact a line, or `question<TAB>answer<TAB>numbers of the supporting facts`, of which
 * the numbers may be missing and are passed over. Number 1 begins a new story. The context of a question is every fact of its
 * story before it, in one line.
 * @throws UserError for a line that does not fit, naming the line
 * @see Weston et al. 2015, Towards AI-Complete Question Answering: A Set of Prerequisite Toy Tasks
 */
export function parseStories(text: string, path: string): AnsweringExample[] {
  const examples: AnsweringExample[] = [];
  let [facts, previous]: [string[], number] = [[], 0];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const fail = (problem: string) => lineError(path, index + 1, problem);
    const match = numberedLine.exec(line);
    if (match === null) throw fail(`expected a numbered line such as "1 Mary is here.", got ${quoted(line)}`);
    const [number, rest = ''] = [Number(match[1]), match[2]];
    if (number === 1) facts = [];
    else if (number <= previous) throw fail(`expected a number above ${previous}, or 1 for a new story, got ${number}`);
    else if (previous === 0) throw fail(`expected number 1 at the beginning of a story, got ${number}`);
    previous = number;
    if (!rest.includes('\t')) {
      facts.push(rest.trim());
      continue;
    }
    const [question = '', answer = '', , ...more] = rest.split('\t').map((field) => field.trim());
    if (question === '' || answer === '' || more.length > 0) {
      throw fail(`expected question<TAB>answer<TAB>supporting facts, got ${quoted(line)}`);
    }
    if (facts.length === 0) throw fail(`expected a fact before the first question, got ${quoted(line)}`);
    examples.push({ context: facts.join(' '), question, answer });
  }
  return examples;
}

/** Whether `text` begins with line 1 of a story and one of its first lines is a question with an answer. */
export function looksLikeStories(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n', 101).slice(0, 100);
  const filled = lines.filter((line) => line.trim() !== '');
  return (
    /^1 /.test(filled[0] ?? '') &&
    filled.every((line) => numberedLine.test(line)) &&
    filled.some((line) => /^\d+ [^\t]*\?\s*\t[^\t]+(\t[\d ]*)?$/.test(line))
  );
}

const numberedLine = /^(\d+) (.*\S.*)$/s; // a line may hold U+2028, which a dot alone does not match
