/** Things to wear, carry and write with: `French | gender | English | options`; see nouns.ts. */
export const THING_NOUNS = `
[clothes]
robe | f | dress | also=fabric,womenswear
chemise | f | shirt | also=fabric
chemisier | m | blouse | also=fabric,womenswear
jupe | f | skirt | also=fabric,womenswear
manteau | m | coat
imperméable | m | raincoat
chapeau | m | hat
bonnet | m | woolen hat
veste | f | jacket | also=fabric
gilet | m | vest
pull | m | sweater | also=fabric
tee-shirt | m | T-shirt | frpl=tee-shirts also=fabric
écharpe | f | scarf
foulard | m | silk scarf | also=fabric
casquette | f | cap
cravate | f | tie
nœud papillon | m | bow tie | frpl=nœuds_papillons
ceinture | f | belt
costume | m | suit | also=fabric
uniforme | m | uniform | also=fabric
maillot de bain | m | swimsuit
tablier | m | apron | also=fabric
cape | f | cape
kimono | m | kimono

[clothes plural]
chaussure | f | shoe
botte | f | boot
gant | m | glove
chaussette | f | sock
sandale | f | sandal
pantoufle | f | slipper
basket | f | sneaker

[jewel]
bague | f | ring | also=thing
collier | m | necklace | also=thing
bracelet | m | bracelet | also=thing
montre | f | watch | also=breakable,thing
couronne | f | crown
médaille | f | medal | also=prize
broche | f | brooch
perle | f | pearl
diamant | m | diamond
bijou | m | jewel

[luggage also:thing]
sac | m | bag | also=openable,fillable
valise | f | suitcase | also=openable,fillable
panier | m | basket | also=fillable
boîte | f | box | also=openable,fillable
carton | m | cardboard box | also=openable,fillable
coffre | m | chest | also=openable,fillable
colis | m | package | also=posted,opened,mail
sac à dos | m | backpack | also=fillable
sac à main | m | handbag
cartable | m | schoolbag | also=fillable
paquet | m | packet | also=opened
seau | m | bucket | also=fillable

[thing]
clé | f | key
parapluie | m | umbrella
portefeuille | m | wallet | also=stolen
porte-monnaie | m | purse | frpl=porte-monnaie also=stolen
mouchoir | m | handkerchief
peigne | m | comb
brosse à cheveux | f | hairbrush
brosse à dents | f | toothbrush
éventail | m | fan
ballon | m | ball | also=ball
cadeau | m | present | also=opened,wrapped
billet | m | ticket | also=booked
passeport | m | passport
pièce | f | coin | also=counted
canne | f | cane
pipe | f | pipe
briquet | m | lighter
bouton | m | button
corde | f | rope | also=pulled
drapeau | m | flag
bougie | f | candle | also=switch
allumette | f | match
masque | m | mask
savon | m | bar of soap
parfum | m | perfume
miroir de poche | m | pocket mirror
aimant | m | magnet
ruban | m | ribbon
cloche | f | bell
loupe | f | magnifying glass
boussole | f | compass
casque | m | helmet

[stationery also:thing]
stylo | m | pen
crayon | m | pencil
cahier | m | notebook
gomme | f | eraser
règle | f | ruler
trousse | f | pencil case
classeur | m | binder
feuille de papier | f | sheet of paper | also=torn
enveloppe | f | envelope | also=opened
timbre | m | stamp | also=glued
agenda | m | planner
pinceau | m | paintbrush
colle | f | tube of glue | pl=tubes_of_glue
trombone | m | paper clip
calendrier | m | calendar

[toy also:thing]
jouet | m | toy | also=breakable
poupée | f | doll
ours en peluche | m | teddy bear
puzzle | m | puzzle
cerf-volant | m | kite | frpl=cerfs-volants
toupie | f | spinning top
bille | f | marble | also=counted
marionnette | f | puppet
balançoire | f | swing
petit train | m | toy train | frpl=petits_trains plain
dé | m | die | pl=dice

[tool also:thing]
marteau | m | hammer
clou | m | nail
vis | f | screw
tournevis | m | screwdriver
scie | f | saw
pince | f | pair of pliers | pl=pairs_of_pliers
échelle | f | ladder
pelle | f | shovel
râteau | m | rake
arrosoir | m | watering can
balai | m | broom
brouette | f | wheelbarrow
outil | m | tool
hache | f | ax
lampe de poche | f | flashlight | also=switch

[instrument]
guitare | f | guitar
piano | m | piano
violon | m | violin
flûte | f | flute
trompette | f | trumpet
tambour | m | drum
harpe | f | harp
accordéon | m | accordion
clarinette | f | clarinet
orgue | m | organ
saxophone | m | saxophone
`;
