/** The plural of a French noun or masculine adjective, by rule. */
export function pluralOfFrench(word: string): string {
  if (/[sxz]$/.test(word)) return word;
  if (/(eau|eu)$/.test(word) && !/bleu$/.test(word)) return `${word}x`;
  if (/al$/.test(word)) return word.replace(/al$/, 'aux');
  return `${word}s`;
}
