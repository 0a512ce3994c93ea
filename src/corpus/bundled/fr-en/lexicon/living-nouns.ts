/** Animals and plants: `French | gender | English | options`; see nouns.ts for the groups' flags and the options. */
export const LIVING_NOUNS = `
[animal]
chat | m | cat | also=tame,pet
chien | m | dog | also=tame,pet,dog
oiseau | m | bird | also=tame
lapin | m | rabbit | also=tame,pet
souris | f | mouse | pl=mice also=tame
cheval | m | horse | also=tame,horse
vache | f | cow | also=tame
poule | f | hen | also=tame
canard | m | duck | also=tame
mouton | m | sheep | pl=sheep also=tame
cochon | m | pig | also=tame
tortue | f | turtle | also=tame,pet
âne | m | donkey | also=tame
singe | m | monkey | also=untamed,zoo
éléphant | m | elephant | also=untamed,zoo
lion | m | lion | also=untamed,zoo,wild
tigre | m | tiger | also=untamed,zoo,wild
girafe | f | giraffe | also=untamed,zoo
ours | m | bear | also=untamed,zoo,wild
renard | m | fox | also=untamed
loup | m | wolf | pl=wolves also=untamed,wild
grenouille | f | frog | also=untamed

[plant]
fleur | f | flower | also=flower
rose | f | rose | also=flower
tulipe | f | tulip | also=flower
arbre | m | tree
plante | f | plant
`;
