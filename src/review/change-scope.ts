/** What a change asks to be checked: the register alone, or the program as well. */
import { isData } from '#src/changes/touched-file.ts';

/**
 * Whether the program has to be tried: when any file is neither data nor made from data. `generated` are the files of the
 * code host that follow from data and are held against it wherever data is checked. A change that is not known is any change.
 */
export const touchesProgram = (paths: readonly string[] | undefined, generated: readonly string[]): boolean =>
  paths === undefined || paths.some((path) => !isData(path) && !generated.includes(path));
