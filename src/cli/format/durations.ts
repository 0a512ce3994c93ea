import prettyMilliseconds from 'pretty-ms';

/** `1m 58s`, `2m`, `350ms`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1000) return `${Math.round(durationMs)}ms`;
  return prettyMilliseconds(Math.round(durationMs / 1000) * 1000, { secondsDecimalDigits: 0 });
}

/** A clock that counts up: `0:01`, `12:34`, `1:02:03`. */
export function formatClock(durationMs: number): string {
  const seconds = Math.floor(durationMs / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/**
 * How long ago something was: `3 minutes ago`, or `3 min ago` in short.
 * @param savedAt a date as ISO 8601; text that is no date comes back as it is
 */
export function formatAgo(savedAt: string, options: { now: number; short?: boolean }): string {
  const seconds = Math.round((options.now - Date.parse(savedAt)) / 1000);
  if (Number.isNaN(seconds)) return savedAt;
  if (seconds < 1) return 'just now';
  const [unit, length] = units.find((candidate) => seconds >= candidate[1]) ?? ['second', 1];
  const format = new Intl.RelativeTimeFormat('en', { style: options.short ? 'short' : 'long' });
  return format.format(-Math.floor(seconds / length), unit).replace('.', '');
}
