/** Answers that were written into a file, to be looked over before they are used. */
import { diagnostic, type Diagnostic } from '#src/registry/diagnostic.ts';
import { readYaml } from '#src/registry/yaml-file.ts';
import type { DataFile } from '#src/registry/read.ts';
import { labelOf } from '#schemas/shape.ts';
import { Adoption, objectionsTo } from './adoption.ts';

/** The answers of a file, and what is wrong with it, at its line; with an error there are none. */
export function readAdoption(file: DataFile): { adoption?: Adoption; diagnostics: readonly Diagnostic[] } {
  const { adoption, diagnostics } = readAnswers(file);
  // No record, but answers: what a new one looks like is another command's to say.
  const told = diagnostics.map((each) => ({
    ...each,
    ...(each.fix === undefined
      ? {}
      : { fix: each.fix.replace('npm run new 生成', 'npm run adopt -- --template 生成') }),
  }));
  return { ...(adoption ? { adoption } : {}), diagnostics: told };
}

function readAnswers(file: DataFile): { adoption?: Adoption; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const read = readYaml(Adoption, file, diagnostics);
  if (!read?.whole) return { diagnostics };
  for (const { path, message, needed } of objectionsTo(read.whole))
    diagnostics.push(
      diagnostic({
        rule: 'shape/format',
        severity: 'error',
        message: `${labelOf(Adoption, path)}：${message}`,
        needed,
        fix: `按要求改正：${needed}`,
        at: read.source.locate(path),
      }),
    );
  const wrong = diagnostics.some(({ severity }) => severity === 'error');
  return wrong ? { diagnostics } : { adoption: withoutNothing(read.whole), diagnostics };
}

/** The template offers examples and a contact; where nothing of it was filled in, there is none. */
function withoutNothing({ examples, contact, ...rest }: Adoption): Adoption {
  return {
    ...rest,
    ...(examples && Object.keys(examples).length > 0 ? { examples } : {}),
    ...(contact && Object.keys(contact).length > 0 ? { contact } : {}),
  };
}
