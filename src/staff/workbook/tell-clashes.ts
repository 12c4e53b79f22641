/** What register and workbook both changed, each in its own way, as findings at the cells of the workbook. */
import { Alliance } from '#schemas/alliance.ts';
import { labelOf } from '#schemas/shape.ts';
import { itemName } from '#src/changes/match-items.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { shorten } from '#src/registry/plain.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import { bookFinding } from './checks.ts';
import type { BookEntry } from './read-book.ts';
import type { Clash } from './three-way.ts';

/** One finding for each clash, with what both sides say, and what it was where that is known. */
export const clashFindings = (entry: BookEntry, clashes: readonly Clash[]): Diagnostic[] =>
  clashes.map((clash) => {
    const at = clash.workbook === undefined ? entry.place.id : entry.source.locate(clash.path);
    return bookFinding('workbook/clash', said(clash, entry.base !== undefined), fixOf(entry), at);
  });

function said(clash: Clash, isKnown: boolean): string {
  const { path, base, register, workbook, order } = clash;
  const label = labelOf(Alliance, path);
  if (order) return `“${label}”的次序，登记簿和工作簿不同`;
  const now = `登记簿现在${inWords(register)}，工作簿里${inWords(workbook)}`;
  return isKnown ? `“${label}”两边都改过：导出时${inWords(base)}，${now}` : `“${label}”和登记簿不同：${now}`;
}

const fixOf = ({ base }: BookEntry) =>
  base
    ? '核对应是哪一个，把工作簿改成它；或由登记人员导入时写明以哪边为准'
    : '这份工作簿没有带导出时的内容，分不清是哪一边改的：最好重新导出一份，在其中改；或由登记人员导入时写明以哪边为准';

function inWords(value: Plain | undefined): string {
  if (value === undefined) return '没有';
  if (typeof value === 'string') return `是“${shorten(maskPersonalData(value))}”`;
  if (!Array.isArray(value)) return `有“${shorten(maskPersonalData(itemName(value)))}”`;
  const names = value.map((each) => (typeof each === 'string' ? each : itemName(each as Record<string, unknown>)));
  return `是“${shorten(maskPersonalData(names.join('、')))}”`;
}
