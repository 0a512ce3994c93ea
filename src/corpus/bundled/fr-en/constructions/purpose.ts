import type { Random } from '../../../../random.ts';
import { pickActionClause } from '../action-clause.ts';
import { chance } from '../choice.ts';
import { statement } from '../clause.ts';
import { doingPhrase, toDoPhrase } from '../infinitive-phrase.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import { placesOf } from '../lexicon/places.ts';
import { pickSubject } from '../people-phrases.ts';
import { joinPhrases } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

// Where one goes, and what for: French verbs of the lexicon, by the words of the place
const ERRANDS: readonly (readonly [place: RegExp, verbs: RegExp])[] = [
  [/supermarché/, /^acheter$/],
  [/marché/, /^(acheter|vendre)$/],
  [/biblio/, /^(lire|étudier|rendre|emprunter)$/],
  [/cuisine/, /^(préparer|cuisiner|boire)$/],
  [/parc$|plage/, /^(jouer|courir|marcher|bavarder)$/],
  [/restaurant|café/, /^(dîner|déjeuner|boire)$/],
  [/gare|aéroport/, /^attendre$/],
  [/jardin$/, /^(arroser|planter|cueillir|lire|jouer)$/],
  [/chambre/, /^(dormir|étudier|lire|écrire)$/],
  [/garage/, /^(réparer|chercher)$/],
  [/piscine/, /^nager$/],
  [/gymnase|stade/, /^(courir|entraîner)$/],
];
const busy = ACTIONS.filter(
  ({ kind, verb }) =>
    kind === 'activity' &&
    /^(nettoyer|ranger|laver|fermer|éteindre|finir|préparer|lire|apprendre|arroser|nourrir|réviser|corriger|écrire|essuyer|repasser|plier|vider|remplir|balayer|poster|cuisiner|boire|enlever|soigner)$/.test(
      verb.fr,
    ),
);
const quiet = ACTIONS.filter(
  ({ verb, kind, objectGroups }) =>
    kind === 'activity' &&
    /^(dormir|regarder|coucher|promener|jouer|danser|sortir|partir|reposer|dîner|déjeuner)$/.test(verb.fr) &&
    (objectGroups.length === 0 || objectGroups.includes('show')),
);

/** Je vais au marché pour acheter du pain. Elle se lave les mains avant de manger. */
export const purpose: Construction = (random) => (chance(random, 0.55) ? errand : before)(random);

const errand: Construction = (random) => {
  const subject = pickSubject(random);
  const { fr, to } = random.pick(placesOf('out', 'home', 'town').filter((place) => purposesAt(place.fr) !== undefined));
  const verbs = purposesAt(fr) as RegExp; // the places are those that have one
  const actions = ACTIONS.filter(
    ({ verb, group, kind, fixedObjects }) =>
      verbs.test(verb.fr) &&
      kind === 'activity' &&
      !fixedObjects.some(({ en }) => en.startsWith('the ')) &&
      (!/marché/.test(fr) || group === 'food'),
  );
  const purpose = toDoPhrase(random, { subject, tense: 'vouloir', actions });
  const tense = random.pick(['present', 'present', 'passeCompose', 'futurProche', 'futur'] as const);
  const verb = { fr: 'aller', en: 'go' };
  const usedTense = tense === 'futurProche' ? 'futur' : tense;
  const going = statement({ subject, verb, tense: usedTense, complements: [{ fr, en: to }] });
  return sentence(joinPhrases(going, { fr: 'pour', en: '' }, purpose));
};

const before: Construction = (random: Random) => {
  const subject = pickSubject(random);
  const tense = random.pick(['present', 'passeCompose', 'futur'] as const);
  const { clause } = pickActionClause(random, { subject, tense, actions: busy, negated: 0, extra: 0 });
  const after = chance(random, 0.2)
    ? { fr: 'manger', en: 'eating' }
    : doingPhrase(random, { subject, tense: 'vouloir', actions: quiet });
  if (after.fr.startsWith(clause.verb.fr)) return before(random);
  return sentence(joinPhrases(statement(clause), { fr: 'avant de', en: 'before' }, after));
};

function purposesAt(place: string): RegExp | undefined {
  return ERRANDS.find(([pattern]) => pattern.test(place))?.[1];
}
