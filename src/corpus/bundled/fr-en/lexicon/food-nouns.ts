/** Food and drink: `French | gender | English | options`; see nouns.ts for the groups' flags and the options. */
export const FOOD_NOUNS = `
[fruit]
pomme | f | apple
orange | f | orange
banane | f | banana
poire | f | pear
pêche | f | peach
fraise | f | strawberry | also=berry
cerise | f | cherry | also=berry
prune | f | plum
abricot | m | apricot
ananas | m | pineapple
citron | m | lemon | also=sour
melon | m | melon
pastèque | f | watermelon
framboise | f | raspberry | also=berry
mûre | f | blackberry | also=berry
noix | f | walnut
noisette | f | hazelnut
figue | f | fig
mangue | f | mango
kiwi | m | kiwi
pamplemousse | m | grapefruit | also=sour
amande | f | almond
châtaigne | f | chestnut
grappe de raisin | f | bunch of grapes | plain

[vegetable]
carotte | f | carrot
tomate | f | tomato
pomme de terre | f | potato
oignon | m | onion
courgette | f | zucchini
aubergine | f | eggplant
concombre | m | cucumber
poireau | m | leek
navet | m | turnip
radis | m | radish
poivron | m | bell pepper
champignon | m | mushroom
chou | m | cabbage
citrouille | f | pumpkin
betterave | f | beet
artichaut | m | artichoke

[vegetable plural]
haricot vert | m | green bean
lentille | f | lentil
épinard | m | spinach leaf | pl=spinach_leaves
asperge | f | asparagus spear

[dish]
gâteau | m | cake | also=pastry,baked
tarte | f | pie | also=pastry,baked
crêpe | f | pancake | also=pastry,baked
biscuit | m | cookie | also=pastry,baked
pizza | f | pizza | also=baked
gaufre | f | waffle | also=pastry,baked
brioche | f | brioche | also=baked
croissant | m | croissant | also=bread
baguette | f | baguette | also=bread
omelette | f | omelet | also=cooked
soupe | f | soup | also=cooked
salade | f | salad | also=cooked
sandwich | m | sandwich | frpl=sandwichs also=cooked
ragoût | m | stew | also=cooked
gratin | m | gratin | also=cooked
quiche | f | quiche | also=baked
sauce | f | sauce | also=cooked
saucisse | f | sausage | also=grilled
steak | m | steak | also=grilled
côtelette | f | chop | also=grilled
hamburger | m | hamburger | also=grilled
huître | f | oyster
crevette | f | shrimp | pl=shrimp
glace | f | ice cream
œuf | m | egg
yaourt | m | yogurt
bonbon | m | candy
sucette | f | lollipop
tartine | f | slice of bread
dessert | m | dessert | also=pastry,baked
repas | m | meal | also=cooked

[foodstuff mass]
pain | m | bread | also=sliced
fromage | m | cheese | also=sliced,grated
viande | f | meat | also=sliced,grilled
jambon | m | ham | also=sliced
poulet | m | chicken | also=sliced,grilled
bœuf | m | beef | also=sliced
porc | m | pork | also=sliced
agneau | m | lamb | also=sliced
saumon | m | salmon | also=sliced,grilled
thon | m | tuna | also=sliced
beurre | m | butter | also=ingredient
riz | m | rice
poisson | m | fish | also=grilled
chocolat | m | chocolate | also=ingredient
confiture | f | jam
miel | m | honey | also=ingredient
crème | f | cream | also=ingredient
maïs | m | corn
blé | m | wheat | only=crop
céleri | m | celery

[seasoning mass plain]
sel | m | salt
poivre | m | pepper
sucre | m | sugar | also=ingredient
farine | f | flour | also=ingredient
moutarde | f | mustard
vinaigre | m | vinegar
huile | f | oil | also=ingredient
ail | m | garlic
persil | m | parsley
cannelle | f | cinnamon
vanille | f | vanilla

[drink mass]
eau | f | water
lait | m | milk | also=ingredient
thé | m | tea
café | m | coffee
vin | m | wine
bière | f | beer
cidre | m | cider
champagne | m | champagne
limonade | f | lemonade
sirop | m | syrup
tisane | f | herbal tea
jus d'orange | m | orange juice | plain
jus de pomme | m | apple juice | plain
chocolat chaud | m | hot chocolate | plain
eau minérale | f | mineral water | plain

[glass plain]
verre d'eau | m | glass of water
verre de lait | m | glass of milk
verre de vin | m | glass of wine
verre de limonade | m | glass of lemonade
tasse de thé | f | cup of tea
tasse de café | f | cup of coffee
bouteille d'eau | f | bottle of water
bouteille de vin | f | bottle of wine
carafe d'eau | f | jug of water
`;
