/** Who computed the figure: this program, which agrees with sacreBLEU 2.6 to 0.01 but is not sacreBLEU. */
export const SIGNATURE_VERSION = 'tiny-gpt-0.1.0';

/** A metric's settings in the form of sacreBLEU's signatures: `nrefs:1|case:mixed|...|version:tiny-gpt-0.1.0`. */
export function formatSignature(settings: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(settings).map(([name, value]) => `${name}:${value}`);
  return ['nrefs:1', ...pairs, `version:${SIGNATURE_VERSION}`].join('|');
}
