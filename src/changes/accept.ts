/** An owner's word: a check on the change that was looked at and agreed to becomes a notice that says so. */
import { CHECKS } from '#src/registry/checks.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { CHANGE_CHECKS } from './change-checks.ts';
import { isData } from './touched-file.ts';

/** Who has to have agreed, by check; for all others it is a reviewer of the bureau. */
const OWNERS: Readonly<Record<string, string>> = {
  'change/mixed': '登记簿负责人',
  'change/policy-released': '登记簿负责人',
  'change/file-mode': '登记簿负责人',
};
const REVIEWER = '市局审核人员';

/**
 * What may be accepted: checks on the change itself, and personal data in made-up examples outside data/. Nobody's word
 * merges what cannot be merged.
 */
export const ACCEPTABLE: readonly string[] = [
  ...Object.keys(CHECKS).filter((id) => id.startsWith('privacy/')),
  ...Object.keys(CHANGE_CHECKS).filter((id) => id !== 'change/conflict'),
];

/** The findings, those of accepted checks as notices. Nothing below data/ that is personal can be agreed to. */
export const acceptFindings = (diagnostics: readonly Diagnostic[], accepted: readonly string[]): Diagnostic[] =>
  diagnostics.map((each) => {
    const { rule, message } = each;
    if (!accepted.includes(rule) || !ACCEPTABLE.includes(rule) || (!rule.startsWith('change/') && isData(each.at.file)))
      return each;
    const owner = OWNERS[rule] ?? REVIEWER;
    return { ...each, severity: 'notice', message: `${message}（已按“${owner}同意”处理，须有其同意的记录）` };
  });
