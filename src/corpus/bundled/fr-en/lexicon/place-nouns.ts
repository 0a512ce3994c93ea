/** Buildings and landscape as things to see and describe: `French | gender | English | options`; see nouns.ts. */
export const PLACE_NOUNS = `
[house]
maison | f | house | also=rented
appartement | m | apartment | also=rented
chalet | m | chalet | also=rented
cabane | f | hut
villa | f | villa | also=rented
immeuble | m | apartment building
ferme | f | farm

[room definite]
cuisine | f | kitchen
chambre | f | bedroom
salle de bains | f | bathroom
salle à manger | f | dining room
salon | m | living room
garage | m | garage
cave | f | cellar
grenier | m | attic
entrée | f | entrance hall
terrasse | f | terrace | also=terrace

[building]
château | m | castle | also=sight
palais | m | palace | also=sight
école | f | school
collège | m | middle school
lycée | m | high school
université | f | university
église | f | church | also=sight
cathédrale | f | cathedral | also=sight
temple | m | temple | also=sight
musée | m | museum | also=sight
restaurant | m | restaurant | also=restaurant
hôtel | m | hotel | also=restaurant
auberge | f | inn | also=restaurant
magasin | m | shop
boutique | f | boutique
supermarché | m | supermarket
banque | f | bank
gare | f | station
aéroport | m | airport
hôpital | m | hospital
clinique | f | clinic
boulangerie | f | bakery
boucherie | f | butcher shop
librairie | f | bookstore
pharmacie | f | pharmacy
bibliothèque | f | library
cinéma | m | cinema
théâtre | m | theater | also=sight
opéra | m | opera house
stade | m | stadium
gymnase | m | gym
piscine | f | swimming pool | also=pool
marché | m | market | also=sight
mairie | f | town hall
poste | f | post office
commissariat | m | police station
caserne | f | fire station
prison | f | prison
pont | m | bridge | also=sight,crossed,way
tour | f | tower | also=sight,peak
phare | m | lighthouse | also=sight
moulin | m | windmill | also=sight
usine | f | factory
bureau de tabac | m | tobacco shop
station-service | f | gas station | frpl=stations-service
zoo | m | zoo | also=sight
aquarium | m | aquarium | also=sight
cirque | m | circus

[town]
ville | f | city | also=sight,left
village | m | village | also=sight,left
capitale | f | capital | also=sight
quartier | m | neighborhood | also=sight
rue | f | street | also=crossed,way
place | f | square | also=crossed
avenue | f | avenue | also=crossed,way
boulevard | m | boulevard | also=crossed
parc | m | park
jardin | m | garden
port | m | harbor | also=sight
île | f | island | also=sight,explored
région | f | region | also=sight
fontaine | f | fountain
cimetière | m | cemetery
autoroute | f | highway
route | f | road | also=crossed
sentier | m | path | also=way
trottoir | m | sidewalk | also=way
carrefour | m | crossroads
rond-point | m | traffic circle | frpl=ronds-points
parking | m | parking lot
tunnel | m | tunnel
aire de jeux | f | playground

[nature]
montagne | f | mountain | also=seen,peak
colline | f | hill | also=seen
vallée | f | valley | also=seen
rivière | f | river | also=crossed,pool
fleuve | m | wide river | also=crossed plain
ruisseau | m | stream | also=crossed
lac | m | lake | also=seen,pool
étang | m | pond
forêt | f | forest | also=explored,crossed
bois | m | wood | frpl=bois
plage | f | beach
désert | m | desert | also=crossed,explored
champ | m | field | also=crossed
pré | m | meadow | also=crossed
falaise | f | cliff | also=seen,peak
cascade | f | waterfall | also=seen
grotte | f | cave | also=explored,pool
volcan | m | volcano | pl=volcanoes also=seen
étoile | f | star | also=sky,counted
planète | f | planet | also=sky
nuage | m | cloud | also=sky
arc-en-ciel | m | rainbow | frpl=arcs-en-ciel also=seen,sky
rocher | m | rock
pierre | f | stone | only=stone
coquillage | m | seashell | only=stone
vague | f | wave | also=seen
jungle | f | jungle | also=explored
`;
