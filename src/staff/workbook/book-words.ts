/** What is said of a cell, in words of the workbook: whoever fills it in sees no file, no command and no key. */
import { inFieldNames } from '#src/staff/editing/field-names.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';

/** A finding as it stands in the workbook; what is said of a file of the register stays. `nameOf`: the alliance of a file. */
export function inBookWords(finding: Diagnostic, nameOf: (file: string) => string | undefined): Diagnostic {
  const { at, message, fix } = finding;
  if (at.cell === undefined) return finding;
  return {
    ...finding,
    message: withNames(message, nameOf),
    ...(fix === undefined ? {} : { fix: inFieldNames(fixHere(withNames(fix, nameOf))) }),
  };
}

/** Files by the name of the alliance in them: `名称与 data/…/fibre.yaml 相同` → `名称与登记簿中的“…”相同`. */
const withNames = (text: string, nameOf: (file: string) => string | undefined) =>
  text.replace(/ ?(data\/alliances\/[a-z0-9-]+\/([a-z0-9-]+)\.yaml) ?/g, (_, file: string, id: string) => {
    return `登记簿中的“${nameOf(file) ?? id}”`;
  });

/** The way out, where there is a row to change and no file to move. */
const fixHere = (fix: string) =>
  fix
    .replace('把文件放到推荐单位所在板块的文件夹', '改选推荐单位所在的板块')
    .replace(/对照 npm run new 生成的样例/, '对照空白填报工作簿的示例行')
    .replace(/由市局把 (.+?)的放假安排写进 data\/calendar\.yaml/, '补上 $1的放假安排');
