import type { Phrase } from '../phrase.ts';
import { parseRows } from './parse-rows.ts';

// French | English, under what the manner is of
const TABLE = `
[pace]
lentement | slowly
vite | fast

[speed]
vite | fast

[gently]
doucement | gently

[listening]
attentivement | attentively

[care]
soigneusement | carefully

[well]
bien | well
mal | badly

[loud]
fort | loudly
`;

const rows = parseRows(TABLE);

/** How something is done, by the key of actions.ts. */
export function mannersOf(key: string): readonly Phrase[] {
  return rows.filter(({ group }) => group === key).map(({ cells: [fr = '', en = ''] }) => ({ fr, en }));
}
