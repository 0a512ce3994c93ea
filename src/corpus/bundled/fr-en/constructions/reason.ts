import type { Random } from '../../../../random.ts';
import { pickActionClause, withTime } from '../action-clause.ts';
import { chance, pickWeighted } from '../choice.ts';
import { statement } from '../clause.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import { adjectivesFor } from '../lexicon/adjectives.ts';
import { agree } from '../noun-phrase.ts';
import { pickPronoun, pickSubject } from '../people-phrases.ts';
import { joinPhrases, type Phrase } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import { isPlural, pronounFor, type Subject } from '../subject.ts';
import type { Construction } from './construction.ts';
import { describe } from './description.ts';
import { FEELINGS } from './feeling.ts';

const moods = adjectivesFor(['person']).filter(({ en }) =>
  /^(tired|glad|sad|ill|busy|happy|worried|nervous|disappointed|angry|furious|proud|relaxed|stressed|exhausted|alone|in a hurry|frightened|in love)$/.test(
    en,
  ),
);
// What one does in a mood: French verbs | English adjectives
const EFFECTS: readonly (readonly [verbs: RegExp, moods: RegExp])[] = [
  [/^(dormir|reposer|coucher|asseoir|arrêter|rentrer)$/, /^(tired|exhausted|ill)$/],
  [/^(pleurer|cacher)$/, /^(sad|disappointed|frightened)$/],
  [/^(partir|crier)$/, /^(angry|furious|disappointed)$/],
  [/^(chanter|danser|rire|sourire|sauter|siffler|applaudir)$/, /^(happy|glad|proud|in love)$/],
  [/^(dépêcher|courir|marcher)$/, /^(in a hurry)$/],
  [/^(trembler|crier|fumer|marcher)$/, /^(nervous|worried|frightened|stressed)$/],
];
const appetite = ACTIONS.filter(({ verb }) => verb.fr === 'manger' || verb.fr === 'boire');

/** Why someone does something: Il mange du pain parce qu'il a faim. */
export const reason: Construction = (random) => {
  const subject = pickSubject(random);
  const [verbs, moodsFor] = random.pick(EFFECTS);
  const eats = chance(random, 0.4);
  const actions = eats
    ? appetite
    : ACTIONS.filter(
        ({ verb, kind, objectGroups }) => verbs.test(verb.fr) && kind === 'activity' && objectGroups.length === 0,
      );
  const tense = chance(random, 0.75) ? 'present' : 'futurProche';
  const { clause } = pickActionClause(random, { subject, tense, actions, negated: 0, extra: 0 });
  const who = pronounOf(subject);
  const because = eats ? feelingOf(who, clause.verb.fr === 'boire' ? 1 : 0) : moodOf(random, who, moodsFor);
  return sentence(joinPhrases(statement(clause), { fr: 'parce que', en: 'because' }, because));
};

// What one does for a while, with somebody else about.
const BY_THE_SIDE =
  /^(lire|écrire|écouter|regarder|chanter|danser|étudier|travailler|jouer|dormir|ronfler|pleurer|rire|attendre|faire|nettoyer|ranger|laver|repasser|plier|réparer|peindre|dessiner|arroser|jardiner|cueillir|planter|nager|courir|dîner|bavarder|coudre|essuyer|balayer|promener|réviser|décorer|parler)$/;

/** What someone thinks or knows: Je pense que Marie est malade. */
export const belief: Construction = (random) => {
  const thinker = pickPronoun(random);
  const verb = pickWeighted(random, [
    [3, { fr: 'penser', en: 'think', isState: true }],
    [3, { fr: 'savoir', en: 'know', isState: true }],
    [2, { fr: 'dire', en: 'say', isState: true }],
  ] as const);
  const about = pickSubject(random);
  if (about.person % 3 === thinker.person % 3 && about.isPronoun) return belief(random);
  if (about.address !== undefined) return belief(random);
  if (verb.fr === 'dire' && thinker.person === 0) return belief(random);
  const content = chance(random, 0.6)
    ? statement(withTime(pickActionClause(random, { subject: about, extra: 0.1 })))
    : moodOf(random, about);
  const complements = [joinPhrases({ fr: 'que', en: 'that' }, content)];
  return sentence(statement({ subject: thinker, verb, tense: 'present', complements }));
};

/** Two people at once: Je lis un livre pendant que Marie dort. */
export const meanwhile: Construction = (random) => {
  const first = pickSubject(random);
  const second = pickSubject(random);
  const tense = chance(random, 0.7) ? 'present' : 'imparfait';
  if (first.en === second.en || first.person === second.person) return meanwhile(random);
  if (first.address !== undefined || second.address !== undefined) return meanwhile(random);
  const actions = ACTIONS.filter(
    ({ kind, group, verb }) =>
      kind === 'activity' && /^(leisure|mind|body|living|things)$/.test(group) && BY_THE_SIDE.test(verb.fr),
  );
  const [one, other] = [first, second].map((subject) =>
    statement(pickActionClause(random, { subject, tense, actions, negated: 0, extra: 0 }).clause),
  ) as [Phrase, Phrase];
  const link = pickWeighted<Phrase>(random, [
    [2, { fr: 'et', en: 'and' }],
    [2, { fr: 'pendant que', en: 'while' }],
  ]);
  return sentence(joinPhrases(one, link, other));
};

/** The pronoun that takes up a subject: Marie, elle. */
function pronounOf(subject: Subject): Subject {
  return subject.isPronoun ? subject : pronounFor(subject);
}

function feelingOf(subject: Subject, index: number): Phrase {
  const { fr, en } = FEELINGS[index] as Phrase; // hunger and thirst
  return statement({
    subject,
    verb: { fr: 'avoir', en: 'be', isState: true },
    tense: 'present',
    complements: [{ fr, en }],
  });
}

/** Someone is tired, worried, glad. */
export function moodOf(random: Random, subject: Subject, among = /./): Phrase {
  const adjective = random.pick(moods.filter(({ en }) => among.test(en)));
  return describe(subject, { fr: agree(adjective, subject.feminine, isPlural(subject)), en: adjective.en }, {});
}
