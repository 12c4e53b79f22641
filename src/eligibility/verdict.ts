/** What judging gives. */
import type { PublicAlliance, Waiver } from '#schemas/alliance.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import type { Requirement } from './requirement.ts';

/** 已说明: waived in writing. 人工认定: attested by a person. 待认定: nobody has attested it yet. */
export type Status = '通过' | '不通过' | '已说明' | '人工认定' | '待认定' | '不适用';

/** The answer to one requirement for one alliance. It holds no value of an internal field, so it may be published. */
export interface Verdict {
  requirement: Requirement;
  status: Status;
  /** The written excuses, for 已说明; else empty. */
  waivers: readonly Waiver[];
}

/** One alliance judged. `day` is the day of judgement. */
export interface Judgement {
  record: AllianceRecord;
  day: string;
  verdicts: readonly Verdict[];
  diagnostics: readonly Diagnostic[];
}

/** What a verdict rests on, as a sentence for the public: from public fields only, so that it cannot leak others. */
export function basisOf({ requirement, status, waivers }: Verdict, alliance: PublicAlliance): string {
  const { rule, params } = requirement;
  if (status === '通过') return rule.basis?.(alliance, params) ?? '';
  if (status === '已说明')
    return waivers.map(({ subject, reason }) => (subject ? `${subject}：${reason}` : reason)).join('；');
  if (status === '人工认定') return '推荐单位考察认定';
  return '';
}
