import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const controls = /(?!\n)\p{Cc}/gu;

/** `text` without the characters that move a cursor or change colours; tabs become spaces. Line ends stay. */
export function withoutControls(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\t', '    ').replaceAll(controls, '');
}

/** Lines of at most `width` columns: broken at spaces where possible, inside a word where not. */
export function wrapText(text: string, width: number): string[] {
  return withoutControls(text)
    .split('\n')
    .flatMap((line) => wrapLine(line, Math.max(1, width)));
}

/** The start of `text` that fits into `width` columns. */
export function truncateText(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  return splitAtWidth(text, width)[0];
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let rest = line.trimEnd();
  while (stringWidth(rest) > width) {
    const [fits, overflow] = splitAtWidth(rest, width);
    const space = overflow.startsWith(' ') ? fits.length : fits.lastIndexOf(' ');
    const cut = space <= 0 || fits.slice(0, space).trim() === '' ? fits.length : space;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' && lines.length > 0 ? lines : [...lines, rest];
}

/** At least one character goes to the first part, or wrapping would not end. */
function splitAtWidth(text: string, width: number): [string, string] {
  let length = 0;
  let columns = 0;
  for (const { segment } of segmenter.segment(text)) {
    columns += stringWidth(segment);
    if (columns > width && length > 0) break;
    length += segment.length;
  }
  return [text.slice(0, length), text.slice(length)];
}
