/** A text as one word of a command shown to the user: without what a shell reads inside quotes. */
export function quoteExample(text: string): string {
  return JSON.stringify(text.replace(/["\\$`]/g, ''));
}
