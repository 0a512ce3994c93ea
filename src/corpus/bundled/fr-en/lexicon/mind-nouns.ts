/** What is read, heard, thought and learned: `French | gender | English | options`; see nouns.ts. */
export const MIND_NOUNS = `
[print]
livre | m | book | also=finished,reading,openable,borrowed
roman | m | novel | also=finished,reading,writing,borrowed
journal | m | newspaper | also=reading
magazine | m | magazine | also=reading,borrowed
dictionnaire | m | dictionary | also=borrowed,openable
bande dessinée | f | comic book | also=reading,borrowed plain
lettre | f | letter | also=posted,answered,finished,reading,writing,mail
carte postale | f | postcard | also=posted,reading,writing,mail plain
carte d'anniversaire | f | birthday card | also=posted,mail
affiche | f | poster | also=hung
album | m | album
brochure | f | brochure | also=reading
guide de voyage | m | travel guide | also=reading,borrowed

[text]
poème | m | poem | also=finished,reading,writing,memory
histoire | f | story | also=reading,writing,told
conte | m | fairy tale | also=reading,told,writing
fable | f | fable | also=reading,told
message | m | message | also=answered,reading,writing,mail
phrase | f | sentence | also=writing,repeated,translated
mot | m | word | also=repeated,translated
texte | m | text | also=reading,writing,translated
liste | f | list | also=writing
recette | f | recipe | also=reading
article | m | article | also=finished,reading,writing,translated
rapport | m | report | also=finished,reading,writing
discours | m | speech | also=finished,writing
contrat | m | contract | also=signed,reading
formulaire | m | form | also=signed
blague | f | joke | also=told
légende | f | legend | also=told,reading
page | f | page | also=reading
mode d'emploi | m | instruction manual | also=reading frpl=modes_d'emploi
chapitre | m | chapter | also=finished,reading
journal intime | m | diary | also=writing,hidden frpl=journaux_intimes
courriel | m | email | also=answered,reading,writing,mail
chèque | m | check | also=signed

[show]
film | m | movie
match | m | game | frpl=matchs
dessin animé | m | cartoon
documentaire | m | documentary
spectacle | m | show
concert | m | concert | also=attended
pièce de théâtre | f | play | also=attended
émission | f | program
feu d'artifice | m | fireworks display

[song]
chanson | f | song | also=memory
berceuse | f | lullaby
hymne | m | anthem
air | m | tune

[picture]
photo | f | photo | also=hung
tableau | m | painting | also=hung
carte | f | map
portrait | m | portrait | also=hung
dessin | m | drawing | also=hung
statue | f | statue

[lesson]
leçon | f | lesson | also=task,revised
exercice | m | exercise | also=task,corrected
question | f | question | also=answered,repeated
réponse | f | answer | also=checked,answer
problème | m | problem | also=solved
énigme | f | riddle | also=solved
règle du jeu | f | rule of the game
dictée | f | dictation | also=corrected
erreur | f | mistake | also=corrected
examen | m | exam | also=failable
verbe | m | verb | also=revised
calcul | m | sum | also=checked

[thought]
idée | f | idea | also=proposed
secret | m | secret | also=kept
projet | m | project | also=planned
rêve | m | dream
promesse | f | promise | also=kept
souvenir | m | memory
surprise | f | surprise | also=planned
décision | f | decision
solution | f | solution | also=found
opinion | f | opinion
excuse | f | excuse | also=found
conseil | m | piece of advice
raison | f | reason
vérité | f | truth
plan | m | plan | also=proposed

[event]
fête | f | party | also=planned,attended
voyage | m | trip | also=planned,booked
réunion | f | meeting | also=planned,attended
rendez-vous | m | appointment | frpl=rendez-vous
mariage | m | wedding | also=planned,attended
anniversaire | m | birthday
cours | m | class | frpl=cours also=attended
visite | f | visit
promenade | f | walk
invitation | f | invitation | also=accepted
cérémonie | f | ceremony | also=attended
excursion | f | excursion | also=planned
pique-nique | m | picnic | also=planned frpl=pique-niques
séjour | m | stay | also=planned
course | f | race | also=won
prix | m | prize | also=won frpl=prix
coupe | f | trophy | also=won
tournoi | m | tournament | also=won
défi | m | challenge | also=accepted
offre | f | offer | also=accepted
travail | m | job | also=accepted,found
stage | m | internship | also=found

[noise]
bruit | m | noise
voix | f | voice | frpl=voix
cri | m | cry
orage | m | storm
`;
