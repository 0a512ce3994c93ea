import { UserError } from '../errors.ts';
import { textExtensions } from './file-name.ts';

/** Language codes of the two sides of a pair. */
export interface Languages {
  readonly source: string;
  readonly target: string;
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether `code` is a language's code (`fr`, `pt-br`), and no extension of a text file. */
export function isLanguageCode(code: string): boolean {
  if (!/^[a-z]{2,3}([-_][a-z]{2,4})?$/i.test(code) || textExtensions.includes(code.toLowerCase())) return false;
  return names.of(code.replace('_', '-')) !== undefined;
}

/**
 * `fr-en` as source and target.
 * @throws UserError unless it is two different codes
 */
export function parseLanguagePair(pair: string): Languages {
  const match = /^([a-z]{2,3}(?:_[a-z]{2,4})?)-([a-z]{2,3}(?:_[a-z]{2,4})?)$/i.exec(pair);
  const [source, target] = [match?.[1]?.toLowerCase(), match?.[2]?.toLowerCase()];
  if (source === undefined || target === undefined || source === target) {
    throw new UserError(`pair: expected two language codes such as fr-en, got '${pair}'`, '--pair fr-en');
  }
  return { source, target };
}

/** The pair that a file's or a folder's name tells: `fr-en` in `fr-en.test` and in `multi30k-fr-en`. */
export function languagesInName(name: string): Languages | undefined {
  const neighbours = name.toLowerCase().matchAll(/(?<=^|[._-])(?=([a-z]{2,3})-([a-z]{2,3})(?:[._-]|$))/g);
  for (const [, source = '', target = ''] of neighbours) {
    if (source !== target && isLanguageCode(source) && isLanguageCode(target)) return { source, target };
  }
  return undefined;
}

/** `fr-en` */
export function pairName(languages: Languages): string {
  return `${languages.source}-${languages.target}`;
}
