/** Animals, plants and parts of the body: `French | gender | English | options`; see nouns.ts. */
export const LIVING_NOUNS = `
[animal also:counted]
chat | m | cat | also=tame,pet
chien | m | dog | also=tame,pet,dog
chaton | m | kitten | also=tame,pet
chiot | m | puppy | also=tame,pet,dog
oiseau | m | bird | also=tame,bird
lapin | m | rabbit | also=tame,pet
hamster | m | hamster | also=tame,pet
souris | f | mouse | also=tame
cheval | m | horse | also=tame,horse,farm
poney | m | pony | also=tame,horse
vache | f | cow | also=tame,farm
veau | m | calf | also=tame,farm
taureau | m | bull | also=tame
poule | f | hen | also=tame,farm
coq | m | rooster | also=tame,farm
poussin | m | chick | also=tame,farm
canard | m | duck | also=tame,farm
oie | f | goose | also=tame,farm
dindon | m | turkey | also=tame,farm
mouton | m | sheep | also=tame,farm
chèvre | f | goat | also=tame,farm
cochon | m | pig | also=tame,farm
âne | m | donkey | also=tame,farm
tortue | f | turtle | also=tame,pet
perroquet | m | parrot | also=tame,pet,bird
canari | m | canary | also=tame,pet,bird
pigeon | m | pigeon | also=tame,bird
écureuil | m | squirrel | also=tame
hérisson | m | hedgehog | also=tame
singe | m | monkey | also=untamed,zoo
éléphant | m | elephant | also=untamed,zoo
lion | m | lion | also=untamed,zoo,wild
tigre | m | tiger | also=untamed,zoo,wild
girafe | f | giraffe | also=untamed,zoo
zèbre | m | zebra | also=untamed,zoo
ours | m | bear | also=untamed,zoo,wild
chameau | m | camel | also=untamed,zoo
kangourou | m | kangaroo | also=untamed,zoo
crocodile | m | crocodile | also=untamed,zoo,wild
panda | m | panda | also=untamed,zoo
phoque | m | seal | also=untamed,zoo
manchot | m | penguin | also=untamed,zoo
renard | m | fox | also=untamed
loup | m | wolf | also=untamed,wild
cerf | m | deer | also=untamed
sanglier | m | wild boar | also=untamed
lièvre | m | hare | also=untamed
grenouille | f | frog | also=untamed
serpent | m | snake | also=untamed,wild
lézard | m | lizard | also=untamed
hibou | m | owl | also=untamed,bird
aigle | m | eagle | also=untamed,bird
cygne | m | swan | also=untamed,bird
corbeau | m | crow | also=untamed,bird
mouette | f | seagull | also=untamed,bird
dauphin | m | dolphin | also=seen
baleine | f | whale | also=seen
requin | m | shark | also=seen,wild

[insect]
abeille | f | bee
papillon | m | butterfly
mouche | f | fly
fourmi | f | ant
araignée | f | spider
moustique | m | mosquito
coccinelle | f | ladybug
escargot | m | snail

[catch]
truite | f | trout
crabe | m | crab
carpe | f | carp

[plant]
fleur | f | flower | also=flower
rose | f | rose | also=flower
tulipe | f | tulip | also=flower
marguerite | f | daisy | also=flower
tournesol | m | sunflower | also=flower
violette | f | violet | also=flower
orchidée | f | orchid | also=flower
lavande | f | lavender plant | also=flower
arbre | m | tree | also=tree
pommier | m | apple tree | also=tree
cerisier | m | cherry tree | also=tree
sapin | m | fir tree | also=tree
chêne | m | oak tree | also=tree
palmier | m | palm tree | also=tree
plante | f | plant
rosier | m | rosebush | also=hedge
haie | f | hedge | also=hedge
buisson | m | bush | also=hedge
bouquet | m | bouquet | only=thing
graine | f | seed | only=seed
feuille | f | leaf | only=leaf
branche | f | branch | only=branch

[body plain]
main | f | hand
bras | m | arm | frpl=bras
jambe | f | leg
pied | m | foot
genou | m | knee
doigt | m | finger
tête | f | head
cou | m | neck
épaule | f | shoulder
nez | m | nose | frpl=nez
bouche | f | mouth
œil | m | eye
oreille | f | ear
dent | f | tooth
visage | m | face
ventre | m | belly
dos | m | back | frpl=dos
cœur | m | heart
`;
