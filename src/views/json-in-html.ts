/** JSON for a data block of a page. */

/**
 * JSON text that cannot end the element it stands in nor open a comment, and that is still the same JSON: `<`, `>`, `&`
 * and the two line separators are written as escapes.
 */
export const jsonInHtml = (data: unknown): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
