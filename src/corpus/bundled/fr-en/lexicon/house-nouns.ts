/** What houses hold, and vehicles: `French | gender | English | options`; see nouns.ts. */
export const HOUSE_NOUNS = `
[device]
téléphone | m | phone | also=breakable,charged,stolen
lampe | f | lamp | also=switch,breakable
ordinateur | m | computer | also=switch,charged,stolen
tablette | f | tablet | also=switch,charged,breakable
radio | f | radio | also=switch
télévision | f | television | also=switch
appareil photo | m | camera | frpl=appareils_photo also=breakable,stolen
machine à laver | f | washing machine | also=switch
lave-vaisselle | m | dishwasher | frpl=lave-vaisselle also=switch
aspirateur | m | vacuum cleaner | also=switch
fer à repasser | m | iron | also=switch
sèche-cheveux | m | hair dryer | frpl=sèche-cheveux also=switch
imprimante | f | printer | also=switch
réveil | m | alarm clock | also=breakable
horloge | f | clock | also=breakable
machine à coudre | f | sewing machine
grille-pain | m | toaster | frpl=grille-pain also=switch
ventilateur | m | electric fan | also=switch plain
haut-parleur | m | loudspeaker | frpl=haut-parleurs
télescope | m | telescope
calculatrice | f | calculator

[appliance definite]
four | m | oven | also=switch,openable
chauffage | m | heating | also=switch plain
lumière | f | light | also=switch
frigo | m | fridge | also=openable

[crockery]
verre | m | glass | also=breakable,fillable
tasse | f | cup | also=breakable
assiette | f | plate | also=breakable
bouteille | f | bottle | also=bottle,breakable,openable,fillable
couteau | m | knife
fourchette | f | fork
cuillère | f | spoon
bol | m | bowl | also=breakable,fillable
plat | m | serving dish | also=breakable plain
casserole | f | saucepan
poêle | f | frying pan
marmite | f | cooking pot
théière | f | teapot | also=breakable,fillable
cafetière | f | coffee pot | also=fillable
carafe | f | carafe | also=breakable,fillable
plateau | m | tray
pot | m | jar | also=breakable,openable
ouvre-boîte | m | can opener | frpl=ouvre-boîtes
tire-bouchon | m | corkscrew | frpl=tire-bouchons
vase | m | vase | also=breakable,fillable

[furniture]
table | f | table | also=surface
chaise | f | chair | also=surface
lit | m | bed | also=seat
canapé | m | sofa | also=seat
fauteuil | m | armchair | also=seat
bureau | m | desk | also=surface
armoire | f | wardrobe | also=openable
placard | m | cupboard | also=openable
commode | f | chest of drawers
étagère | f | shelf | also=surface
miroir | m | mirror | also=breakable,surface
tapis | m | carpet
banc | m | bench | also=surface
tabouret | m | stool
berceau | m | cradle
buffet | m | sideboard
meuble | m | piece of furniture

[linen]
drap | m | sheet | also=fabric
couverture | f | blanket | also=fabric
oreiller | m | pillow
coussin | m | cushion
serviette | f | towel | also=fabric
nappe | f | tablecloth | also=fabric
rideau | m | curtain | also=fabric
matelas | m | mattress

[opening definite]
porte | f | door | also=openable,pushed,surface
fenêtre | f | window | also=openable,surface,breakable
volet | m | shutter | also=openable
tiroir | m | drawer | also=openable,pulled
portail | m | gate | also=openable,pushed
grille | f | iron gate | also=openable plain
serrure | f | lock

[part definite]
toit | m | roof
mur | m | wall | also=surface,peak
plafond | m | ceiling
escalier | m | staircase
cheminée | f | fireplace
sol | m | floor | also=surface
couloir | m | hallway
balcon | m | balcony
ascenseur | m | elevator
baignoire | f | bathtub | also=surface
douche | f | shower
évier | m | sink | also=surface
robinet | m | faucet

[vehicle]
voiture | f | car | also=car,rented,stolen,pushed
moto | f | motorcycle | also=rented,stolen
camion | m | truck | also=car
camionnette | f | van | also=car,rented
vélo | m | bike | also=rented,stolen
bateau | m | boat | also=rented
tracteur | m | tractor | also=car
scooter | m | scooter | also=rented,stolen
caravane | f | trailer
voilier | m | sailboat | also=rented
barque | f | rowboat | also=rented

[craft]
avion | m | plane
hélicoptère | m | helicopter
fusée | f | rocket
navire | m | ship
taxi | m | taxi
autobus | m | bus
tramway | m | streetcar
sous-marin | m | submarine | frpl=sous-marins
montgolfière | f | hot-air balloon
`;
