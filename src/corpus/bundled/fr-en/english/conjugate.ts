import { IRREGULAR_VERBS } from './irregular-verbs.ts';

// One-syllable verbs double a final consonant after one vowel; these longer ones do too.
const DOUBLING = /^(forget|begin|prefer|admit|regret|[^aeiou]*[aeiou][bdgmnprt])$/;

/** The -ing form of a verb phrase: looking for, running, making, lying. */
export function gerund(phrase: string): string {
  return inflectHead(phrase, (verb) => {
    if (DOUBLING.test(verb)) return `${verb}${verb.slice(-1)}ing`;
    if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
    if (/[^eoy]e$/.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`;
    return `${verb}ing`;
  });
}

/** The simple past of a verb phrase: looked for, ran, tidied. For be, that of he. */
export function simplePast(phrase: string): string {
  return inflectHead(phrase, (verb) => IRREGULAR_VERBS.get(verb)?.past ?? withEd(verb));
}

/** The past participle of a verb phrase: looked for, run, eaten. */
export function participle(phrase: string): string {
  return inflectHead(phrase, (verb) => IRREGULAR_VERBS.get(verb)?.participle ?? withEd(verb));
}

/** The simple present after he, she or it: looks for, tidies, watches. */
export function thirdPerson(phrase: string): string {
  return inflectHead(phrase, (verb) => {
    if (verb === 'be') return 'is';
    if (verb === 'have') return 'has';
    if (/(s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
    return /[^aeiou]y$/.test(verb) ? verb.replace(/y$/, 'ies') : `${verb}s`;
  });
}

function withEd(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return verb.replace(/y$/, 'ied');
  return DOUBLING.test(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}

function inflectHead(phrase: string, inflect: (verb: string) => string): string {
  const [head = '', ...rest] = phrase.split(' ');
  return [inflect(head), ...rest].join(' ');
}
