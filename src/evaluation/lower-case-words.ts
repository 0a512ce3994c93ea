/** The words of a text in lower case, without marks. */
export function lowerCaseWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d']+/gu) ?? [];
}
