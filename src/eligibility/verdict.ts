/** What judging gives. */
import type { PublicAlliance } from '#schemas/alliance.ts';
import { yearOf } from '#schemas/notice-words.ts';
import type { Vocabulary } from '#schemas/vocabulary.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import type { Consent } from './consents.ts';
import type { BasisContext } from './define-rule.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import type { Requirement } from './requirement.ts';
import { laterView } from './view-on.ts';

/** 不核对: not to be told from the register's data, and said so. 经同意例外: excused by the bureau in writing. 人工认定: attested by a person. 待认定: nobody has attested it yet. */
export type Status = '通过' | '不通过' | '经同意例外' | '人工认定' | '待认定' | '不适用' | '不核对';

/** The answer to one requirement for one alliance. It holds no value of an internal field, so it may be published. */
export interface Verdict {
  requirement: Requirement;
  status: Status;
  /** The consents in writing, for 经同意例外; else empty. */
  consents: readonly Consent[];
}

/** The answer to a clause for a member or lead that came later, on the day it came. */
export interface LaterVerdict extends Verdict {
  party: string;
  day: string;
  /** The year it was asked of: that in which a later lead took over, else the batch's. */
  year: number | undefined;
  /** Its place among the record's members; none for a lead. */
  member?: number;
}

/** One alliance judged. `day` is the day its verdicts are of: of the recommendation, before it of the application. */
export interface Judgement {
  record: AllianceRecord;
  day: string;
  verdicts: readonly Verdict[];
  later: readonly LaterVerdict[];
  diagnostics: readonly Diagnostic[];
}

/**
 * What a verdict rests on, as a sentence for the public: from public fields only, so that it cannot leak others.
 * `alliance` is the record as it was on the day the clauses were asked.
 */
export const basisOf = (
  verdict: Verdict,
  alliance: PublicAlliance,
  acts: readonly Act[],
  vocabulary: Vocabulary,
): string => sentence(verdict, alliance, { acts, vocabulary, year: yearOf(alliance.batch), isLater: false });

/** The same for one that came later, of the whole record: it rests on what that one was asked, on the day it came. */
export const laterBasisOf = (
  verdict: LaterVerdict,
  alliance: PublicAlliance,
  acts: readonly Act[],
  vocabulary: Vocabulary,
): string =>
  sentence(verdict, laterView(alliance, verdict).draft as PublicAlliance, {
    acts,
    vocabulary,
    year: verdict.year ?? yearOf(alliance.batch),
    isLater: true,
  });

function sentence({ requirement, status, consents }: Verdict, alliance: PublicAlliance, context: BasisContext): string {
  const { rule, params } = requirement;
  if (status === '通过' || status === '不核对') return rule.basis?.(alliance, params, context) ?? '';
  if (status === '经同意例外')
    return consents.map(({ subject, reason }) => (subject ? `${subject}：${reason}` : reason)).join('；');
  if (status === '人工认定') return '推荐单位考察认定';
  return '';
}
