import type { Random } from '../../../random.ts';
import { helpers } from './helpers.ts';
import { homes } from './homes.ts';
import { type Kind, kinds } from './kinds.ts';
import { heNames, sheNames } from './names.ts';
import type { Plot, Row } from './plot.ts';
import { seasons } from './seasons.ts';
import { expandTemplate, type Scope } from './template.ts';
import { traits } from './traits.ts';

type Gender = 'he' | 'she';

const kindWeight = kinds.reduce((sum, kind) => sum + (kind.weight ?? 1), 0);

/** A hero's kind, as often as its weight says. */
export function drawKind(random: Random): Kind {
  let left = random.uniform() * kindWeight;
  for (const kind of kinds) {
    left -= kind.weight ?? 1;
    if (left < 0) return kind;
  }
  return random.pick(kinds); // only if rounding left a rest
}

/** Settles hero, helper, season and the plot's rows: every slot the tale may use, the same through the whole tale. */
export function castTale(plot: Plot, kind: Kind, random: Random): Scope {
  const scope: Scope = new Map();
  const gender = kind.gender ?? random.pick<Gender>(['he', 'she']);
  const name = random.pick(gender === 'he' ? heNames : sheNames);
  const adjectives = kind.adjectives.filter((adjective) => !kind.noun.includes(adjective));
  bind(
    scope,
    { name, names: possessive(name), noun: kind.noun, kind: `${random.pick(adjectives)} ${kind.noun}` },
    random,
  );
  bind(scope, { hand: kind.tag === 'animal' ? 'paw' : 'hand', ...pronouns(gender) }, random);
  bind(scope, random.pick(homes[random.pick(kind.homes)] ?? []), random);
  const trait = random.pick(traits.filter((row) => !plot.notTraits?.includes(row.trait ?? '')));
  bind(scope, { trait: trait.trait ?? '', habit: trait.habit ?? '' }, random);
  const season = random.pick(plot.season ? seasons.filter((row) => row.season === plot.season) : seasons);
  bind(scope, season, random);
  castHelper(plot, kind, gender, scope, random);
  const taken = [kind.noun, scope.get('helper') ?? ''];
  for (const draw of plot.draws) {
    const rows = random.shuffle(draw.rows.filter((row) => !mentions(row, taken)));
    if (draw.count === undefined) bind(scope, rows[0] ?? {}, random);
    else for (let i = 0; i < draw.count; i++) bind(scope, numbered(rows[i] ?? {}, i + 1), random);
  }
  // the plot's own clause where it fits, else the trait's
  const who = random.uniform() < 0.7 ? random.pick(plot.who) : (trait.who ?? '');
  bind(scope, { who }, random);
  return scope;
}

const nounPatterns = new Map<string, RegExp>();

/** Whether `text` holds the last word of one of the `nouns`. */
export function mentionsNoun(text: string, nouns: readonly string[]): boolean {
  return nouns.some((noun) => {
    let pattern = nounPatterns.get(noun);
    if (pattern === undefined) {
      pattern = new RegExp(`\\b${noun.split(' ').at(-1)}s?\\b`, 'i');
      nounPatterns.set(noun, pattern);
    }
    return pattern.test(text);
  });
}

// The helper has the other gender, so that `he` and `she` are never in doubt.
function castHelper(plot: Plot, kind: Kind, gender: Gender, scope: Scope, random: Random): void {
  const other = gender === 'he' ? 'she' : 'he';
  const rows = (plot.helpers ?? helpers).filter(
    (row) => (row.gender ?? other) === other && !mentionsNoun(row.helper ?? '', [kind.noun]),
  );
  bind(
    scope,
    other === 'he' ? { they: 'he', them: 'him', their: 'his' } : { they: 'she', them: 'her', their: 'her' },
    random,
  );
  const { helper = '', stranger = '', spot = '' } = random.pick(rows);
  bind(scope, { helper, stranger, spot }, random);
}

function pronouns(gender: Gender): Row {
  return gender === 'he'
    ? { he: 'he', him: 'him', his: 'his', himself: 'himself' }
    : { he: 'she', him: 'her', his: 'her', himself: 'herself' };
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

function mentions(row: Row, nouns: readonly string[]): boolean {
  return Object.values(row).some((text) => mentionsNoun(text, nouns));
}

function numbered(row: Row, index: number): Row {
  return Object.fromEntries(Object.entries(row).map(([slot, text]) => [`${slot}${index}`, text]));
}

// In order, so that a row's later slots may use its earlier ones.
function bind(scope: Scope, row: Row, random: Random): void {
  for (const [slot, text] of Object.entries(row)) scope.set(slot, expandTemplate(text, scope, random));
}
