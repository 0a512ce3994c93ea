import type { Forms } from '../corpus-part.ts';

/** What a review `{r}` stands in: nothing, or words that say nothing of the opinion. */
export const carriers: Forms<readonly string[]> = {
  seen: [
    '{r}',
    '{r}',
    '{r}',
    '{r}',
    'it was a Tuesday in spring. {r}',
    'I went there with my sister. {r}',
    'this was in March. {r}',
    'we were four. {r}',
    'my cousin had told me about it. {r}',
    'I write this on the train home. {r}',
    'it was my first time. {r}',
    'a word about the {item}. {r}',
    'we had a day off. {r}',
    'I am sixty years old and I speak from experience. {r}',
    'it was a Sunday in autumn. {r}',
    'we were three. {r}',
    'I went there with my cousin. {r}',
    '{r} that was on Monday.',
    '{r} we were six at the table that day.',
    '{r} this is my first review.',
    'in short: {r}',
    'my verdict on the {item}: {r}',
    'dear reader, {r}',
  ],
  unseen: ['it was a Friday in winter. {r}', 'this was my second time. {r}', 'my sister had a day off. {r}', '{r}'],
};
