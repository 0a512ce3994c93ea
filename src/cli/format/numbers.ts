const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** 1234567 as `1,234,567`. */
export function formatCount(value: number): string {
  return grouped.format(value);
}

/** A count and its noun: `1 document`, `1,180 documents`. */
export function formatPlural(value: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(value)} ${value === 1 ? noun : plural}`;
}

/** Decimal bytes: `1.0 MB`. */
export function formatBytes(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${formatScaled(bytes, ['', 'KB', 'MB', 'GB', 'TB'])}`;
}

/** Parameters as they are spoken of: `860`, `12 k`, `0.86 M`, `124 M`. */
export function formatParameters(count: number): string {
  if (count < 1000) return String(count);
  if (count < 100_000) return `${Math.round(count / 1000)} k`;
  const millions = count / 1e6;
  if (millions < 1000) return `${millions < 1 ? millions.toFixed(2) : short(millions)} M`;
  return `${short(millions / 1000)} G`;
}

/** A rate: `850`, `34k`, `1.2M`. */
export function formatRate(perSecond: number): string {
  if (perSecond < 1000) return perSecond < 10 ? perSecond.toFixed(1) : String(Math.round(perSecond));
  if (perSecond < 999_500) return `${perSecond < 9950 ? (perSecond / 1000).toFixed(1) : Math.round(perSecond / 1000)}k`;
  return `${short(perSecond / 1e6)}M`;
}

/** A share between 0 and 1: `10 %`, `0.5 %`. */
export function formatPercent(share: number): string {
  const percent = share * 100;
  return `${Number.isInteger(Math.round(percent * 1e6) / 1e6) ? Math.round(percent) : percent.toFixed(1)} %`;
}

function formatScaled(value: number, units: readonly string[]): string {
  let scaled = value;
  let unit = 0;
  while (scaled >= 999.5 && unit < units.length - 1) {
    scaled /= 1000;
    unit++;
  }
  return `${short(scaled)} ${units[unit]}`;
}

function short(value: number): string {
  return value < 99.95 ? value.toFixed(1) : value.toFixed(0);
}
