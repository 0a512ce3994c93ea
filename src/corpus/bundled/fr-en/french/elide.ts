/** Words that begin with a vowel letter or h but let nothing elide before them: le onze, le oui, le héros. */
const NOT_ELIDED =
  /^(onze|oui|huit|héros|haricot|hibou|hamster|homard|hérisson|hache|hamac|hangar|harpe|haut|hors|hockey|handball|haie|hall|halte)/i;
const VOWEL = /^[aâàeéèêiîïoôuûùhœæ]/i;

/** Whether a French word begins with a vowel sound: arbre, homme, œuf; not yaourt, onze. */
export function startsWithVowel(word: string): boolean {
  return VOWEL.test(word) && !NOT_ELIDED.test(word);
}

/** Joins words to French text: j'ai, l'homme, d'eau, qu'il, s'il. A pronoun after a hyphen (mange-la) stays whole. */
export function elide(text: string): string {
  return text
    .replace(
      /(?<![\p{L}-])(je|le|la|de|ne|que|me|te|se|ce|parce que|lorsque|puisque) (?=(\p{L}+))/giu,
      (match, word: string, next: string) => (startsWithVowel(next) ? `${word.slice(0, -1)}'` : match),
    )
    .replace(/(?<!\p{L})si (?=ils?(?!\p{L}))/giu, (match) => `${match[0]}'`)
    .replace(/ +/g, ' ')
    .trim();
}

/** The preposition à before a noun phrase: au, aux, à la, à l'. */
export function withA(nounPhrase: string): string {
  return contract('à', elide(nounPhrase), 'au', 'aux');
}

/** The preposition de before a noun phrase: du, des, de la, de l', d'; of des and du nothing is left (parler de fleurs). */
export function withDe(nounPhrase: string): string {
  const partitive = /^(des |du |de la |de l'|de |d')/.exec(nounPhrase)?.[0];
  if (partitive !== undefined) return elide(`de ${nounPhrase.slice(partitive.length)}`);
  return elide(contract('de', elide(nounPhrase), 'du', 'des'));
}

function contract(preposition: string, nounPhrase: string, singular: string, plural: string): string {
  if (nounPhrase.startsWith('le ')) return `${singular} ${nounPhrase.slice(3)}`;
  if (nounPhrase.startsWith('les ')) return `${plural} ${nounPhrase.slice(4)}`;
  return `${preposition} ${nounPhrase}`;
}
