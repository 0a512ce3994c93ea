import type { Random } from '../../random.ts';

/**
 * Fills a template: `[a|b|c]` takes one alternative (they nest, and an alternative may be empty), and `{slot}` what `fill` gives
 * for the slot's name.
 * @throws Error for a bracket or brace left open: a mistake in a grammar
 */
export function expandTemplate(template: string, fill: (slot: string) => string, random: Random): string {
  let text = '';
  for (let i = 0; i < template.length; i++) {
    const character = template[i];
    if (character === '[') {
      const end = closingBracket(template, i);
      text += expandTemplate(random.pick(alternatives(template.slice(i + 1, end))), fill, random);
      i = end;
    } else if (character === '{') {
      const end = template.indexOf('}', i);
      if (end < 0) throw new Error(`a brace is left open in '${template}'`);
      text += fill(template.slice(i + 1, end));
      i = end;
    } else text += character;
  }
  return text;
}

function closingBracket(template: string, start: number): number {
  let depth = 0;
  for (let i = start; i < template.length; i++) {
    if (template[i] === '[') depth++;
    else if (template[i] === ']' && --depth === 0) return i;
  }
  throw new Error(`a bracket is left open in '${template}'`);
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
