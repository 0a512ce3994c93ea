import type { Random } from '../../../random.ts';
import { wordLists } from './words.ts';

/** What a tale has settled so far: slot name to text, such as `name` to `Mira`. */
export type Scope = Map<string, string>;

/**
 * Fills a template. `[a|b|c]` takes one alternative (they nest, and an alternative may be empty), `{name}` a slot of the
 * scope, `{Name}` the same with a capital, `{~flower}` a fresh word of that list.
 * @throws Error for an unknown slot or list, or a bracket left open: a mistake in the story grammar.
 */
export function expandTemplate(template: string, scope: Scope, random: Random): string {
  let text = '';
  for (let i = 0; i < template.length; i++) {
    const character = template[i];
    if (character === '[') {
      const end = closingBracket(template, i);
      text += expandTemplate(random.pick(alternatives(template.slice(i + 1, end))), scope, random);
      i = end;
    } else if (character === '{') {
      const end = template.indexOf('}', i);
      if (end < 0) throw new Error(`tales: a brace is left open in '${template}'`);
      text += fillSlot(template.slice(i + 1, end), scope, random);
      i = end;
    } else text += character;
  }
  return text;
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
  const exact = scope.get(slot);
  if (exact !== undefined) return exact;
  const lower = scope.get(slot.slice(0, 1).toLowerCase() + slot.slice(1));
  if (lower === undefined) throw new Error(`tales: no slot '${slot}'`);
  return capitalise(lower);
}

function closingBracket(template: string, start: number): number {
  let depth = 0;
  for (let i = start; i < template.length; i++) {
    if (template[i] === '[') depth++;
    else if (template[i] === ']' && --depth === 0) return i;
  }
  throw new Error(`tales: a bracket is left open in '${template}'`);
}

function alternatives(inside: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] === '[') depth++;
    else if (inside[i] === ']') depth--;
    else if (inside[i] === '|' && depth === 0) {
      parts.push(inside.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(inside.slice(start));
  return parts;
}
