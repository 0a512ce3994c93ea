const PLURALS: Readonly<Record<string, string>> = {
  œil: 'yeux',
  travail: 'travaux',
  vitrail: 'vitraux',
  bal: 'bals',
  festival: 'festivals',
  carnaval: 'carnavals',
  pneu: 'pneus',
  bleu: 'bleus',
};

/**
 * The plural of a French noun or masculine adjective, by rule. Of words joined by a preposition the first takes it (pommes de
 * terre), else every word (cartes postales).
 */
export function pluralOfFrench(word: string): string {
  const [head = '', ...rest] = word.split(' ');
  if (rest.length > 0) {
    const joined = /^(de|du|des|à|au|en|d'|l')/.test(rest[0] as string);
    return [pluralOfFrench(head), ...(joined ? rest : rest.map(pluralOfFrench))].join(' ');
  }
  const known = PLURALS[word];
  if (known !== undefined) return known;
  if (/[sxz]$/.test(word)) return word;
  if (/(eau|eu|(bij|caill|ch|gen|hib|jouj|p)ou)$/.test(word)) return `${word}x`;
  if (/al$/.test(word)) return word.replace(/al$/, 'aux');
  return `${word}s`;
}
