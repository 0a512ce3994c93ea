const labels: Readonly<Record<string, string>> = {
  bitsPerByte: 'bits/byte',
  bleu: 'BLEU',
  chrf: 'chrF',
  exactMatch: 'exact match',
  macroF1: 'macro F1',
  tokenF1: 'token F1',
};

/** `bleu` is BLEU. */
export function metricLabel(name: string): string {
  return labels[name] ?? name;
}

/** BLEU and chrF are points out of 100 with one decimal; exact matches, accuracy and F1 are shares. */
export function formatMetric(name: string, value: number): string {
  if (name === 'bleu' || name === 'chrf') return value.toFixed(1);
  if (name === 'exactMatch' || name === 'accuracy' || name === 'macroF1' || name === 'tokenF1')
    return `${(value * 100).toFixed(1)} %`;
  return value.toFixed(2);
}
