/** Findings in the words of this page: keys of the file go, and the ways out are those of a person who sees no file. */
import type { Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import type { FormFinding } from '#src/staff/form/judge-form.ts';
import type { DecidingRegister } from '../deciding-register.ts';

const OTHER_FIXES: Readonly<Record<string, string | undefined>> = {
  'decision/contents': undefined,
  'decision/alliance': '从“所涉联合体”里勾选；还没有公开的，打开登记簿的 data 文件夹',
};

export function forPage(finding: FormFinding, draft: Draft<Decision>, { alliances }: DecidingRegister): FormFinding {
  const { fix, ...rest } = finding;
  const message = finding.message
    .replace(/（[a-z][A-Za-z0-9]*(?:: true)?）/g, '')
    .replace(/^各联合体的结果 第 (\d+) 项 › /, (whole, place: string) => {
      const record = alliances.find(({ id }) => id === draft.results?.[Number(place) - 1]?.alliance);
      return record?.draft.name === undefined ? whole : `“${record.draft.name}”的`;
    });
  const own = finding.rule in OTHER_FIXES ? OTHER_FIXES[finding.rule] : fix;
  return { ...rest, message, ...(own === undefined ? {} : { fix: own }) };
}
