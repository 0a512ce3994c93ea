import type { Random } from '../../../../random.ts';
import { chance } from '../choice.ts';
import { statement, type VerbPair } from '../clause.ts';
import { nounsOf } from '../lexicon/nouns.ts';
import { nounPhrase } from '../noun-phrase.ts';
import { pickPerson } from '../people-phrases.ts';
import { joinPhrases, type Phrase } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import { PRONOUNS, type Subject } from '../subject.ts';
import type { Construction } from './construction.ts';
import { VERBS_OF_PEOPLE } from './object-pronoun.ts';
import { moodOf } from './reason.ts';

const GIVING: readonly VerbPair[] = [
  { fr: 'donner', en: 'give' },
  { fr: 'apporter', en: 'bring' },
  { fr: 'montrer', en: 'show' },
  { fr: 'envoyer', en: 'send' },
  { fr: 'offrir', en: 'offer' },
];
const helpful = VERBS_OF_PEOPLE.filter(({ fr }) =>
  /^(aider|écouter|consoler|appeler|encourager|accompagner|attendre)$/.test(fr),
);

/** A pronoun for somebody just named, so that l' and lui are him or her: Marie est malade, alors je lui apporte des fleurs. */
export const antecedent: Construction = (random) => {
  const person = pickPerson(random);
  const helper = random.pick(PRONOUNS.filter(({ person: other }) => other % 3 !== 2));
  return sentence(
    tidied(
      joinPhrases(
        moodOf(random, person, /^(sad|ill|alone|disappointed|worried|exhausted|tired)$/),
        { fr: ', alors', en: ', so' },
        helps(random, helper, person),
      ),
    ),
  );
};

function helps(random: Random, subject: Subject, person: Subject): Phrase {
  const tense = random.pick(['present', 'present', 'futurProche', 'futur'] as const);
  const [him, fr, dative] =
    person.person === 5 ? ['them', 'les', 'leur'] : person.feminine ? ['her', 'la', 'lui'] : ['him', 'le', 'lui'];
  if (chance(random, 0.5)) {
    return statement({ subject, verb: random.pick(helpful), tense, pronoun: { fr, en: him }, complements: [] });
  }
  const noun = random.pick(nounsOf(random.pick(['flower', 'pastry', 'borrowed'])));
  const gift = nounPhrase({ noun, determiner: 'indefinite', plural: noun.groups.includes('flower') });
  return statement({
    subject,
    verb: random.pick(GIVING),
    tense,
    pronoun: { fr: dative, en: him },
    complements: [gift],
  });
}

/** No space before the comma. */
function tidied(phrase: Phrase): Phrase {
  return { ...phrase, fr: phrase.fr.replace(' ,', ','), en: phrase.en.replace(' ,', ',') };
}
