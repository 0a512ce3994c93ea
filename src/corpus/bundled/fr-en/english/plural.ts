const PLURALS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|sheep sheep|fish fish|deer deer|' +
    'knife knives|wife wives|life lives|leaf leaves|wolf wolves|shelf shelves|half halves|scarf scarves|loaf loaves|' +
    'thief thieves|calf calves|potato potatoes|tomato tomatoes|hero heroes|mosquito mosquitoes|crossroads crossroads|' +
    'salmon salmon|trout trout|aircraft aircraft'
  )
    .split('|')
    .map((forms) => forms.split(' ')),
);

/** The plural of an English noun: cities, women, glasses of water, bookshelves. */
export function pluralOfEnglish(noun: string): string {
  const [head = '', ...rest] = noun.split(' of ');
  if (rest.length > 0) return [pluralOfEnglish(head), ...rest].join(' of ');
  const irregular = Object.entries(PLURALS).find(([one]) =>
    new RegExp(`(^|[ -]|police|fire|mail|fisher|grand|sales|book)${one}$`).test(noun),
  );
  if (irregular !== undefined) return noun.slice(0, -irregular[0].length) + irregular[1];
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return `${noun}s`;
}
