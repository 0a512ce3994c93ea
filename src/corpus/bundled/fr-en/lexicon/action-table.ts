/**
 * What people do to things: `French | English | objects | options`; see actions.ts for their meaning. One verb may stand in
 * several rows, with another English for other objects.
 */
export const ACTION_TABLE = `
[food]
manger | eat | fruit,dish,foodstuff,vegetable | in:home,out,school with how:pace
boire | drink | drink,glass | in:home with how:pace
préparer | prepare | dish,cooked,baked | in:kitchen
préparer | prepare | le dîner: dinner; le petit-déjeuner: breakfast; le déjeuner: lunch | in:kitchen
couper | cut | sliced,vegetable
goûter | taste | dish,foodstuff
laver | wash | fruit,vegetable | definite
éplucher | peel | fruit,vegetable
râper | grate | grated,vegetable
griller | grill | grilled | in:terrace
acheter | buy | fruit,dish,foodstuff,vegetable,seasoning | in:market unowned
vendre | sell | fruit,baked,foodstuff,vegetable | in:stall many
commander | order | dish,glass | in:restaurant unowned
partager | share | baked,bread | with
servir | serve | drink,cooked
cuisiner | cook | vegetable,grilled | in:kitchen
cuisiner | cook | - | in:kitchen with how:well
choisir | choose | baked,fruit
apporter | bring | baked,foodstuff
avaler | swallow | berry
mélanger | mix | ingredient | definite
ajouter | add | seasoning,ingredient
verser | pour | drink
réchauffer | heat up | cooked | in:kitchen definite
brûler | burn | baked,grilled | mishap definite
peser | weigh | fruit,vegetable | definite many
conserver | preserve | fruit | many
déguster | savor | dish,drink | in:restaurant with

[things]
acheter | buy | clothes,thing,device,furniture,vehicle,print,flower,jewel,linen,instrument,toy | unowned
vendre | sell | vehicle,furniture,house,jewel,instrument
chercher | look for | clothes,thing,pet,print,tool
trouver | find | clothes,thing,pet,found,stone | event
perdre | lose | clothes,thing,jewel | mishap definite
oublier | forget | clothes,thing | mishap definite
porter | wear | clothes,jewel | one
mettre | put on | clothes | one
mettre | set | la table: the table | in:home
enlever | take off | clothes | one
essayer | try on | clothes,jewel | one
choisir | choose | clothes,print,flower,furniture,jewel
laver | wash | clothes,vehicle,crockery,linen
ranger | tidy | room | definite
nettoyer | clean | room,surface,furniture | definite
nettoyer | clean | le four: the oven; le frigo: the fridge; la douche: the shower
essuyer | wipe | surface,crockery | definite
balayer | sweep | room | definite
frotter | scrub | surface | definite
repasser | iron | fabric | in:home
plier | fold | fabric
coudre | sew | fabric
ouvrir | open | openable,opened | definite
fermer | close | openable | definite how:gently
allumer | turn on | switch | definite
éteindre | turn off | switch | definite
brancher | plug in | device | definite
recharger | charge | charged | definite
installer | install | device
réparer | repair | vehicle,device,furniture,part,craft,appliance
casser | break | breakable | mishap
abîmer | damage | furniture,instrument,vehicle | mishap definite
déchirer | tear | torn,clothes | mishap
renverser | knock over | glass,crockery | mishap
cacher | hide | thing,hidden
utiliser | use | device,tool
tenir | hold | tool,flower
toucher | touch | pet,linen,picture | definite
porter | carry | luggage
soulever | lift | luggage,furniture
poser | put down | luggage,crockery | definite how:gently
ramasser | pick up | leaf,stone,toy,clothes | many
déplacer | move | furniture,surface | definite
pousser | push | pushed | definite
tirer | pull | pulled | definite
remplir | fill | fillable | definite
vider | empty | fillable | definite
emballer | wrap | wrapped
accrocher | hang up | hung,clothes
coller | stick | un timbre sur l'enveloppe~de timbre sur l'enveloppe: a stamp on the envelope; une photo dans l'album~de photo dans l'album: a photo in the album
apporter | bring | thing,print,flower
emporter | take along | luggage,clothes,print
rendre | return | borrowed | definite
louer | rent | rented | unowned
emprunter | borrow | borrowed,vehicle,tool | unowned
voler | steal | stolen,jewel | mishap definite
attraper | catch | ball | event
lancer | throw | ball
jeter | throw away | stationery,toy,linen
construire | build | house,furniture | unowned
démolir | demolish | house | event definite
détruire | destroy | le pont: the bridge; la maison: the house; la ville: the city; le château: the castle | event
peindre | paint | room,surface,furniture,picture
décorer | decorate | room,baked,tree | definite
couvrir | cover | furniture | definite
fabriquer | make | toy,furniture | unowned
inventer | invent | device,text | event unowned
remplacer | replace | device,opening,part | definite
mesurer | measure | room,surface | definite
conduire | drive | car | how:pace
garer | park | car | definite in:street
laver | wash | car | in:street
payer | pay for | dish,clothes,glass | definite
recevoir | receive | mail,wrapped | event
envoyer | send | mail
poster | mail | posted | in:town
signer | sign | signed | definite
imprimer | print | text,picture
compter | count | counted | definite many
échanger | exchange | toy,borrowed,clothes
réserver | book | booked
annuler | cancel | planned | definite
organiser | organize | planned
vérifier | check | checked,signed | definite

[living]
nourrir | feed | animal | definite
caresser | stroke | pet,horse | in:home how:gently
promener | walk | dog | in:out definite
brosser | brush | pet,horse | definite
dresser | train | dog,horse | definite
élever | raise | farm | many
soigner | treat | animal
attacher | tie up | dog,horse | definite
pêcher | fish | - | in:lake with
attraper | catch | insect,catch | event
dessiner | draw | animal,flower,house,nature,plant | how:well
planter | plant | plant,flower,tree | in:garden
semer | sow | seed | in:garden many
arroser | water | plant,flower | in:garden definite
cueillir | pick | fruit,flower,berry | in:garden
tailler | trim | hedge | in:garden definite
récolter | harvest | vegetable,crop | in:garden many
couper | cut | flower | in:garden
sentir | smell | flower | in:garden
creuser | dig | un trou~de trou: a hole | in:garden
tondre | mow | la pelouse: the lawn
grimper | climb | à un arbre: up a tree; sur le mur: onto the wall
voir | see | animal,nature,sight,sky,seen | state in:out
regarder | look at | animal,picture,nature,sky
observer | observe | bird,insect,sky | how:listening
admirer | admire | picture,sight,seen
suivre | follow | animal | definite
protéger | protect | untamed,tree
sauver | save | pet | event
photographier | photograph | animal,sight,seen,flower
filmer | film | bird,pet

[mind]
lire | read | reading | in:home,out,library
écrire | write | writing | in:home how:care
recopier | copy out | writing | definite
regarder | watch | show | in:home with
écouter | listen to | song | in:home with how:listening
écouter | listen to | la radio: the radio; de la musique~de musique: some music/any music/music | in:home with
entendre | hear | noise,song | state
enregistrer | record | song,show
chanter | sing | song | in:home
chanter | sing | - | in:home,out with how:well
danser | dance | - | in:home,out with how:well
répéter | repeat | repeated | definite
corriger | correct | corrected,writing | definite
traduire | translate | translated
réviser | review | revised | definite
expliquer | explain | lesson,thought | definite
comprendre | understand | lesson,repeated | state definite
résoudre | solve | solved | event
finir | finish | finished,task | definite
finir | finish | {ms} travail: {poss} work; {mp} devoirs: {poss} homework
commencer | start | {ms} travail: {poss} work; {mp} devoirs: {poss} homework
étudier | study | l'histoire: history; les mathématiques: mathematics; la musique: music; les sciences: science; la géographie: geography; la médecine: medicine; le droit: law | with in:library
apprendre | learn | le français: French; l'anglais: English; l'espagnol: Spanish; l'italien: Italian; l'allemand: German; le chinois: Chinese | with
apprendre | learn | memory,revised | definite
enseigner | teach | le français: French; les mathématiques: mathematics; la musique: music; l'histoire: history | in:school
parler | speak | français: French; anglais: English; espagnol: Spanish; italien: Italian; arabe: Arabic | state
raconter | tell | told
décrire | describe | picture,sight
discuter | discuss | planned,thought | prep=de with
proposer | suggest | proposed
garder | keep | kept | event
accepter | accept | accepted | event
refuser | turn down | accepted | event
préparer | prepare | planned,failable
réussir | pass | failable | event
rater | fail | failable | mishap
penser | think | event,people | prep=à en=about
rêver | dream | event | prep=de en=of
participer | take part | attended,won | prep=à en=in event
assister | attend | attended | prep=à
croire | believe | people,told | state definite

[people]
aider | help | people
appeler | call | people
inviter | invite | people
attendre | wait for | people | in:out,town
attendre | wait for | le bus: the bus; le train: the train; un taxi~de taxi: a taxi
rencontrer | meet | people | event in:town
retrouver | meet up with | people | in:town
croiser | run into | people | event in:town
remercier | thank | people | state
chercher | look for | people
connaître | know | people | state
voir | see | people | state
entendre | hear | people | state
suivre | follow | people
rejoindre | join | people
embrasser | kiss | people
écouter | listen to | people | how:listening
regarder | look at | people
photographier | photograph | people
saluer | greet | people
féliciter | congratulate | people
encourager | encourage | people
consoler | comfort | people
déranger | disturb | people
réveiller | wake | people | how:gently
gronder | scold | people
punir | punish | people
respecter | respect | people | state
imiter | imitate | people
critiquer | criticize | people
accompagner | go with | people
guider | guide | people
surveiller | watch over | people,pet
surprendre | surprise | people
taquiner | tease | people
éviter | avoid | people
protéger | protect | people
quitter | leave | people | event
quitter | leave | left,room | event definite
reconnaître | recognize | people | event
bercer | rock | le bébé: the baby | how:gently
parler | talk | people | prep=à en=to
téléphoner | phone | people | prep=à
sourire | smile | people | prep=à en=at
obéir | obey | people | prep=à state
répondre | answer | people,answered | prep=à
ressembler | look like | people | prep=à state
mentir | lie | people | prep=à en=to
écrire | write | people | prep=à en=to
se souvenir | remember | people,event | prep=de state
se moquer | make fun of | people | prep=de
s'occuper | take care of | people,pet | prep=de
se méfier | distrust | people | prep=de state
s'approcher | approach | animal,building | prep=de definite
se plaindre | complain | noise | prep=de en=about definite
`;
