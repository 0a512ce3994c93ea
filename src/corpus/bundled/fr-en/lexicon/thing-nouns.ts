/** Things: `French | gender | English | options`; see nouns.ts for the groups' flags and the options. */
export const THING_NOUNS = `
[clothes]
robe | f | dress | also=womenswear
chemise | f | shirt
jupe | f | skirt | also=womenswear
manteau | m | coat
chapeau | m | hat
veste | f | jacket
pull | m | sweater
écharpe | f | scarf | pl=scarves
casquette | f | cap
cravate | f | tie
ceinture | f | belt

[clothes plural]
chaussure | f | shoe
botte | f | boot
gant | m | glove
chaussette | f | sock

[thing]
sac | m | bag | also=luggage,openable
valise | f | suitcase | also=luggage,openable
panier | m | basket | also=luggage
boîte | f | box | also=luggage,openable
clé | f | key
stylo | m | pen
crayon | m | pencil
parapluie | m | umbrella
portefeuille | m | wallet
cahier | m | notebook
ballon | m | ball | also=ball
cadeau | m | present | also=openable
jouet | m | toy | also=breakable
poupée | f | doll
bague | f | ring
billet | m | ticket

[device]
montre | f | watch | also=breakable
téléphone | m | phone | also=breakable
lampe | f | lamp | also=switch,breakable
ordinateur | m | computer | also=switch
radio | f | radio | also=switch
télévision | f | television | also=switch
guitare | f | guitar

[crockery]
verre | m | glass | also=breakable
tasse | f | cup | also=breakable
assiette | f | plate | also=breakable
bouteille | f | bottle | also=bottle,breakable,openable
couteau | m | knife | pl=knives
fourchette | f | fork
cuillère | f | spoon

[furniture]
table | f | table | also=surface
chaise | f | chair | also=surface
lit | m | bed | also=surface,seat
canapé | m | sofa | also=surface,seat
fauteuil | m | armchair | also=surface,seat
bureau | m | desk | also=surface
armoire | f | wardrobe | also=openable
étagère | f | shelf | pl=shelves
miroir | m | mirror | also=breakable
tapis | m | carpet

[opening definite]
porte | f | door | also=openable
fenêtre | f | window | also=openable

[print]
livre | m | book | also=reading,openable
roman | m | novel | also=reading,writing
journal | m | newspaper | also=reading
magazine | m | magazine | also=reading
lettre | f | letter | also=reading,writing,mail
carte postale | f | postcard | frpl=cartes_postales also=reading,writing,mail

[text]
poème | m | poem | also=reading,writing
histoire | f | story | also=reading,writing
message | m | message | also=reading,writing,mail

[show]
film | m | movie
match | m | game | frpl=matchs
dessin animé | m | cartoon | frpl=dessins_animés

[song]
chanson | f | song

[picture]
photo | f | photo
tableau | m | painting
carte | f | map

[vehicle]
voiture | f | car | also=car
moto | f | motorcycle
camion | m | truck | also=car
vélo | m | bike
bateau | m | boat

[lesson]
leçon | f | lesson | also=task
exercice | m | exercise | also=task
question | f | question
réponse | f | answer
`;
