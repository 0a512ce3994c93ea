import { z } from 'zod';

/** Repeated `--set KEY=VALUE` as one object; values stay text, their types are the config's business. */
export function setFlag() {
  return z.array(z.string()).transform((entries, context) => {
    const settings: Record<string, string> = {};
    for (const entry of entries) {
      const at = entry.indexOf('=');
      const key = entry.slice(0, at).trim();
      if (at > 0 && key !== '' && at < entry.length - 1) {
        settings[key] = entry.slice(at + 1).trim();
        continue;
      }
      context.addIssue({
        code: 'custom',
        message: `--set: expected KEY=VALUE, got ${entry || 'nothing'}`,
        params: { hint: '--set contextLength=64' },
      });
      return z.NEVER;
    }
    return settings;
  });
}
