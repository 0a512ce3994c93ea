import type { Random } from '../../../random.ts';
import type { LabelledExample } from '../../corpus.ts';
import { type CorpusPart, formsOf, isOfPart } from '../corpus-part.ts';
import { expandTemplate } from '../expand-template.ts';
import { polishParagraph } from '../tales/polish.ts';
import { carriers } from './carriers.ts';
import { verdictClauses } from './clauses.ts';
import { directFrames } from './direct-frames.ts';
import type { Aspect, Domain, Label, Sided } from './domain.ts';
import { domains } from './domains.ts';
import type { Form, Frame, FramesOf } from './frame.ts';
import { negatedFrames } from './negated-frames.ts';
import { others, sidedPhrases } from './phrases.ts';
import { thingDomain } from './things-and-services.ts';
import { twoSidedFrames } from './two-sided-frames.ts';

/*
 * The grammar of reviews.
 *
 *   review = a carrier (carriers.ts) around a frame
 *   frame  = a template whose slots have a side: `+` agrees with the label of the review, `-` is its opposite
 *   {V+}   = in every other frame that has it a clause (clauses.ts) with slots of its own
 *
 * So one frame makes both labels from the same words around its slots, and a word such as `delicious` stands in reviews of
 * either label: what the review says follows from carrier, frame, clause and slots together. The first three are the structure of
 * a review. A hash of it says whether it is for training, validation or test: every frame, clause and carrier is in training, but
 * no structure is in two parts. A further part is made of frames, carriers and facts (`F`) that are in none of the others.
 *
 *   {item}            what is reviewed: soup, film, inn
 *   {adj+} {mild+}    adjectives of the whole, strong and plain ones
 *   {A+} {NP+} {NI+}  an aspect: `the bed was soft`, `the soft bed`, `a soft bed`; a digit stands for a noun: {NI2-} {A2+}
 *   {V+} {like+}      a verdict: `I loved it`, `love it`; {liked+} of others
 *   {F+}              a fact from which the verdict follows: `we ordered a second helping`
 *   {cmp+} {sup+}     better, worse; best, worst
 *   {mood+} {hoped+}  cheerful, grumpy; hoped for what is good, feared what is bad
 *   {who} {who2}      somebody else
 */

/** A review with the way in which it puts its opinion. */
export interface Review extends LabelledExample {
  readonly label: Label;
  readonly form: Form;
  /** Carrier, frame and clause: two reviews of one structure differ in their words only. */
  readonly structure: string;
}

export const reviewFrames: FramesOf = { ...directFrames, ...negatedFrames, ...twoSidedFrames };

const forms = Object.keys(reviewFrames) as Form[]; // its keys are all forms
const labels: readonly Label[] = ['positive', 'negative'];

/** One review of either label, each as likely, whose structure belongs to `part`. */
export function generateReview(part: CorpusPart, random: Random): Review {
  const label = random.pick(labels);
  const form = random.pick(forms);
  const [frame, structure] = pickStructure({ label, form, part }, random);
  const domain = random.pick(domains.filter((candidate) => !frame.isOfEvents || candidate !== thingDomain));
  const slots = new ReviewSlots(domain, label, part, random);
  const text = polishParagraph(expandTemplate(structure, (slot) => slots.fill(slot), random)).replace(
    /(: |; )I /g,
    '$1I ',
  );
  return { text, label, form, structure };
}

function pickStructure(
  { label, form, part }: { label: Label; form: Form; part: CorpusPart },
  random: Random,
): [frame: Frame, structure: string] {
  const frames = formsOf(reviewFrames[form], part).filter((candidate) => candidate.labels.includes(label));
  for (;;) {
    const frame = random.pick(frames);
    const opinion = frame.template.replace(/\{V([+-])\}/, (slot, side: string) =>
      random.uniform() < 0.5 ? slot : turned(random.pick(verdictClauses), side),
    );
    const structure = random.pick(formsOf(carriers, part)).replace('{r}', opinion);
    if (isOfPart(structure, part)) return [frame, structure];
  }
}

/** A clause for the other side where `side` is `-`. */
function turned(clause: string, side: string): string {
  return side === '+' ? clause : clause.replace(/[+-]\}/g, (end) => (end === '+}' ? '-}' : '+}'));
}

/** What the slots of one review hold: an aspect stays with its digit, and no phrase is said twice. */
class ReviewSlots {
  private readonly item: string;
  private readonly aspects = new Map<string, Aspect>();
  private readonly people = new Map<string, string>();
  private readonly used = new Set<string>();

  private readonly domain: Domain;
  private readonly label: Label;
  private readonly part: CorpusPart;
  private readonly random: Random;

  constructor(domain: Domain, label: Label, part: CorpusPart, random: Random) {
    [this.domain, this.label, this.part, this.random] = [domain, label, part, random];
    this.item = random.pick(domain.items);
  }

  fill(slot: string): string {
    const [, name = '', digit = '', sign] = /^([A-Za-z]+)(\d?)([+-]?)$/.exec(slot) ?? [];
    if (name === 'item') return this.item;
    if (name === 'who') return this.personOf(digit);
    const side = sign === '-' ? opposite(this.label) : this.label;
    if (name === 'hoped') return side === 'positive' ? 'hoped' : 'feared';
    if (name === 'A' || name === 'NP' || name === 'NI') return this.aspectPhrase(name, this.aspectOf(digit), side);
    if (name === 'F') return this.pickNew(formsOf(this.domain.facts[side], this.part));
    if (name === 'adj') return this.pickNew(this.domain.adjectives[side]);
    if (name === 'mild') return this.pickNew(this.domain.mild[side]);
    const phrases: Sided<readonly string[]> | undefined = sidedPhrases[name];
    if (phrases === undefined) throw new Error(`reviews: no slot '${slot}'`);
    return this.pickNew(phrases[side]);
  }

  private aspectPhrase(name: 'A' | 'NP' | 'NI', { noun, number, adjectives }: Aspect, side: Label): string {
    const adjective = this.random.pick(adjectives[side]);
    if (name === 'A') return `the ${noun} ${number === 'plural' ? 'were' : 'was'} ${adjective}`;
    if (name === 'NP') return `the ${adjective} ${noun}`;
    return number === 'singular' ? `a ${adjective} ${noun}` : `${adjective} ${noun}`;
  }

  private aspectOf(digit: string): Aspect {
    const known = this.aspects.get(digit);
    if (known !== undefined) return known;
    const taken = [...this.aspects.values()];
    const aspect = this.random.pick(this.domain.aspects.filter((candidate) => !taken.includes(candidate)));
    this.aspects.set(digit, aspect);
    return aspect;
  }

  private personOf(digit: string): string {
    const known = this.people.get(digit);
    if (known !== undefined) return known;
    const taken = [...this.people.values()];
    const person = this.random.pick(others.filter((candidate) => !taken.includes(candidate)));
    this.people.set(digit, person);
    return person;
  }

  private pickNew(phrases: readonly string[]): string {
    const fresh = phrases.filter((phrase) => !this.used.has(phrase));
    const phrase = this.random.pick(fresh.length > 0 ? fresh : phrases);
    this.used.add(phrase);
    return phrase;
  }
}

function opposite(label: Label): Label {
  return label === 'positive' ? 'negative' : 'positive';
}
