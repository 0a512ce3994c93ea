import type { Row } from './plot.ts';

/**
 * Whom a hero may meet: `helper` is the noun, `stranger` the first mention (after an article), `spot` where they are
 * found. A row with `gender` is only for a hero of the other gender, so that pronouns stay clear.
 */
export const helpers: readonly Row[] = [
  {
    helper: 'tortoise',
    stranger: 'old tortoise [who was in no hurry|with moss on {their} shell]',
    spot: '[on a warm stone|in the grass beside the path]',
  },
  {
    helper: 'owl',
    stranger: '[sleepy|wise old|brown] owl',
    spot: '[in a hollow tree|on the branch of a {~tree} tree]',
  },
  { helper: 'crow', stranger: '[black|clever|ragged] crow', spot: '[on a fence post|on the roof of a barn]' },
  {
    helper: 'mole',
    stranger: 'mole with [velvet fur|dusty glasses|muddy paws]',
    spot: '[beside a heap of earth|at the edge of a field]',
  },
  { helper: 'snail', stranger: '[patient|polite|small] snail', spot: '[on a cabbage leaf|under a wet leaf]' },
  {
    helper: 'beetle',
    stranger: '[shiny|tiny|green] beetle',
    spot: '[on a blade of grass|in the bark of a {~tree} tree]',
  },
  { helper: 'heron', stranger: '[gray|tall|silent] heron', spot: '[at the edge of the water|among the reeds]' },
  { helper: 'goose', stranger: '[white|noisy|proud] goose', spot: '[beside a puddle|behind a hedge]' },
  { helper: 'ant', stranger: '[busy|tiny|serious] ant', spot: '[on a tree stump|in the middle of the path]' },
  {
    helper: 'spider',
    stranger: '[shy|long-legged|gray] spider',
    spot: '[between two twigs|in the corner of an old shed]',
  },
  { helper: 'bat', stranger: '[sleepy|shy|small] bat', spot: '[under an old bridge|in an empty tower]' },
  { helper: 'stork', stranger: '[white|dignified|long-legged] stork', spot: '[on a chimney|in a wet meadow]' },
  { helper: 'raven', stranger: '[very old|one-eyed|clever] raven', spot: '[on a bare branch|on a stone wall]' },
  { helper: 'cricket', stranger: '[cheerful|tiny|musical] cricket', spot: '[under a dandelion|behind a stove]' },
  { helper: 'swan', stranger: '[silent|beautiful|lonely] swan', spot: '[on the still water|near the bank]' },
  { helper: 'toad', stranger: '[fat|friendly|very old] toad', spot: '[in the shadow of a bridge|on a mossy stone]' },
  { helper: 'horse', stranger: '[gray|tired|gentle] horse', spot: '[behind a gate|under a {~tree} tree]' },
  { helper: 'cow', stranger: '[spotted|dreamy|brown] cow', spot: '[in the middle of a meadow|beside a brook]' },
  { helper: 'ram', stranger: '[shaggy|stern|white] ram', spot: '[on a rock|beside an old wall]', gender: 'he' },
  {
    helper: 'peddler',
    stranger: 'peddler with a [heavy pack|cart full of pots|tray of ribbons]',
    spot: '[at the crossroads|on a milestone]',
  },
  {
    helper: 'grandmother',
    stranger: '[tiny|wrinkled|smiling] grandmother',
    spot: '[on a bench in the sun|at an open window]',
    gender: 'she',
  },
  {
    helper: 'ferryman',
    stranger: 'ferryman with a [gray beard|deep voice|pipe]',
    spot: '[beside an old boat|down by the river]',
    gender: 'he',
  },
  {
    helper: 'beggar',
    stranger: 'beggar in a [patched|torn|dusty] coat',
    spot: '[by the side of the road|under the old {~tree} tree]',
  },
  {
    helper: 'charcoal burner',
    stranger: '[black-faced|quiet|friendly] charcoal burner',
    spot: '[at the edge of the woods|beside a smoking fire]',
    gender: 'he',
  },
  {
    helper: 'goose girl',
    stranger: 'goose girl with [bare feet|a straw hat|long braids]',
    spot: '[on a stile|in the middle of {their} geese]',
    gender: 'she',
  },
  { helper: 'fiddler', stranger: '[wandering|jolly|thin] fiddler', spot: '[on a hay cart|beside a well]' },
  {
    helper: 'monk',
    stranger: '[quiet|stout|barefoot] monk',
    spot: '[beside a spring|in front of a chapel]',
    gender: 'he',
  },
  { helper: 'nurse', stranger: '[kind|stout|busy] nurse', spot: '[at a garden gate|on a bench]', gender: 'she' },
  {
    helper: 'stonecutter',
    stranger: '[dusty|strong|thoughtful] stonecutter',
    spot: '[beside a block of stone|at the foot of a cliff]',
  },
  {
    helper: 'mushroom picker',
    stranger: 'mushroom picker with a [full|big|flat] basket',
    spot: '[between two {~tree} trees|on a mossy log]',
  },
];
