/**
 * What people do: `French | English | objects | options`; see actions.ts for their meaning. One verb may stand in
 * several rows, with another English for other objects.
 */
export const ACTION_TABLE = `
[food]
manger | eat | fruit,dish,foodstuff | in:home,out,school with
boire | drink | drink,glass | in:home with
préparer | prepare | dish | in:home
préparer | prepare | le dîner: dinner; le petit-déjeuner: breakfast; le déjeuner: lunch | in:home
couper | cut | sliced
goûter | taste | dish
laver | wash | fruit | definite
acheter | buy | fruit,dish,foodstuff | in:market
vendre | sell | fruit,baked,foodstuff | in:stall
commander | order | dish,glass | in:restaurant
partager | share | baked | with
servir | serve | drink,cooked
cuisiner | cook | - | in:home with
choisir | choose | baked
apporter | bring | baked,foodstuff

[things]
acheter | buy | clothes,thing,device,furniture,vehicle,print,flower
vendre | sell | vehicle,furniture,house
chercher | look for | clothes,thing,pet,print
trouver | find | clothes,thing,pet | event
perdre | lose | clothes,thing | mishap definite
oublier | forget | clothes,thing | mishap definite
porter | wear | clothes
mettre | put on | clothes
enlever | take off | clothes
essayer | try on | clothes
choisir | choose | clothes,print,flower,furniture
laver | wash | clothes,vehicle,crockery
ranger | tidy | room | definite
nettoyer | clean | room,surface | definite
ouvrir | open | openable | definite
fermer | close | openable | definite
allumer | turn on | switch | definite
éteindre | turn off | switch | definite
réparer | repair | vehicle,device,furniture
casser | break | breakable | mishap
cacher | hide | thing
utiliser | use | device
porter | carry | luggage
apporter | bring | thing,print,flower
attraper | catch | ball | event
jeter | throw | ball
construire | build | house
conduire | drive | car
emprunter | borrow | print,vehicle
payer | pay for | dish,clothes,glass | definite
recevoir | receive | mail,thing | event
envoyer | send | mail

[living]
nourrir | feed | animal | definite
caresser | stroke | pet | in:home
promener | walk | dog | in:out definite
dessiner | draw | animal,flower,house,nature
planter | plant | plant,flower | in:garden
arroser | water | plant,flower | in:garden definite
cueillir | pick | fruit,flower | in:garden
voir | see | animal,nature,sight | state in:out
regarder | look at | animal,picture,nature
suivre | follow | animal | definite

[mind]
lire | read | reading | in:home,out,library
écrire | write | writing | in:home
regarder | watch | show | in:home with
écouter | listen to | song | in:home with
écouter | listen to | la radio: the radio; de la musique~de musique: some music/any music/music | in:home with
chanter | sing | song | in:home
chanter | sing | - | in:home,out with
danser | dance | - | in:home,out with
expliquer | explain | lesson | definite
comprendre | understand | lesson | state definite
finir | finish | reading,task | definite
finir | finish | {ms} travail: {poss} work; {mp} devoirs: {poss} homework
commencer | start | {ms} travail: {poss} work; {mp} devoirs: {poss} homework
étudier | study | l'histoire: history; les mathématiques: mathematics; la musique: music; les sciences: science | with in:library
apprendre | learn | le français: French; l'anglais: English; l'espagnol: Spanish; l'italien: Italian | with
parler | speak | français: French; anglais: English; espagnol: Spanish; italien: Italian | state
raconter | tell | une histoire~d'histoire: a story

[people]
aider | help | people
appeler | call | people
inviter | invite | people
attendre | wait for | people | in:out,town
attendre | wait for | le bus: the bus; le train: the train; un taxi~de taxi: a taxi
rencontrer | meet | people | event in:town
remercier | thank | people | state
chercher | look for | people
connaître | know | people | state
voir | see | people | state
entendre | hear | people | state
suivre | follow | people
embrasser | kiss | people
écouter | listen to | people
regarder | look at | people
photographier | photograph | people,animal,sight

[leisure]
jouer | play | au football: football; au tennis: tennis; au basket: basketball | in:park,stadium with
jouer | play | aux cartes: cards; aux échecs: chess | in:home with
jouer | play | du piano: the piano; du violon: the violin; de la guitare: the guitar | in:home
jouer | play | - | in:out,home with
faire | do | {mp} devoirs: {poss} homework; la vaisselle: the dishes; le ménage: the housework | in:home
faire | do | les courses: the shopping | in:market with
faire | make | baked | in:home
faire | ride | du vélo~de vélo: a bike | in:out with
visiter | visit | sight | with
prendre | take | le bus: the bus; le train: the train; le métro: the subway; l'avion: the plane
prendre | take | une photo~de photo: a photo; une douche~de douche: a shower
prendre | have | le petit-déjeuner: breakfast; le dîner: dinner | with in:home
gagner | win | le match: the game; la course: the race; le prix: the prize | event
poser | ask | une question~de question: a question
voyager | travel | - | with
nager | swim | - | with in:water
courir | run | - | in:out with
marcher | walk | - | in:out with
travailler | work | - | with
étudier | study | - | in:library,home with

[body]
dormir | sleep | - | in:home
rire | laugh | - | with
sourire | smile | -
pleurer | cry | - | in:home
crier | shout | - | in:out
tomber | fall | - | mishap in:street
rêver | dream | -
réfléchir | think | -
attendre | wait | - | in:town
partir | leave | - | with
sortir | go out | - | with
rentrer | go | à la maison: home
rester | stay | à la maison: at home; au lit: in bed
arriver | arrive | à l'école: at school; à la gare: at the station; à l'hôtel: at the hotel
téléphoner | phone | à {mp} parents: {poss} parents; à {mp} amis: {poss} friends

[routine]
se lever | get up | - | clock
se coucher | go to bed | - | clock
se réveiller | wake up | - | clock
se laver | wash | - |
s'habiller | get dressed | - |
se reposer | rest | - | in:home
se promener | go for a walk | - | in:out with
s'amuser | have fun | - | in:out with
se dépêcher | hurry | -
se cacher | hide | - | in:out
se baigner | bathe | - | in:water
se brosser | brush | les dents: {poss} teeth; les cheveux: {poss} hair
se laver | wash | les mains: {poss} hands; les cheveux: {poss} hair
`;
