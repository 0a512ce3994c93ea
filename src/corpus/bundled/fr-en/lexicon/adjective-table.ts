/**
 * `masculine | feminine | English | groups | options`: `before` the noun, `predicate` only, `absolute` for what is so or not so
 * (no very, too, more), `vowel=` the form before one, `person=` English of people. Moods pass and are of people.
 */
export const ADJECTIVE_TABLE = `
[color]
rouge | rouge | red | clothes thing vehicle crockery flower furniture linen house craft
vert | verte | green | clothes thing vehicle crockery furniture linen
jaune | jaune | yellow | clothes thing vehicle crockery flower linen
bleu | bleue | blue | clothes thing vehicle crockery furniture linen
noir | noire | black | clothes thing vehicle pet furniture
blanc | blanche | white | clothes vehicle crockery furniture pet flower house linen
gris | grise | gray | clothes vehicle pet furniture linen
brun | brune | brown | clothes pet furniture
rose | rose | pink | clothes crockery linen flower
violet | violette | purple | clothes stationery linen
doré | dorée | golden | picture crockery
argenté | argentée | silver | crockery
transparent | transparente | transparent | bottle

[size]
grand | grande | big | fruit vegetable luggage toy animal vehicle furniture house room building town plant device picture person nature crockery tool sky instrument insect | before person=tall
petit | petite | small | fruit vegetable luggage clothes toy animal vehicle furniture house room building town plant device picture person stationery crockery insect jewel stone | before person=little
gros | grosse | large | fruit vegetable luggage stone tree | before
énorme | énorme | huge | fruit vegetable building stone tree | absolute
minuscule | minuscule | tiny | insect house room stone | absolute
haut | haute | high | peak
long | longue | long | reading show song event | before
court | courte | short | clothes reading show song lesson event
large | large | wide | way
étroit | étroite | narrow | way
profond | profonde | deep | pool
épais | épaisse | thick | linen print
mince | mince | slim | person
lourd | lourde | heavy | luggage furniture tool stone
léger | légère | light | luggage
plein | pleine | full | fillable | absolute
vide | vide | empty | fillable house | absolute
rond | ronde | round | furniture picture | absolute
carré | carrée | square | furniture | absolute
pointu | pointue | sharp | tool
plat | plate | flat | stone

[look]
beau | belle | beautiful | clothes animal vehicle furniture house town plant song picture sight nature jewel instrument | before vowel=bel
joli | jolie | pretty | clothes house town plant song picture crockery jewel toy linen | before
laid | laide | ugly | clothes furniture building picture | predicate
magnifique | magnifique | magnificent | picture sight nature show jewel | absolute
moderne | moderne | modern | building furniture house device
ancien | ancienne | ancient | sight picture
célèbre | célèbre | famous | song picture sight person
élégant | élégante | elegant | person clothes
brillant | brillante | shiny | jewel crockery
coloré | colorée | colorful | linen picture bird
simple | simple | simple | lesson
propre | propre | clean | clothes crockery room vehicle linen | predicate
sale | sale | dirty | clothes crockery room vehicle linen | predicate
mouillé | mouillée | wet | clothes linen
sec | sèche | dry | linen leaf
chic | chic | stylish | restaurant
pittoresque | pittoresque | picturesque | town

[age]
nouveau | nouvelle | new | clothes thing vehicle furniture house device reading | before absolute vowel=nouvel
vieux | vieille | old | clothes vehicle furniture house building device animal picture person print instrument tool | before vowel=vieil
jeune | jeune | young | person animal | before
usé | usée | worn out | clothes | predicate
récent | récente | recent | text building

[worth]
bon | bonne | good | dish foodstuff drink reading show restaurant thought device | before
mauvais | mauvaise | bad | show song thought | before
excellent | excellente | excellent | dish drink show restaurant thought | before absolute
parfait | parfaite | perfect | thought event | absolute
horrible | horrible | horrible | noise show clothes | predicate
terrible | terrible | terrible | noise | absolute
cher | chère | expensive | clothes vehicle furniture device jewel restaurant
précieux | précieuse | precious | jewel thought
utile | utile | useful | device reading tool thought
inutile | inutile | useless | device tool | predicate
pratique | pratique | practical | device luggage
confortable | confortable | comfortable | seat house
solide | solide | sturdy | furniture tool
fragile | fragile | fragile | breakable
rare | rare | rare | flower jewel bird
dangereux | dangereuse | dangerous | wild
important | importante | important | lesson mail event thought
intéressant | intéressante | interesting | reading show sight lesson thought
passionnant | passionnante | exciting | reading show event
ennuyeux | ennuyeuse | boring | reading show event lesson
amusant | amusante | amusing | show toy text
étrange | étrange | strange | noise thought picture
mystérieux | mystérieuse | mysterious | noise text house
facile | facile | easy | lesson
difficile | difficile | difficult | lesson
compliqué | compliquée | complicated | lesson
clair | claire | clear | lesson
faux | fausse | false | answer | absolute
juste | juste | right | answer | absolute
bruyant | bruyante | noisy | town person
calme | calme | quiet | town house person
rapide | rapide | fast | vehicle craft
lent | lente | slow | vehicle
spacieux | spacieuse | spacious | house room
sombre | sombre | dark | room house
ensoleillé | ensoleillée | sunny | terrace
romantique | romantique | romantic | song show
agréable | agréable | pleasant | event house restaurant

[state]
ouvert | ouverte | open | openable building | predicate absolute
fermé | fermée | closed | openable building | predicate absolute
cassé | cassée | broken | breakable | absolute
perdu | perdue | lost | pet | absolute
gratuit | gratuite | free of charge | event show | predicate absolute
allumé | allumée | on | switch | predicate absolute
éteint | éteinte | off | switch | predicate absolute

[taste]
chaud | chaude | hot | cooked drink
froid | froide | cold | cooked drink
tiède | tiède | lukewarm | drink
frais | fraîche | fresh | fruit vegetable foodstuff bread
mûr | mûre | ripe | fruit
sucré | sucrée | sweet | pastry
salé | salée | salty | cooked
épicé | épicée | spicy | cooked
acide | acide | sour | sour
délicieux | délicieuse | delicious | dish foodstuff drink | absolute
cru | crue | raw | vegetable | absolute
cuit | cuite | cooked | vegetable | absolute
croustillant | croustillante | crispy | bread

[nature]
gentil | gentille | kind | person pet
intelligent | intelligente | smart | person pet
méchant | méchante | mean | person
timide | timide | shy | person
riche | riche | rich | person
pauvre | pauvre | poor | person | predicate
fort | forte | strong | person horse
faible | faible | weak | person
courageux | courageuse | brave | person
paresseux | paresseuse | lazy | person pet
poli | polie | polite | person
impoli | impolie | rude | person
curieux | curieuse | curious | person pet
patient | patiente | patient | person
impatient | impatiente | impatient | person
sérieux | sérieuse | serious | person
généreux | généreuse | generous | person
égoïste | égoïste | selfish | person
honnête | honnête | honest | person
fidèle | fidèle | faithful | dog
prudent | prudente | careful | person
maladroit | maladroite | clumsy | person
bavard | bavarde | talkative | person
têtu | têtue | stubborn | person
modeste | modeste | modest | person
sportif | sportive | athletic | person
travailleur | travailleuse | hardworking | person
optimiste | optimiste | optimistic | person
sévère | sévère | strict | person
sympathique | sympathique | nice | person
drôle | drôle | funny | person text
original | originale | original | thought
bizarre | bizarre | weird | person
naïf | naïve | naive | person
doué | douée | gifted | person
blond | blonde | blond | person | absolute
chauve | chauve | bald | person | absolute predicate
sauvage | sauvage | wild | flower bird | absolute
affectueux | affectueuse | affectionate | pet
joueur | joueuse | playful | pet
gourmand | gourmande | greedy | pet

[mood]
fatigué | fatiguée | tired | person
content | contente | glad | person
heureux | heureuse | happy | person
triste | triste | sad | person
malade | malade | ill | person pet
occupé | occupée | busy | person
prêt | prête | ready | person | absolute
seul | seule | alone | person | absolute
inquiet | inquiète | worried | person
surpris | surprise | surprised | person
déçu | déçue | disappointed | person
nerveux | nerveuse | nervous | person
fâché | fâchée | angry | person
jaloux | jalouse | jealous | person
fier | fière | proud | person
furieux | furieuse | furious | person | absolute
étonné | étonnée | astonished | person
ému | émue | moved | person
effrayé | effrayée | frightened | person
confus | confuse | confused | person
satisfait | satisfaite | satisfied | person
détendu | détendue | relaxed | person
stressé | stressée | stressed | person
pressé | pressée | in a hurry | person
amoureux | amoureuse | in love | person | absolute
absent | absente | absent | person | absolute
présent | présente | present | person | absolute
blessé | blessée | injured | person bird
affamé | affamée | starving | person pet | absolute
épuisé | épuisée | exhausted | person | absolute
`;
