import { pickActionClause } from '../action-clause.ts';
import { pickTime } from '../adjuncts.ts';
import { chance, pickWeighted } from '../choice.ts';
import { question } from '../clause.ts';
import { ACTIONS, type Action } from '../lexicon/actions.ts';
import { pickAskedSubject } from '../people-phrases.ts';
import { joinPhrases, type Phrase } from '../phrase.ts';
import { pickQuestionForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

const QUESTION_WORDS = [
  [2, { fr: 'pourquoi', en: 'why' }],
  [2, { fr: 'quand', en: 'when' }],
  [2, { fr: 'où', en: 'where' }],
  [1, { fr: 'à quelle heure', en: 'what time' }],
  [1, { fr: 'avec qui', en: 'who' }],
] as const;

// What is she wearing? What is she carrying? The question alone does not say which, so such verbs are left out.
const isClear = ({ verb }: Action) => ACTIONS.every((other) => other.verb.fr !== verb.fr || other.verb.en === verb.en);
const withObject = ACTIONS.filter(
  (action) =>
    action.kind === 'activity' &&
    action.preposition === undefined &&
    action.objectGroups.length > 0 &&
    action.objectGroups[0] !== 'people' &&
    isClear(action),
);
const withPlace = ACTIONS.filter(({ places, kind }) => places.length > 0 && kind === 'activity');
const withCompany = ACTIONS.filter(({ hasCompany }) => hasCompany);

/** Pourquoi est-ce que tu pleures ? Qu'est-ce que Paul achète ? */
export const wordQuestion: Construction = (random) => (chance(random, 0.35) ? objectQuestion : adverbQuestion)(random);

const objectQuestion: Construction = (random) => {
  const subject = pickAskedSubject(random);
  const tense = random.pick(['present', 'passeCompose', 'futurProche'] as const);
  const { clause } = pickActionClause(random, { subject, tense, actions: withObject, negated: 0, extra: 0 });
  const complements = chance(random, 0.4) ? [pickTime(random, tense)] : [];
  const asked = question({ ...clause, complements }, { form: 'estCeQue', isVariant: subject.person === 4 });
  return sentence({ ...asked, fr: `qu'${asked.fr}`, en: `what ${asked.en}` }, '?');
};

const adverbQuestion: Construction = (random) => {
  const word = pickWeighted<Phrase>(random, QUESTION_WORDS);
  const isTime = word.en === 'when' || word.en === 'what time';
  const tense = isTime
    ? random.pick(['passeCompose', 'futurProche', 'futur'] as const)
    : random.pick(['present', 'passeCompose', 'futurProche'] as const);
  const actions = word.en === 'where' ? withPlace : word.en === 'who' ? withCompany : undefined;
  const subject = pickAskedSubject(random);
  const options = { subject, tense, negated: 0, extra: 0 };
  const { clause } = pickActionClause(random, actions === undefined ? options : { ...options, actions });
  const asked = question(clause, pickQuestionForm(random, subject, false));
  const end = { fr: '', en: word.en === 'who' ? 'with' : '' };
  return sentence(joinPhrases(word, asked, end), '?');
};
