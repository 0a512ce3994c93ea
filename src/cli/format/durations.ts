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

/** Long and short, with their seconds. */
const units = [
  ['year', 'yr', 31_536_000],
  ['month', 'mo', 2_592_000],
  ['day', 'day', 86_400],
  ['hour', 'hr', 3600],
  ['minute', 'min', 60],
  ['second', 'sec', 1],
] as const;

/**
 * How long ago something was: `3 minutes ago`, or `3 min ago` in short.
 * @param savedAt a date as ISO 8601; text that is no date comes back as it is
 */
export function formatAgo(savedAt: string, options: { now: number; short?: boolean }): string {
  const seconds = Math.round((options.now - Date.parse(savedAt)) / 1000);
  if (Number.isNaN(seconds)) return savedAt;
  if (seconds < 1) return 'just now';
  // Not by Intl.RelativeTimeFormat, whose making takes as long as a dozen tokens.
  const [long, short, length] = units.find((candidate) => seconds >= candidate[2])!;
  const count = Math.floor(seconds / length);
  const unit = options.short ? short : long;
  return `${count} ${unit}${count > 1 && (unit === long || unit === 'day') ? 's' : ''} ago`;
}
