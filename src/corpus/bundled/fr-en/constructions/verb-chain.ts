import type { Random } from '../../../../random.ts';
import type { ActionClauseOptions } from '../action-clause.ts';
import { pickTime } from '../adjuncts.ts';
import { chance } from '../choice.ts';
import { type Clause, question, statement, type VerbPair } from '../clause.ts';
import { doingPhrase, doPhrase, toDoPhrase } from '../infinitive-phrase.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import { pickOtherPerson, pickSubject } from '../people-phrases.ts';
import { joinPhrases, type Phrase } from '../phrase.ts';
import { pickQuestionForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import type { Subject } from '../subject.ts';
import type { Construction } from './construction.ts';

type Complement = (random: Random, options: ActionClauseOptions & { subject: Subject }) => Phrase;

interface Chain {
  readonly verb: VerbPair;
  readonly link: string;
  readonly complement: Complement;
  readonly tenses: readonly Clause['tense'][];
}

const NOW_AND_THEN = ['present', 'present', 'passeCompose', 'futurProche', 'futur'] as const;
const DONE = ['passeCompose'] as const;
const LASTING = ['present'] as const;
const chain = (
  fr: string,
  en: string,
  link: string,
  {
    complement = toDoPhrase,
    tenses = NOW_AND_THEN,
    isState = false,
  }: Partial<Omit<Chain, 'verb'>> & { isState?: boolean } = {},
): Chain => ({ verb: { fr, en, isState }, link, complement, tenses });

const CHAINS: readonly Chain[] = [
  chain('commencer', 'start', 'à'),
  chain('apprendre', 'learn', 'à', { tenses: ['present', 'passeCompose', 'futur'] }),
  chain('continuer', 'continue', 'à'),
  chain('essayer', 'try', 'de'),
  chain('décider', 'decide', 'de', { tenses: DONE }),
  chain('oublier', 'forget', 'de', { tenses: DONE }),
  chain('refuser', 'refuse', 'de'),
  chain('accepter', 'agree', 'de', { tenses: DONE }),
  chain('promettre', 'promise', 'de', { tenses: DONE }),
  chain('finir', 'finish', 'de', { complement: doingPhrase, tenses: ['passeCompose', 'futur'] }),
  chain('arrêter', 'stop', 'de', { complement: doingPhrase, tenses: ['passeCompose', 'futur'] }),
  chain('espérer', 'hope', '', { tenses: LASTING, isState: true }),
  chain('aimer', 'like', '', { tenses: LASTING, isState: true }),
  chain('savoir', 'know how', '', { tenses: LASTING, isState: true }),
];
const doable = ACTIONS.filter(
  ({ kind, group, verb, doneBy }) =>
    kind === 'activity' &&
    doneBy === 'anyone' &&
    /^(food|things|mind|living|leisure)$/.test(group) &&
    !/^(commencer|finir|apprendre|porter|avaler)$/.test(verb.fr),
);
const lasting = doable.filter(({ verb }) =>
  /^(lire|écrire|manger|boire|préparer|cuisiner|chanter|jouer|danser|étudier|enseigner|peindre|nettoyer|laver|ranger|réparer|construire|planter|arroser|dessiner|courir|nager|écouter|regarder|traduire|corriger|réviser|balayer|repasser|coudre|décorer|emballer|éplucher|cueillir|travailler|voyager|fabriquer|récolter)$/.test(
    verb.fr,
  ),
);
const skills = doable.filter(({ verb }) =>
  /^(nager|jouer|cuisiner|danser|chanter|skier|patiner|conduire|dessiner|coudre|réparer|plonger|écrire|lire|faire)$/.test(
    verb.fr,
  ),
);

/** A verb and an infinitive: Elle commence à lire un roman. J'ai oublié de fermer la porte. Il aide sa mère à laver la voiture. */
export const verbChain: Construction = (random) => (chance(random, 0.2) ? helping : chaining)(random);

const chaining: Construction = (random) => {
  const subject = pickSubject(random);
  const { verb, link, complement, tenses } = random.pick(CHAINS);
  const isSkill = /^(apprendre|savoir)$/.test(verb.fr);
  const isLasting = /^(commencer|continuer|finir|arrêter)$/.test(verb.fr);
  const actions = isSkill ? skills : isLasting ? lasting : doable;
  const what = complement(random, { subject, tense: 'vouloir', actions });
  const tense = random.pick(tenses);
  const negation = chance(random, 0.12) ? 'pas' : undefined;
  const time = !verb.isState && chance(random, 0.15) ? [pickTime(random, tense)] : [];
  const complements = [joinPhrases({ fr: link, en: '' }, what), ...time];
  const clause: Clause = { subject, verb, tense, negation, complements };
  const asks = subject.person !== 0 && negation === undefined && chance(random, 0.15);
  return asks ? sentence(question(clause, pickQuestionForm(random, subject)), '?') : sentence(statement(clause));
};

const helping: Construction = (random) => {
  const subject = pickSubject(random);
  const { fr, en, isVariant } = pickOtherPerson(random, subject);
  const impersonal = doable.filter(
    ({ fixedObjects, verb }) =>
      !/^(manger|boire|déguster|goûter|choisir)$/.test(verb.fr) &&
      !fixedObjects.some((object) => object.fr.includes('{')),
  );
  const what = doPhrase(random, { subject, tense: 'vouloir', actions: impersonal });
  if (/ (son|sa|ses) /.test(what.fr)) return helping(random); // whose would not be clear
  const tense = random.pick(NOW_AND_THEN);
  const complements = [{ fr: `${fr} à`, en, isVariant }, what];
  return sentence(statement({ subject, verb: { fr: 'aider', en: 'help' }, tense, complements }));
};
