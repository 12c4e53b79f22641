/** Characters that nobody can type: whoever writes a name that holds one puts an ordinary one in its place. */

/** A Han character beyond those that keyboards offer: of the extensions, or a compatibility form. */
const RARE = /[\u3400-\u4dbf\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const isHan = (character: string) => /\p{Script=Han}/u.test(character);

/** Whether a text stands in a name, any Han character in the place of a rare one; at least one other must be the same. */
export function fitsRare(written: readonly string[], name: readonly string[]): boolean {
  if (![...written, ...name].some((each) => RARE.test(each))) return false;
  const fits = (a: string, b: string | undefined) =>
    b !== undefined && (a === b || ((RARE.test(a) || RARE.test(b)) && isHan(a) && isHan(b)));
  return name.some(
    (_, start) =>
      written.every((each, i) => fits(each, name[start + i])) && written.some((each, i) => each === name[start + i]),
  );
}
