import type { Sided } from './domain.ts';

/** Words of either side that fit whatever is reviewed, by the name of their slot. */
export const sidedPhrases: Readonly<Record<string, Sided<readonly string[]>>> = {
  /** A verdict, as a clause. */
  V: {
    positive: [
      'I loved it',
      'I was delighted',
      'I was thrilled',
      'I would choose it again',
      'I was very happy with it',
      'I could not be more pleased',
      'I can recommend it warmly',
      'we loved it',
      'we were delighted',
      'we were very pleased',
    ],
    negative: [
      'I hated it',
      'I was disappointed',
      'I was furious',
      'I would never choose it again',
      'I was very unhappy with it',
      'I could not be more annoyed',
      'I can only warn you about it',
      'we hated it',
      'we were disappointed',
      'we were very annoyed',
    ],
  },
  /** A verdict as an infinitive. */
  like: {
    positive: ['love it', 'be delighted', 'be happy with it', 'enjoy it'],
    negative: ['hate it', 'be disappointed', 'be unhappy with it', 'regret it'],
  },
  /** A verdict of somebody else. */
  liked: {
    positive: ['loved it', 'was delighted', 'was happy with it', 'enjoyed it'],
    negative: ['hated it', 'was disappointed', 'was unhappy with it', 'regretted it'],
  },
  cmp: { positive: ['better'], negative: ['worse'] },
  sup: { positive: ['best'], negative: ['worst'] },
  mood: { positive: ['happy', 'cheerful', 'smiling'], negative: ['cross', 'grumpy', 'miserable'] },
};

/** Somebody with an opinion of their own. */
export const others: readonly string[] = (
  'my brother, my sister, my husband, my wife, my boss, my neighbour, my best friend, my mother, my father, my uncle, ' +
  'my aunt, my son, my daughter, the critic of our paper, the man next to me, the lady behind me'
).split(', ');
