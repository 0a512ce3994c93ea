import type { PersonIndex } from './french/conjugate.ts';
import type { Facts, Phrase } from './phrase.ts';

/** Who acts: a pronoun or a noun phrase, with what verbs, adjectives and possessives must agree with. */
export interface Subject extends Facts {
  readonly fr: string;
  readonly en: string;
  readonly person: PersonIndex;
  readonly feminine: boolean;
  readonly isPronoun: boolean;
  /** Whether vous is one person. */
  readonly isOne?: boolean;
}

const ENGLISH_POSSESSIVES = ['my', 'your', 'his', 'our', 'your', 'their'] as const;

/** my, your, his, her, our, their: the owner is the subject. */
export function englishPossessive({ person, feminine }: Pick<Subject, 'person' | 'feminine'>): string {
  return person === 2 && feminine ? 'her' : ENGLISH_POSSESSIVES[person];
}

/** Whether adjectives and participles take the plural; vous does unless one person is addressed. */
export function isPlural({ person, isOne = false }: Pick<Subject, 'person' | 'isOne'>): boolean {
  return person >= 3 && !isOne;
}

/**
 * The pronouns that English tells apart: you is tu, they is ils, and je, tu, nous agree in the masculine. vous stands below,
 * for it needs a form of address to be known.
 */
export const PRONOUNS: readonly Subject[] = [
  pronoun('je', 'I', 0, false),
  pronoun('tu', 'you', 1, false),
  pronoun('il', 'he', 2, false),
  pronoun('elle', 'she', 2, true),
  pronoun('nous', 'we', 3, false),
  pronoun('ils', 'they', 5, false),
];

/** What one may also say in French for the same English. */
export const VARIANT_PRONOUNS: readonly Subject[] = [
  { ...pronoun('je', 'I', 0, true), isVariant: true },
  { ...pronoun('tu', 'you', 1, true), isVariant: true },
  { ...pronoun('nous', 'we', 3, true), isVariant: true },
  { ...pronoun('vous', 'you', 4, false), isVariant: true },
  { ...pronoun('elles', 'they', 5, true), isVariant: true },
];

/** vous and tu with the person spoken to, who stands at the end of the sentence. */
export const ADDRESSED: readonly Subject[] = [
  addressed(4, 'monsieur', 'sir', { feminine: false, isOne: true }),
  addressed(4, 'madame', 'madam', { feminine: true, isOne: true }),
  addressed(4, 'docteur', 'doctor', { feminine: false, isOne: true }),
  addressed(4, 'les enfants', 'children', { feminine: false }),
  addressed(4, 'mes amis', 'my friends', { feminine: false }),
  addressed(4, 'messieurs', 'gentlemen', { feminine: false }),
  addressed(4, 'mesdames', 'ladies', { feminine: true }),
  addressed(1, 'maman', 'mom', { feminine: true }),
  addressed(1, 'papa', 'dad', { feminine: false }),
  addressed(1, 'Marie', 'Marie', { feminine: true }),
  addressed(1, 'Paul', 'Paul', { feminine: false }),
];

/** The pronoun of a person and gender that stands for somebody already named, so that its gender is known. */
export function pronounFor({ person, feminine }: Pick<Subject, 'person' | 'feminine'>): Subject {
  if (person === 5 && feminine) return pronoun('elles', 'they', 5, true);
  return (
    PRONOUNS.find((known) => known.person === person && (person < 2 || person === 3 || known.feminine === feminine)) ??
    pronoun('vous', 'you', 4, false)
  );
}

function pronoun(fr: string, en: string, person: PersonIndex, feminine: boolean): Subject {
  return { fr, en, person, feminine, isPronoun: true };
}

function addressed(
  person: 1 | 4,
  fr: string,
  en: string,
  { feminine, isOne = false }: { feminine: boolean; isOne?: boolean },
): Subject {
  const address: Phrase = { fr, en };
  return { ...pronoun(person === 1 ? 'tu' : 'vous', 'you', person, feminine), isOne, address };
}
