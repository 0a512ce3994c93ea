import type { Random } from '../../../random.ts';
import type { LabelledExample } from '../../corpus.ts';
import { type CorpusPart, formsOf, isOfPart } from '../corpus-part.ts';
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
 * A template is a carrier with a core. A hash of the template says whether it is for training, validation or test: every carrier
 * and every core is in training, but no template is in two parts. A further part is made of carriers and cores that are in none of
 * the others.
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
  const [carrier, core] = pickTemplate(label, part, random);
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
  return { text: polishQuestion(text), label, template: templateOf(carrier, core) };
}

function pickTemplate(label: AnswerKind, part: CorpusPart, random: Random): [carrier: string, core: string] {
  for (;;) {
    const carrier = random.pick(formsOf(carriers, part));
    const core = formOf(random.pick(formsOf(coresOf[label], part)), carrier.includes('{c}'));
    if (core === undefined) continue;
    // While everybody slept, name the cook: an order is for now.
    if (carrier.startsWith('{w}') && /^(give|name|tell|count|of)\b/.test(core)) continue;
    if (isOfPart(templateOf(carrier, core), part)) return [carrier, core];
  }
}

function templateOf(carrier: string, core: string): string {
  return carrier.replace(/\{[qc]\}/, core);
}

function formOf(core: Core, needsClause: boolean): string | undefined {
  return needsClause ? core.clause : core.question;
}

/** A clause that asks for another kind of answer. */
function trapClause(but: readonly (AnswerKind | undefined)[], part: CorpusPart, random: Random): string {
  const label = random.pick(answerKinds.filter((kind) => !but.includes(kind)));
  const clauses = formsOf(coresOf[label], part).flatMap(({ clause }) => clause ?? []);
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
