/** The same words in both languages. */
export interface Phrase {
  readonly fr: string;
  readonly en: string;
}
