/** Buildings and landscape as things to see and describe: `French | gender | English | options`; see nouns.ts. */
export const PLACE_NOUNS = `
[house]
maison | f | house
appartement | m | apartment

[room definite]
cuisine | f | kitchen
chambre | f | bedroom
salle de bains | f | bathroom | frpl=salles_de_bains
salon | m | living room
garage | m | garage

[building]
château | m | castle | also=sight
école | f | school
église | f | church | also=sight
musée | m | museum | also=sight
restaurant | m | restaurant | also=restaurant
hôtel | m | hotel
magasin | m | shop
banque | f | bank
gare | f | station
hôpital | m | hospital
bibliothèque | f | library
boulangerie | f | bakery
pharmacie | f | pharmacy
cinéma | m | cinema
théâtre | m | theater
stade | m | stadium
marché | m | market
pont | m | bridge
usine | f | factory

[town]
ville | f | city | also=sight
village | m | village | also=sight
rue | f | street
parc | m | park
jardin | m | garden
île | f | island | also=sight

[nature]
montagne | f | mountain
rivière | f | river
lac | m | lake
forêt | f | forest
plage | f | beach
étoile | f | star
nuage | m | cloud
`;
