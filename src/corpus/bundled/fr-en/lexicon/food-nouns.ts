/** Food and drink: `French | gender | English | options`; see nouns.ts for the groups' flags and the options. */
export const FOOD_NOUNS = `
[fruit]
pomme | f | apple
orange | f | orange
banane | f | banana
poire | f | pear
pêche | f | peach
fraise | f | strawberry
cerise | f | cherry
prune | f | plum
tomate | f | tomato | pl=tomatoes
carotte | f | carrot
abricot | m | apricot
ananas | m | pineapple

[dish]
gâteau | m | cake | also=baked
tarte | f | pie | also=baked
crêpe | f | pancake | also=baked
biscuit | m | cookie | also=baked
pizza | f | pizza | also=baked
omelette | f | omelet | also=cooked
soupe | f | soup | also=cooked
salade | f | salad | also=cooked
sandwich | m | sandwich | frpl=sandwichs also=cooked
croissant | m | croissant
glace | f | ice cream
œuf | m | egg
yaourt | m | yogurt
bonbon | m | candy

[foodstuff mass]
pain | m | bread | also=sliced
fromage | m | cheese | also=sliced
viande | f | meat | also=sliced
jambon | m | ham | also=sliced
poulet | m | chicken | also=sliced
beurre | m | butter
riz | m | rice
poisson | m | fish
chocolat | m | chocolate
confiture | f | jam
miel | m | honey

[drink mass]
eau | f | water
lait | m | milk
thé | m | tea
café | m | coffee
vin | m | wine
limonade | f | lemonade
jus d'orange | m | orange juice | plain
chocolat chaud | m | hot chocolate | plain

[glass plain]
verre d'eau | m | glass of water | pl=glasses_of_water frpl=verres_d'eau
verre de lait | m | glass of milk | pl=glasses_of_milk frpl=verres_de_lait
tasse de thé | f | cup of tea | pl=cups_of_tea frpl=tasses_de_thé
tasse de café | f | cup of coffee | pl=cups_of_coffee frpl=tasses_de_café
bouteille d'eau | f | bottle of water | pl=bottles_of_water frpl=bouteilles_d'eau
`;
