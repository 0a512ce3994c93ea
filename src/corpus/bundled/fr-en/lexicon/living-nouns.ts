/** Animals and plants: `French | gender | English | options`; see nouns.ts for the groups' flags and the options. */
export const LIVING_NOUNS = `
[animal]
chat | m | cat | also=pet
chien | m | dog | also=pet,dog
oiseau | m | bird
lapin | m | rabbit | also=pet
souris | f | mouse | pl=mice
cheval | m | horse | also=horse
vache | f | cow
poule | f | hen
canard | m | duck
mouton | m | sheep | pl=sheep
cochon | m | pig
tortue | f | turtle | also=pet
âne | m | donkey
singe | m | monkey
éléphant | m | elephant
lion | m | lion | also=wild
tigre | m | tiger | also=wild
girafe | f | giraffe
ours | m | bear | also=wild
renard | m | fox
loup | m | wolf | pl=wolves
grenouille | f | frog

[plant]
fleur | f | flower | also=flower
rose | f | rose | also=flower
tulipe | f | tulip | also=flower
arbre | m | tree
plante | f | plant
`;
