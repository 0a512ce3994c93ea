import { chance } from '../choice.ts';
import { withIndefiniteArticle } from '../english/article.ts';
import { pluralOfEnglish } from '../english/plural.ts';
import { be } from '../english/verb-phrase.ts';
import { pluralOfFrench } from '../french/plural.ts';
import { adjectivesFor } from '../lexicon/adjectives.ts';
import { PROFESSIONALS } from '../lexicon/people.ts';
import { PROFESSIONS } from '../lexicon/professions.ts';
import { timesOf } from '../lexicon/times.ts';
import { agree } from '../noun-phrase.ts';
import { pickSubject } from '../people-phrases.ts';
import { factsOf } from '../phrase.ts';
import { pickQuestionForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import { isPlural } from '../subject.ts';
import type { Construction } from './construction.ts';
import { copula, describe, pickDegree } from './description.ts';

const adjectives = adjectivesFor(['person']);

/** What people are like: Marie est fatiguée. Es-tu content ? */
export const personDescription: Construction = (random) => {
  const subject = pickSubject(random);
  const adjective = random.pick(adjectives);
  const degree = pickDegree(random, adjective);
  const time =
    degree.en === '' && adjective.isMood && chance(random, 0.2)
      ? random.pick(timesOf('now').filter(({ fr }) => fr !== 'cet après-midi'))
      : undefined;
  const en = adjective.en === 'small' ? 'small' : adjective.enOfPerson;
  const words = {
    fr: [degree.fr, agree(adjective, subject.feminine, isPlural(subject)), time?.fr ?? ''].filter(Boolean).join(' '),
    en: [degree.en, en, time?.en ?? ''].filter(Boolean).join(' '),
  };
  const isPast = time === undefined && chance(random, 0.15);
  if (subject.person !== 0 && degree.en === '' && chance(random, 0.2)) {
    const { form, isVariant } = pickQuestionForm(random, subject);
    const finite = copula(subject, isPast);
    const said = `${subject.fr} ${finite}`;
    const asked = { estCeQue: `est-ce que ${said}`, intonation: said, inversion: `${finite}-${subject.fr}` }[form];
    const facts = factsOf(subject, { isVariant });
    return sentence(
      { fr: `${asked} ${words.fr}`, en: `${be(subject, isPast)} ${subject.en} ${words.en}`, ...facts },
      '?',
    );
  }
  return sentence(describe(subject, words, { isPast, isNegated: degree.en !== 'too' && chance(random, 0.2) }));
};

/** What people do for a living: Ma tante est boulangère. */
export const profession: Construction = (random) => {
  const subject = pickSubject(random);
  if (PROFESSIONALS.some(({ fr, frPlural }) => subject.fr.endsWith(fr) || subject.fr.endsWith(frPlural)))
    return profession(random);
  const { masculine, feminine, en, enFeminine } = random.pick(PROFESSIONS);
  const english = subject.feminine ? enFeminine : en;
  const french = subject.feminine ? feminine : masculine;
  const words = isPlural(subject)
    ? { fr: pluralOfFrench(french), en: pluralOfEnglish(english) }
    : { fr: french, en: withIndefiniteArticle(english) };
  return sentence(describe(subject, words, { isPast: chance(random, 0.1), isNegated: chance(random, 0.15) }));
};
