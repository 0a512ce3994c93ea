import { IRREGULAR_VERBS, type VerbForms } from './irregular-verbs.ts';

/** A grammatical person: 0 je, 1 tu, 2 il or elle, 3 nous, 4 vous, 5 ils or elles. */
export type PersonIndex = 0 | 1 | 2 | 3 | 4 | 5;

export type SimpleTense = 'present' | 'imparfait' | 'futur' | 'conditionnel';

const FUTURE_ENDINGS = ['ai', 'as', 'a', 'ons', 'ez', 'ont'] as const;
const IMPERFECT_ENDINGS = ['ais', 'ais', 'ait', 'ions', 'iez', 'aient'] as const;

/** The one-word form of a verb. A reflexive infinitive is given without its pronoun. */
export function conjugate(infinitive: string, tense: SimpleTense, person: PersonIndex): string {
  const forms = verbForms(infinitive);
  if (tense === 'present') return forms.present[person] as string; // six forms, six persons
  if (tense === 'futur') return forms.futureStem + FUTURE_ENDINGS[person];
  const stem = tense === 'conditionnel' ? forms.futureStem : imperfectStem(forms, person);
  return stem + IMPERFECT_ENDINGS[person];
}

/** The past participle, masculine singular. */
export function pastParticiple(infinitive: string): string {
  return verbForms(infinitive).participle;
}

/** The order to tu (1), nous (3) or vous (4). */
export function imperative(infinitive: string, person: 1 | 3 | 4): string {
  const { imperative: special, present } = verbForms(infinitive);
  const form = (special?.[{ 1: 0, 3: 1, 4: 2 }[person]] ?? present[person]) as string;
  return person === 1 && /(es|vas)$/.test(form) ? form.slice(0, -1) : form;
}

const known = new Map<string, VerbForms>();

function verbForms(infinitive: string): VerbForms {
  const forms = known.get(infinitive) ?? IRREGULAR_VERBS.get(infinitive) ?? regularForms(infinitive);
  known.set(infinitive, forms);
  return forms;
}

function regularForms(infinitive: string): VerbForms {
  const stem = infinitive.slice(0, -2);
  if (infinitive.endsWith('er')) return firstGroup(stem);
  if (infinitive.endsWith('ir')) {
    const endings = ['is', 'is', 'it', 'issons', 'issez', 'issent'];
    return { present: endings.map((ending) => stem + ending), participle: `${stem}i`, futureStem: infinitive };
  }
  if (infinitive.endsWith('re')) {
    const endings = ['s', 's', '', 'ons', 'ez', 'ent'];
    return {
      present: endings.map((ending) => stem + ending),
      participle: `${stem}u`,
      futureStem: infinitive.slice(0, -1),
    };
  }
  throw new RangeError(`conjugate: expected an infinitive in -er, -ir or -re, got ${infinitive}`);
}

/** Verbs in -er, with the spelling changes of manger, commencer, acheter, préférer, appeler, jeter and essuyer. */
function firstGroup(stem: string): VerbForms {
  const mute = beforeMuteE(stem);
  const softened = stem.endsWith('g') ? `${stem}e` : stem.replace(/c$/, 'ç');
  const keepsAcute = /é([^aeiouyéèê]|gn|ch|bl|br|cl|cr|gl|gr|tr)$/.test(stem); // préférerai, but j'achèterai and j'appellerai
  return {
    present: [`${mute}e`, `${mute}es`, `${mute}e`, `${softened}ons`, `${stem}ez`, `${mute}ent`],
    participle: `${stem}é`,
    futureStem: stem === 'envoy' ? 'enverr' : `${keepsAcute ? stem : mute}er`,
  };
}

function beforeMuteE(stem: string): string {
  if (/(appel|épel|jet)$/.test(stem)) return stem + stem.slice(-1);
  if (/[oua]y$/.test(stem)) return stem.replace(/y$/, 'i');
  return stem.replace(/[eé]([^aeiouyéèê]|gn|ch|bl|br|cl|cr|gl|gr|tr)$/, 'è$1');
}

function imperfectStem(forms: VerbForms, person: PersonIndex): string {
  if (forms.imperfectStem !== undefined) return forms.imperfectStem;
  const stem = (forms.present[3] as string).slice(0, -3);
  // nous mangions, nous commencions: the softened letter goes before i
  return person === 3 || person === 4 ? stem.replace(/ge$/, 'g').replace(/ç$/, 'c') : stem;
}
