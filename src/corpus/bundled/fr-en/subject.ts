import type { PersonIndex } from './french/conjugate.ts';

/** Who acts: a pronoun or a noun phrase, with what verbs, adjectives and possessives must agree with. */
export interface Subject {
  readonly fr: string;
  readonly en: string;
  readonly person: PersonIndex;
  readonly feminine: boolean;
  readonly isPronoun: boolean;
}

const ENGLISH_POSSESSIVES = ['my', 'your', 'his', 'our', 'your', 'their'] as const;

/** my, your, his, her, our, their: the owner is the subject. */
export function englishPossessive({ person, feminine }: Pick<Subject, 'person' | 'feminine'>): string {
  return person === 2 && feminine ? 'her' : ENGLISH_POSSESSIVES[person];
}

/** Whether the French subject is plural (vous counts as plural throughout). */
export function isPlural({ person }: Pick<Subject, 'person'>): boolean {
  return person >= 3;
}

/** Every personal pronoun; je, tu, nous once for either gender, vous as masculine. */
export const PRONOUNS: readonly Subject[] = [
  pronoun('je', 'I', 0, false),
  pronoun('je', 'I', 0, true),
  pronoun('tu', 'you', 1, false),
  pronoun('tu', 'you', 1, true),
  pronoun('il', 'he', 2, false),
  pronoun('elle', 'she', 2, true),
  pronoun('nous', 'we', 3, false),
  pronoun('nous', 'we', 3, true),
  pronoun('vous', 'you', 4, false),
  pronoun('ils', 'they', 5, false),
  pronoun('elles', 'they', 5, true),
];

function pronoun(fr: string, en: string, person: PersonIndex, feminine: boolean): Subject {
  return { fr, en, person, feminine, isPronoun: true };
}
