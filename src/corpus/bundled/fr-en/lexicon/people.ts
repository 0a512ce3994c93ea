import { pluralOfEnglish } from '../english/plural.ts';
import { pluralOfFrench } from '../french/plural.ts';
import type { Noun } from './nouns.ts';
import { parseRows } from './parse-rows.ts';

// French | gender | English | English plural | French plural, where not by rule
const PEOPLE_TABLE = `
[family]
père | m | father
mère | f | mother
frère | m | brother
sœur | f | sister
oncle | m | uncle
tante | f | aunt
cousin | m | cousin
grand-père | m | grandfather | grandfathers | grands-pères
grand-mère | f | grandmother | grandmothers | grands-mères
fils | m | son
fille | f | daughter
mari | m | husband
femme | f | wife | wives
ami | m | friend
amie | f | friend
voisin | m | neighbor
voisine | f | neighbor

[stranger]
homme | m | man | men
femme | f | woman | women
garçon | m | boy
fille | f | girl
bébé | m | baby
enfant | m | child | children
touriste | m | tourist

[professional]
professeur | m | teacher
médecin | m | doctor
boulanger | m | baker
serveur | m | waiter
serveuse | f | waitress
infirmière | f | nurse
policier | m | policeman | policemen
pompier | m | fireman | firemen
facteur | m | mailman | mailmen
chanteur | m | singer
chanteuse | f | singer
acteur | m | actor
actrice | f | actress
étudiant | m | student
étudiante | f | student
dentiste | m | dentist
`;

// masculine | feminine | English | English feminine, where it differs
const PROFESSION_TABLE = `
professeur | professeur | teacher
médecin | médecin | doctor
avocat | avocate | lawyer
boulanger | boulangère | baker
infirmier | infirmière | nurse
acteur | actrice | actor | actress
chanteur | chanteuse | singer
étudiant | étudiante | student
serveur | serveuse | waiter | waitress
journaliste | journaliste | journalist
dentiste | dentiste | dentist
architecte | architecte | architect
ingénieur | ingénieure | engineer
coiffeur | coiffeuse | hairdresser
musicien | musicienne | musician
vendeur | vendeuse | salesperson
pilote | pilote | pilot
agriculteur | agricultrice | farmer
peintre | peintre | painter
`;

export interface Profession {
  readonly masculine: string;
  readonly feminine: string;
  readonly en: string;
  readonly enFeminine: string;
}

const people = parseRows(PEOPLE_TABLE).map(({ group, cells }): Noun => {
  const [fr = '', gender, en = '', enPlural = pluralOfEnglish(en), frPlural = pluralOfFrench(fr)] = cells;
  return { fr, frPlural, feminine: gender === 'f', en, enPlural, groups: [group, 'person'], flags: [] };
});

/** People named by whose they are: my father. `fille` is a daughter and `femme` a wife only here. */
export const FAMILY: readonly Noun[] = people.filter(({ groups }) => groups.includes('family'));

/** People named by what they are: the boy, this woman. */
export const STRANGERS: readonly Noun[] = people.filter(({ groups }) => groups.includes('stranger'));

/** People named by their work: the baker. */
export const PROFESSIONALS: readonly Noun[] = people.filter(({ groups }) => groups.includes('professional'));

/** What someone is by profession: elle est boulangère. */
export const PROFESSIONS: readonly Profession[] = parseRows(PROFESSION_TABLE).map(({ cells }) => {
  const [masculine = '', feminine = '', en = '', enFeminine = en] = cells;
  return { masculine, feminine, en, enFeminine };
});

/** First names, the same in both languages. */
export const WOMEN: readonly string[] = 'Marie Julie Sophie Claire Emma Anne Nina Alice Laura Camille'.split(' ');
export const MEN: readonly string[] = 'Paul Pierre Thomas Lucas Hugo Louis Nicolas Antoine Marc David'.split(' ');
