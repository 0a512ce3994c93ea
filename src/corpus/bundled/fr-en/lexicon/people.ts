import { pluralOfEnglish } from '../english/plural.ts';
import { pluralOfFrench } from '../french/plural.ts';
import type { Noun } from './nouns.ts';
import { parseRows } from './parse-rows.ts';
import { PROFESSIONS } from './professions.ts';

// French | gender | English | options: frpl= French plural; variant: English does not tell it from the masculine
const PEOPLE_TABLE = `
[family]
père | m | father | parent
mère | f | mother | parent
frère | m | brother
sœur | f | sister
oncle | m | uncle
tante | f | aunt
cousin | m | cousin
cousine | f | cousin | variant
grand-père | m | grandfather | parent frpl=grands-pères
grand-mère | f | grandmother | parent frpl=grands-mères
fils | m | son
fille | f | daughter
neveu | m | nephew
nièce | f | niece
petit-fils | m | grandson | frpl=petits-fils
petite-fille | f | granddaughter | frpl=petites-filles
beau-frère | m | brother-in-law | pl=brothers-in-law frpl=beaux-frères
belle-sœur | f | sister-in-law | pl=sisters-in-law frpl=belles-sœurs
mari | m | husband | parent spouse
femme | f | wife | parent spouse
ami | m | friend
amie | f | friend | variant
voisin | m | neighbor
voisine | f | neighbor | variant
collègue | m | colleague
camarade | m | classmate
invité | m | guest
patron | m | boss | parent

[stranger]
homme | m | man
femme | f | woman
garçon | m | boy
fille | f | girl
bébé | m | baby
enfant | m | child
touriste | m | tourist
dame | f | lady
client | m | customer
cliente | f | customer | variant
passager | m | passenger
élève | m | pupil
voyageur | m | traveler
prince | m | prince
princesse | f | princess
roi | m | king
reine | f | queen
voleur | m | thief
`;

/** A person named by a noun; `parent` for those of whom one has one only. */
function person({ group, cells }: { group: string; cells: readonly string[] }): Noun {
  const [fr = '', gender, en = '', options = ''] = cells;
  const option = (name: string) => new RegExp(`(^| )${name}=(\\S+)`).exec(options)?.[2];
  const flags = options.split(' ').filter((word) => word !== '' && !word.includes('='));
  return {
    fr,
    frPlural: option('frpl') ?? pluralOfFrench(fr),
    feminine: gender === 'f',
    en,
    enPlural: option('pl') ?? pluralOfEnglish(en),
    groups: [group, 'person'],
    flags,
  };
}

const people = parseRows(PEOPLE_TABLE).map(person);

/** People named by whose they are: my father. `fille` is a daughter and `femme` a wife only here. */
export const FAMILY: readonly Noun[] = people.filter(({ groups }) => groups.includes('family'));

/** People named by what they are: the boy, this woman. */
export const STRANGERS: readonly Noun[] = people.filter(({ groups }) => groups.includes('stranger'));

/** People named by their work: the baker; a feminine is a variant if English has one word for both. */
export const PROFESSIONALS: readonly Noun[] = PROFESSIONS.flatMap((profession) => {
  const { masculine, feminine, en, enFeminine } = profession;
  const isSame = en === enFeminine;
  const row = (...cells: readonly string[]) => person({ group: 'professional', cells });
  const [man, woman] = [row(masculine, 'm', en), row(feminine, 'f', enFeminine, isSame ? 'variant' : '')];
  return masculine === feminine ? [man] : [man, woman];
});

/** First names, the same in both languages. */
export const WOMEN: readonly string[] =
  'Marie Julie Sophie Claire Emma Anne Nina Alice Laura Camille Sarah Léa Manon Inès Jeanne Lucie Hélène Nadia Chloé Élise'.split(
    ' ',
  );
export const MEN: readonly string[] =
  'Paul Pierre Thomas Lucas Hugo Louis Nicolas Antoine Marc David Julien Karim Léo Simon Arthur Victor Adam Olivier Henri Samuel'.split(
    ' ',
  );
