import { parseRows } from './parse-rows.ts';

// masculine | feminine | English | English feminine, where it differs
const TABLE = `
professeur | professeure | teacher
médecin | médecin | doctor
avocat | avocate | lawyer
boulanger | boulangère | baker
boucher | bouchère | butcher
pâtissier | pâtissière | pastry chef
cuisinier | cuisinière | cook
infirmier | infirmière | nurse
acteur | actrice | actor | actress
chanteur | chanteuse | singer
danseur | danseuse | dancer
étudiant | étudiante | student
serveur | serveuse | waiter | waitress
journaliste | journaliste | journalist
dentiste | dentiste | dentist
architecte | architecte | architect
ingénieur | ingénieure | engineer
coiffeur | coiffeuse | hairdresser
musicien | musicienne | musician
vendeur | vendeuse | salesclerk
pilote | pilote | pilot
agriculteur | agricultrice | farmer
peintre | peintre | painter
policier | policière | policeman | policewoman
pompier | pompière | firefighter
facteur | factrice | mailman | mailwoman
écrivain | écrivaine | writer
photographe | photographe | photographer
pharmacien | pharmacienne | pharmacist
vétérinaire | vétérinaire | vet
directeur | directrice | director
secrétaire | secrétaire | secretary
jardinier | jardinière | gardener
plombier | plombière | plumber
électricien | électricienne | electrician
mécanicien | mécanicienne | mechanic
menuisier | menuisière | carpenter
maçon | maçonne | bricklayer
pêcheur | pêcheuse | fisherman | fisherwoman
marin | marin | sailor
soldat | soldate | soldier
juge | juge | judge
chirurgien | chirurgienne | surgeon
chercheur | chercheuse | researcher
bibliothécaire | bibliothécaire | librarian
libraire | libraire | bookseller
traducteur | traductrice | translator
astronaute | astronaute | astronaut
concierge | concierge | caretaker
gardien | gardienne | guard
magicien | magicienne | magician
sculpteur | sculptrice | sculptor
couturier | couturière | tailor | seamstress
berger | bergère | shepherd | shepherdess
bijoutier | bijoutière | jeweler
fleuriste | fleuriste | florist
comptable | comptable | accountant
psychologue | psychologue | psychologist
athlète | athlète | athlete
nageur | nageuse | swimmer
`;

/** What someone is by profession. */
export interface Profession {
  readonly masculine: string;
  readonly feminine: string;
  readonly en: string;
  readonly enFeminine: string;
}

/** What someone is by profession: elle est boulangère. */
export const PROFESSIONS: readonly Profession[] = parseRows(TABLE).map(({ cells }) => {
  const [masculine = '', feminine = '', en = '', enFeminine = en] = cells;
  return { masculine, feminine, en, enFeminine };
});
