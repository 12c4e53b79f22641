/** For tests: two made-up records without a finding. */
import { parsePlain } from '#src/registry/gate/structure.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { BookRecord } from '#src/staff/workbook/write-book.ts';
import { edit } from '../examples/register.ts';
import { CLEAN_ALLIANCE } from '../temporary-register.ts';

const EDITS: readonly (readonly [from: string, to: string])[] = [
  ['校验命令行用的', '校验工作簿用的'],
  ['plan: 两年内完成中试，五年内形成产业化能力\n', 'plan: |\n  两年内完成中试。\n  五年内形成产业化能力。\n'],
  ['  role: 总体组织\n', '  finance: { year: 2023, salesRevenue: 82000, rdExpenditure: 3280 }\n  role: 总体组织\n'],
];
/** The alliance of the commands' tests, with what a workbook can also hold: a text of several lines, and figures. */
const TEXT = EDITS.reduce((text, [from, to]) => edit(from, to, text), CLEAN_ALLIANCE);

const valueOf = (text: string) => parsePlain(text).value as PlainMap;

/** The text of the first one's file, with a comment, as somebody wrote it by hand. */
export const FIBRE_FILE = TEXT.replace('role: 总体组织', 'role: 总体组织 # 见协议第三条');

/** In one board: `fibre`, and `quartz` with another lead and name. */
export const goodRecords = (): BookRecord[] => [
  { id: 'fibre', district: 'haizhou', value: valueOf(TEXT) },
  {
    id: 'quartz',
    district: 'haizhou',
    value: valueOf(
      TEXT.replace('校验用', '石英器件')
        .replaceAll('示例碳纤维股份有限公司', '示例石英器件有限公司')
        .replace('91320706522377040Q', '913207002327633067'),
    ),
  },
];
