import type { Random } from '../../../random.ts';
import { expandTemplate as expand } from '../expand-template.ts';
import { wordLists } from './words.ts';

/** What a tale has settled so far: slot name to text, such as `name` to `Mira`. */
export type Scope = Map<string, string>;

/**
 * Fills a template of a tale: `{name}` is a slot of the scope, `{Name}` the same with a capital, `{~flower}` a fresh word of that
 * list; `[a|b]` takes one alternative.
 * @throws Error for an unknown slot or list, or a bracket left open: a mistake in the story grammar.
 */
export function expandTemplate(template: string, scope: Scope, random: Random): string {
  return expand(template, (slot) => fillSlot(slot, scope, random), random);
}

/** `text` with its first letter a capital. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function fillSlot(slot: string, scope: Scope, random: Random): string {
  if (slot.startsWith('~')) {
    const list = wordLists[slot.slice(1)];
    if (!list) throw new Error(`tales: no word list '${slot}'`);
    return expandTemplate(random.pick(list), scope, random);
  }
  // once the hero is introduced, the name may stand for the pronoun
  if (slot === 'He' && scope.has('introduced') && random.uniform() < 0.3) return scope.get('name') ?? '';
  if (slot === 'others' && random.uniform() < 0.4) return shortened(scope.get(slot) ?? '', random);
  const exact = scope.get(slot);
  if (exact !== undefined) return exact;
  const lower = scope.get(slot.slice(0, 1).toLowerCase() + slot.slice(1));
  if (lower === undefined) throw new Error(`tales: no slot '${slot}'`);
  return capitalise(lower);
}

/** `people of the kingdom` as they may be called the second time. */
function shortened(others: string, random: Random): string {
  return random.pick([others.replace(/ of .*/, ''), 'others', 'neighbors']);
}
