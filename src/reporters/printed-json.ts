/** Values as JSON that may be printed anywhere: the same value to a parser, harmless to a terminal and to a CI log. */

/** Pretty-printed JSON ending in a line feed. What is unseen or would act in a log is written as an escape. */
export function printedJson(value: unknown): string {
  const escape = (text: string) =>
    text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${JSON.stringify(value, null, 2)
    .replace(/[^\P{C}\n]|[\u2028\u2029]/gu, escape)
    .replaceAll('##[', `#${escape('#')}[`)}\n`;
}
