import type { Random } from '../../../random.ts';
import { castTale, drawKind, mentionsNoun } from './cast.ts';
import type { Kind } from './kinds.ts';
import { closings, openings, seasonBeats } from './openings.ts';
import type { Beat, Plot, TalePart } from './plot.ts';
import { plots } from './plots.ts';
import { polishParagraph } from './polish.ts';
import { expandTemplate, type Scope } from './template.ts';
import { varyParagraph } from './vary.ts';

/*
 * The story grammar.
 *
 *   tale      = opening, plot paragraphs, now and then a closing sentence
 *   opening   = a way to begin (openings.ts), the hero's habit, now and then the season
 *   plot      = paragraphs of beats (plots/*.ts); a beat is a list of alternatives, one of which is taken
 *   template  = text with `[a|b]`, `{slot}` and `{~list}` (template.ts)
 *
 * cast.ts settles all slots before the first word: hero (kinds, names, homes, traits), helper, season, and the rows of
 * the plot's tables. They stay the same through the tale, so the hero keeps name, home, trait and wish.
 *
 * The held-out parts of the corpus have plots of their own (plots-validation/, plots-test/) and none of the sentences that
 * all plots share but the opening: no habits, seasons or closings.
 *
 * To grow: a plot is a file in plots/ and a line in plots.ts; words go into words.ts,
 * kinds.ts, helpers.ts, homes.ts, traits.ts and the tables of the plots. A sentence without slots needs at least four
 * alternatives, or it will repeat.
 */

const minLength = 300;
const maxLength = 1200;
const maxSentences = 20;

/** One tale of 300 to 1200 characters and at most 20 sentences: paragraphs with an empty line between them, plain ASCII, no line break at the end. */
export function generateTale(random: Random, part: TalePart = 'train'): string {
  for (;;) {
    const tale = composeTale(random, part);
    if (tale.length >= minLength && tale.length <= maxLength && countSentences(tale) <= maxSentences) return tale;
  }
}

/** Sentences by their final marks: a question in quotation marks counts as one. */
function countSentences(tale: string): number {
  return tale.match(/[.!?]"?(?=\s|$)/g)?.length ?? 0;
}

function composeTale(random: Random, part: TalePart): string {
  const kind = drawKind(random);
  const plot = random.pick(plots[part].filter((candidate) => suits(candidate, kind)));
  const scope = castTale(plot, kind, random);
  const taken = [kind.noun, scope.get('helper') ?? ''];
  const isHeldOut = part !== 'train';
  const isBrief = random.uniform() < 0.35;
  const opening = composeOpening({ isBrief, isHeldOut }, scope, random);
  const paragraphs = plot.paragraphs.map((beats) =>
    beats.map((beat) => (isBrief && beat.includes('') ? '' : tell(beat, taken, scope, random))),
  );
  if (!isHeldOut && random.uniform() < 0.3) paragraphs.at(-1)?.push(tell(closings, taken, scope, random));
  // the opening and the first beats are one paragraph in half of the tales
  if (random.uniform() < 0.5) paragraphs.unshift(opening);
  else paragraphs[0]?.unshift(...opening);
  return paragraphs
    .map((sentences) => polishParagraph(varyParagraph(sentences.filter((text) => text !== '').join(' '), random)))
    .join('\n\n');
}

/** Tells who the hero is (in a brief or held-out tale little more), and settles how the plot may name its day: the season is named once. */
function composeOpening(
  { isBrief, isHeldOut }: { isBrief: boolean; isHeldOut: boolean },
  scope: Scope,
  random: Random,
): string[] {
  const template = random.pick(openings);
  const sentences = [expandTemplate(template, scope, random)];
  if (!isHeldOut && random.uniform() < (isBrief ? 0.3 : 0.7)) sentences.push(scope.get('habit') ?? '');
  const hasDay = template.includes('{day}');
  const hasSeason = !hasDay && !isBrief && !isHeldOut && random.uniform() < 0.35;
  if (hasSeason) sentences.push(expandTemplate(random.pick(seasonBeats), scope, random));
  let oneDay = 'one [day|{day}|{day}]';
  if (hasDay) oneDay = '[on that day|on that very day|that day]';
  else if (hasSeason) oneDay = '[one day|one morning|one evening|one {~day}]';
  scope.set('oneDay', expandTemplate(oneDay, scope, random));
  scope.set('introduced', 'yes');
  return sentences;
}

/** One alternative of a beat, where possible one that names neither the hero's nor the helper's kind by chance; or none. */
function tell(beat: Beat, taken: readonly string[], scope: Scope, random: Random): string {
  if (beat.includes('') && random.uniform() < 0.5) return '';
  const fitting = beat.filter((template) => template !== '' && !mentionsNoun(template, taken));
  return expandTemplate(random.pick(fitting.length > 0 ? fitting : beat), scope, random);
}

function suits(plot: Plot, kind: Kind): boolean {
  return plot.suits === undefined || plot.suits.includes(kind.tag);
}
