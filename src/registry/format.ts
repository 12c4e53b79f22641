/** Whether the register is written in the version of the data format that this program reads. */
import { FORMAT } from '#schemas/site.ts';
import type { CheckId } from './checks.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import type { Source } from './source.ts';

const RULE = 'register/format' satisfies CheckId;
const STEPS = '升级步骤见 .github/CHANGELOG.md';

/** A finding when `format`, as `data/site.yaml` has it, is another version than {@link FORMAT}, or is not there. */
export function formatFindings(format: number | undefined, source: Source): Diagnostic[] {
  if (format === FORMAT) return [];
  const found = format === undefined ? '没有写数据格式的版本' : `数据是第 ${format} 版格式`;
  return [
    diagnostic({
      rule: RULE,
      severity: 'error',
      message: `${found}，这里的程序读的是第 ${FORMAT} 版`,
      field: '数据格式版本',
      needed: String(FORMAT),
      fix: wayOut(format),
      at: source.locate(['format']),
    }),
  ];
}

function wayOut(format: number | undefined): string {
  if (format === undefined)
    return `核对数据是哪一版格式，写进 data/site.yaml 的 format，新建的写 format: ${FORMAT}；${STEPS}`;
  return format > FORMAT
    ? `程序比数据旧：先把程序升级到读第 ${format} 版的；${STEPS}`
    : `数据比程序旧：照升级步骤改好数据，再把 format 改为 ${FORMAT}；${STEPS}`;
}
