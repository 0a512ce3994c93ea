import type { Random } from '../../../random.ts';
import type { LabelledExample } from '../../corpus.ts';
import type { CorpusPart } from '../corpus-part.ts';
import { expandTemplate } from '../expand-template.ts';
import { polishParagraph } from '../tales/polish.ts';
import { carriers } from './carriers.ts';
import { type AnswerKind, answerKinds, type Core, coresOf } from './cores.ts';
import { type QuestionSlots, questionSlots } from './question-slots.ts';
import { timeClauses } from './words.ts';

/*
 * The grammar of questions.
 *
 *   question = a carrier (carriers.ts) around a core (cores.ts), and in some carriers a clause that asks for something else
 *   core     = a way of asking for one kind of answer, as a question and as a clause: `where did {P} ...?`, `where {P} ...`
 *   {P}      = somebody, often with a relative clause full of other question words
 *
 * A template is a carrier with a core. Carriers are shared out among the parts (a question without a carrier may stand in all),
 * and so are the cores but for the two or three basic ones of each kind, which stand without a carrier in training alone: no
 * template is in two parts.
 */

/** A question labelled with the kind of answer it asks for. */
export interface Question extends LabelledExample {
  readonly label: AnswerKind;
  /** Carrier and core: two questions of one template differ in their words only. */
  readonly template: string;
}

/** One question whose template belongs to `part`; each kind of answer is as likely. */
export function generateQuestion(part: CorpusPart, random: Random): Question {
  const label = random.pick(answerKinds);
  const { basic } = coresOf[label];
  const ofPart = coresOf[label][part];
  const carrier = random.pick(carriers[part]);
  const needsClause = carrier.includes('{c}');
  const isBare = carrier === '{q}' && part !== 'train';
  const fitting = [...(isBare ? [] : basic), ...ofPart].filter((core) => {
    const form = formOf(core, needsClause);
    // While everybody slept, name the cook: an order is for now.
    return form !== undefined && !(carrier.startsWith('{w}') && /^(give|name|tell|count|of)\b/.test(form));
  });
  const core = formOf(random.pick(fitting), needsClause) ?? '';
  const slots = questionSlots(random, (but) => trapClause([label, but], part, random));
  const text = expandTemplate(
    carrier,
    (slot) => {
      if (slot === 'w') return random.pick(timeClauses);
      if (slot === 'x') return trapClause([label], part, random);
      return fillCore(core, slots, random);
    },
    random,
  );
  return { text: polishQuestion(text), label, template: carrier.replace(/\{[qc]\}/, core) };
}

function formOf(core: Core, needsClause: boolean): string | undefined {
  return needsClause ? core.clause : core.question;
}

/** A clause that asks for another kind of answer. */
function trapClause(but: readonly (AnswerKind | undefined)[], part: CorpusPart, random: Random): string {
  const label = random.pick(answerKinds.filter((kind) => !but.includes(kind)));
  const clauses = [...coresOf[label].basic, ...coresOf[label][part]].flatMap(({ clause }) => clause ?? []);
  // A trap within a trap would be too much: its people are plain.
  const slots = questionSlots(random, undefined);
  return fillCore(random.pick(clauses.filter((clause) => !clause.startsWith('the '))), slots, random);
}

function fillCore(core: string, slots: QuestionSlots, random: Random): string {
  return expandTemplate(core, slots, random);
}

function polishQuestion(text: string): string {
  return polishParagraph(text).replace(
    /([.?]) ([a-z])/g,
    (_, mark: string, letter: string) => `${mark} ${letter.toUpperCase()}`,
  );
}
