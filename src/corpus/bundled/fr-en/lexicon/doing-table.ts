/** What people do by themselves, at leisure or every day: `French | English | objects | options`; see actions.ts. */
export const DOING_TABLE = `
[leisure]
jouer | play | au football: football; au tennis: tennis; au basket: basketball; au rugby: rugby; au volley: volleyball | in:park,stadium with how:well
jouer | play | aux cartes: cards; aux échecs: chess; aux dominos: dominoes; à cache-cache: hide-and-seek | in:home with
jouer | play | du piano: the piano; du violon: the violin; de la guitare: the guitar; de la flûte: the flute; de la trompette: the trumpet | in:home how:well
jouer | play | - | in:out,home with
faire | do | {mp} devoirs: {poss} homework; la vaisselle: the dishes; le ménage: the housework; la lessive: the laundry | in:home
faire | do | les courses: the shopping | in:market with
faire | make | baked | in:home
faire | make | {ms} lit: {poss} bed
faire | ride | du vélo~de vélo: a bike | in:out with
visiter | visit | sight | with
explorer | explore | explored | with
traverser | cross | crossed | definite
prendre | take | le bus: the bus; le train: the train; le métro: the subway; l'avion: the plane; le bateau: the boat
prendre | take | une photo~de photo: a photo; une douche~de douche: a shower; un bain~de bain: a bath
prendre | have | le petit-déjeuner: breakfast | with in:home
dîner | have dinner | - | with in:restaurant
déjeuner | have lunch | - | with in:restaurant
manquer | miss | le bus: the bus; le train: the train; l'avion: the plane | mishap
gagner | win | won | event
perdre | lose | le match: the game; la course: the race | mishap
poser | ask | une question~de question: a question
fêter | celebrate | {ms} anniversaire: {poss} birthday; Noël: Christmas; la victoire: the victory | with
faire | ride | du cheval~de cheval: a horse | in:out with
voyager | travel | - | with
camper | camp | - | with in:forest
skier | ski | - | with in:snow how:well
patiner | skate | - | with how:well
plonger | dive | - | in:water
naviguer | sail | - | with in:lake
nager | swim | - | with in:water how:pace
courir | run | - | in:out with how:pace
marcher | walk | - | in:out with how:pace
jardiner | garden | - | with
bricoler | do odd jobs | - | in:home
bavarder | chat | - | with in:home,out
plaisanter | joke | - | with
travailler | work | - | with how:well
étudier | study | - | in:library,home with

[body]
dormir | sleep | - | in:home how:well
ronfler | snore | - | how:loud
rire | laugh | - | with how:loud
sourire | smile | -
pleurer | cry | - | in:home
crier | shout | - | in:out how:loud
siffler | whistle | - | in:out
chuchoter | whisper | - | with
applaudir | clap | - | how:loud
bâiller | yawn | -
tousser | cough | - | how:loud
éternuer | sneeze | - | how:loud
trembler | tremble | -
rougir | blush | -
saigner | bleed | -
boiter | limp | -
souffrir | suffer | -
respirer | breathe | - | how:pace
maigrir | lose weight | -
grossir | gain weight | -
grandir | grow up | - | how:speed
guérir | recover | - | event
vieillir | grow old | -
sauter | jump | -
danser | dance | - | in:home,out with how:well
tomber | fall | - | mishap in:street
glisser | slip | - | mishap in:street
rêver | dream | -
réfléchir | think | -
hésiter | hesitate | -
échouer | fail | - | event
attendre | wait | - | in:town
partir | leave | - | with
sortir | go out | - | with
rentrer | go | à la maison: home
revenir | come back | - | event
retourner | go back | à l'école: to school; à l'hôtel: to the hotel; à la gare: to the station; au village: to the village | event
entrer | come in | - | event
rester | stay | à la maison: at home; au lit: in bed; à l'hôtel: at the hotel
arriver | arrive | à l'école: at school; à la gare: at the station; à l'hôtel: at the hotel; en retard: late; en avance: early
disparaître | disappear | - | event
déménager | move out | - | event
fumer | smoke | - | in:terrace

[routine]
se lever | get up | - | clock
se coucher | go to bed | - | clock
se réveiller | wake up | - | clock
s'endormir | fall asleep | - | in:home
se laver | wash | - |
s'habiller | get dressed | - |
se déshabiller | get undressed | - |
se raser | shave | - |
se maquiller | put on makeup | - | women
se reposer | rest | - | in:home
se détendre | relax | - | in:home
se promener | go for a walk | - | in:out with
s'amuser | have fun | - | in:out with
s'entraîner | train | - | in:stadium with
se dépêcher | hurry | -
se cacher | hide | - | in:out
se baigner | bathe | - | in:water
s'asseoir | sit down | - | in:park
s'arrêter | stop | - | in:street
s'ennuyer | be bored | - | state in:home
se fâcher | get angry | - | event
s'inquiéter | worry | -
se marier | get married | - | event plural
se disputer | argue | - | plural
se tromper | be mistaken | - | state
se perdre | get lost | - | mishap in:forest
se blesser | get hurt | - | mishap
s'excuser | apologize | - | event
s'enfuir | run away | - | event
s'évanouir | faint | - | mishap
se brosser | brush | les dents: {poss} teeth; les cheveux: {poss} hair
se laver | wash | les mains: {poss} hands; les cheveux: {poss} hair; le visage: {poss} face; les pieds: {poss} feet
se couper | cut | le doigt: {poss} finger; la main: {poss} hand | mishap
se casser | break | le bras: {poss} arm; la jambe: {poss} leg | mishap
se brûler | burn | la main: {poss} hand; la langue: {poss} tongue | mishap
se gratter | scratch | la tête: {poss} head; le nez: {poss} nose
`;
