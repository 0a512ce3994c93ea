import type { Random } from '../../../../random.ts';
import { type ActionClauseOptions, pickActionClause } from '../action-clause.ts';
import { pickTime } from '../adjuncts.ts';
import { chance } from '../choice.ts';
import { statement } from '../clause.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import { pickPronoun } from '../people-phrases.ts';
import { joinPhrases, type Phrase } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

const possible = ACTIONS.filter(({ kind }) => kind === 'activity');
// What one may have, and what one would then do: French | English | verbs
const MEANS: readonly (readonly [fr: string, en: string, verbs: RegExp])[] = [
  [
    'le temps',
    'the time',
    /^(lire|étudier|apprendre|visiter|écrire|jardiner|cuisiner|nager|courir|voyager|peindre|ranger|préparer|coudre|réparer|décorer)$/,
  ],
  ["de l'argent", 'some money', /^(acheter|louer|voyager)$/],
  ['un grand jardin', 'a big garden', /^(planter|semer|cueillir|jardiner|récolter|élever)$/],
  ['une voiture', 'a car', /^(visiter|voyager|camper|explorer)$/],
  ['un bateau', 'a boat', /^(naviguer|pêcher|voyager|explorer|plonger)$/],
  ['un chien', 'a dog', /^(promener|dresser|courir|jouer)$/],
  ['un frère', 'a brother', /^(jouer|bavarder|partager|plaisanter)$/],
  ['un piano', 'a piano', /^(chanter|danser)$/],
  ['faim', 'be hungry', /^(manger|cuisiner|préparer|commander)$/],
  ['soif', 'be thirsty', /^boire$/],
];
const INDOORS =
  /^(lire|regarder|écouter|étudier|cuisiner|préparer|jouer|dormir|ranger|nettoyer|réparer|boire|rester|coudre|dessiner|plier|repasser)$/;
const OUTDOORS =
  /^(nager|promener|courir|marcher|arroser|jardiner|cueillir|planter|camper|explorer|visiter|baigner|pêcher|naviguer)$/;
const WEATHER: readonly (Phrase & { readonly verbs: RegExp })[] = [
  { fr: 'il pleut', en: 'it rains', verbs: INDOORS },
  { fr: 'il neige', en: 'it snows', verbs: /^(skier|rester|lire|dormir)$/ },
  { fr: 'il fait beau', en: 'the weather is nice', verbs: OUTDOORS },
  { fr: 'il fait froid', en: 'it is cold', verbs: INDOORS },
  { fr: 'il fait chaud', en: 'it is hot', verbs: /^(nager|baigner|boire|arroser|plonger|dormir)$/ },
];

/** Si j'avais de l'argent, j'achèterais une maison. S'il pleut demain, nous resterons à la maison. */
export const condition: Construction = (random) => (chance(random, 0.5) ? unreal : real)(random);

const unreal: Construction = (random) => {
  const subject = pickPronoun(random);
  const [fr, en, verbs] = random.pick(MEANS);
  const isFeeling = en.startsWith('be ');
  const verb = { fr: 'avoir', en: isFeeling ? 'be' : 'have', isState: true };
  const complements = [{ fr, en: isFeeling ? en.slice(3) : en }];
  const had = statement({ subject, verb, tense: 'imparfait', complements });
  const means = { ...had, en: had.en.replace(' was ', ' were ') }; // the subjunctive
  return sentence(ifThen(means, consequence(random, verbs, { subject, tense: 'conditionnel' })));
};

const real: Construction = (random) => {
  const subject = pickPronoun(random);
  const time = chance(random, 0.5) ? pickTime(random, 'vouloir') : { fr: '', en: '' };
  const { verbs, ...weather } = random.pick(WEATHER);
  return sentence(ifThen(joinPhrases(weather, time), consequence(random, verbs, { subject, tense: 'futur' })));
};

function consequence(random: Random, verbs: RegExp, options: ActionClauseOptions): Phrase {
  const actions = possible.filter(
    ({ verb, kind, fixedObjects, group }) =>
      verbs.test(verb.fr) &&
      !(verb.fr === 'acheter' && group === 'food') &&
      kind === 'activity' &&
      !fixedObjects.some(({ fr }) => /football|tennis|basket|rugby|volley/.test(fr) && verbs === INDOORS),
  );
  return statement(pickActionClause(random, { ...options, actions, negated: 0, extra: 0 }).clause);
}

function ifThen(condition: Phrase, result: Phrase): Phrase {
  const joined = joinPhrases({ fr: 'si', en: 'if' }, condition, result);
  return { ...joined, fr: `si ${condition.fr}, ${result.fr}`, en: `if ${condition.en}, ${result.en}` };
}
