import { pluralOfFrench } from '../french/plural.ts';
import { parseRows } from './parse-rows.ts';

/** An adjective of both languages with its four French forms. */
export interface Adjective {
  readonly masculine: string;
  readonly feminine: string;
  readonly masculinePlural: string;
  readonly femininePlural: string;
  /** The masculine singular in front of a vowel: un bel arbre. */
  readonly beforeVowel: string;
  readonly isBeforeNoun: boolean;
  readonly en: string;
  /** English for people, where it differs: un grand homme seen as tall. */
  readonly enOfPerson: string;
  /** The noun groups it describes; `person` for people. */
  readonly groups: readonly string[];
  /** Whether it can stand beside its noun (une pomme verte), not only after être (la porte est ouverte). */
  readonly isAttributive: boolean;
}

// masculine | feminine | English | groups | options: `before` the noun, `predicate` only, vowel=, person= (English)
const TABLE = `
rouge | rouge | red | fruit clothes thing vehicle crockery flower furniture
vert | verte | green | fruit clothes thing vehicle crockery furniture
jaune | jaune | yellow | fruit clothes thing vehicle crockery flower
bleu | bleue | blue | clothes thing vehicle crockery furniture
noir | noire | black | clothes thing vehicle pet furniture
blanc | blanche | white | clothes thing vehicle crockery furniture pet flower house
gris | grise | gray | clothes vehicle pet furniture
brun | brune | brown | clothes pet furniture
rose | rose | pink | clothes thing crockery
violet | violette | purple | clothes thing
grand | grande | big | fruit thing animal vehicle furniture house room building town plant device picture person nature | before person=tall
petit | petite | small | fruit thing clothes animal vehicle furniture house room building town plant device picture person | before person=little
beau | belle | beautiful | fruit clothes animal vehicle furniture house town plant song picture sight nature thing | before vowel=bel
joli | jolie | pretty | clothes house town plant song picture crockery | before
nouveau | nouvelle | new | clothes thing vehicle furniture house device reading | before vowel=nouvel
vieux | vieille | old | clothes vehicle furniture house building device animal picture person | before vowel=vieil
jeune | jeune | young | person animal | before
bon | bonne | good | dish foodstuff drink reading show song restaurant | before
mauvais | mauvaise | bad | dish show song reading | before
cher | chère | expensive | clothes vehicle furniture device thing
long | longue | long | reading show song | before
court | courte | short | clothes reading show song lesson
lourd | lourde | heavy | luggage furniture
léger | légère | light | luggage
chaud | chaude | hot | cooked drink
froid | froide | cold | cooked drink
frais | fraîche | fresh | fruit foodstuff
mûr | mûre | ripe | fruit
sucré | sucrée | sweet | fruit baked
délicieux | délicieuse | delicious | dish fruit foodstuff
propre | propre | clean | clothes crockery room vehicle | predicate
sale | sale | dirty | clothes crockery room vehicle
vide | vide | empty | luggage house bottle
ouvert | ouverte | open | openable building | predicate
fermé | fermée | closed | openable building | predicate
cassé | cassée | broken | breakable
facile | facile | easy | lesson
difficile | difficile | difficult | lesson
important | importante | important | lesson mail
intéressant | intéressante | interesting | reading show sight lesson
ennuyeux | ennuyeuse | boring | reading show
drôle | drôle | funny | reading show person
triste | triste | sad | song reading person
célèbre | célèbre | famous | song picture sight person
moderne | moderne | modern | building furniture house
calme | calme | quiet | town house person
rapide | rapide | fast | vehicle
dangereux | dangereuse | dangerous | wild
confortable | confortable | comfortable | seat house
utile | utile | useful | device reading
gentil | gentille | kind | person pet
intelligent | intelligente | smart | person pet
méchant | méchante | mean | person
timide | timide | shy | person
riche | riche | rich | person
pauvre | pauvre | poor | person | predicate
fort | forte | strong | person horse
courageux | courageuse | brave | person
paresseux | paresseuse | lazy | person pet
poli | polie | polite | person
curieux | curieuse | curious | person pet
élégant | élégante | elegant | person
patient | patiente | patient | person
sérieux | sérieuse | serious | person
fatigué | fatiguée | tired | person | predicate
content | contente | glad | person | predicate
heureux | heureuse | happy | person
malade | malade | ill | person pet | predicate
occupé | occupée | busy | person | predicate
prêt | prête | ready | person dish | predicate
seul | seule | alone | person | predicate
inquiet | inquiète | worried | person | predicate
surpris | surprise | surprised | person | predicate
déçu | déçue | disappointed | person | predicate
nerveux | nerveuse | nervous | person
`;

/** All adjectives. */
export const ADJECTIVES: readonly Adjective[] = parseRows(TABLE).map(({ cells }) => {
  const [masculine = '', feminine = '', en = '', groups = '', options = ''] = cells;
  const option = (name: string) => new RegExp(`\\b${name}=(\\S+)`).exec(options)?.[1];
  return {
    masculine,
    feminine,
    masculinePlural: pluralOfFrench(masculine),
    femininePlural: pluralOfFrench(feminine),
    beforeVowel: option('vowel') ?? masculine,
    isBeforeNoun: /\bbefore\b/.test(options),
    en,
    enOfPerson: option('person') ?? en,
    groups: groups.split(' '),
    isAttributive: !/\bpredicate\b/.test(options),
  };
});

const fitting = new Map<string, readonly Adjective[]>();

/** The adjectives that describe any of the groups. */
export function adjectivesFor(groups: readonly string[]): readonly Adjective[] {
  const key = groups.join(' ');
  const known =
    fitting.get(key) ?? ADJECTIVES.filter((adjective) => adjective.groups.some((group) => groups.includes(group)));
  fitting.set(key, known);
  return known;
}
