/** All rules. A new rule is one file, one line here and two fixtures; everything else follows. */
import type { AnyRule } from '../define-rule.ts';
import agreementSigned from './agreement-signed.ts';
import applicationFiled from './application-filed.ts';
import branchesApart from './branches-apart.ts';
import certificateDistinct from './certificate-distinct.ts';
import changeFiled from './change-filed.ts';
import charterComplete from './charter-complete.ts';
import consentValid from './consent-valid.ts';
import creditCodeCheck from './credit-code-check.ts';
import creditCodePlausible from './credit-code-plausible.ts';
import datesInBatch from './dates-in-batch.ts';
import figuresPlausible from './figures-plausible.ts';
import financeConfirmed from './finance-confirmed.ts';
import financeLastYear from './finance-last-year.ts';
import goalsStated from './goals-stated.ts';
import governanceComplete from './governance-complete.ts';
import industryInCatalogue from './industry-in-catalogue.ts';
import leadKind from './lead-kind.ts';
import leadLegalRepresentative from './lead-legal-representative.ts';
import leadRegisteredLocally from './lead-registered-locally.ts';
import leaderRdIntensity from './leader-rd-intensity.ts';
import leaderRevenue from './leader-revenue.ts';
import maxPerBoard from './max-per-board.ts';
import memberHighTech from './member-high-tech.ts';
import memberIdentified from './member-identified.ts';
import membersDistinct from './members-distinct.ts';
import minMembers from './min-members.ts';
import minResearchMembers from './min-research-members.ts';
import nameUnique from './name-unique.ts';
import notChecked from './not-checked.ts';
import oneAlliancePerLead from './one-alliance-per-lead.ts';
import opinionComplete from './opinion-complete.ts';
import organisationConsistent from './organisation-consistent.ts';
import periodsConsistent from './periods-consistent.ts';
import publicityPeriod from './publicity-period.ts';
import recommendedInTime from './recommended-in-time.ts';
import recommender from './recommender.ts';
import researchMemberTeam from './research-member-team.ts';
import stageOrder from './stage-order.ts';
import taskKinds from './task-kinds.ts';
import undertakersKnown from './undertakers-known.ts';

/** Rules a policy's clauses may name, by id. */
export const CLAUSE_RULES: Readonly<Record<string, AnyRule>> = byId([
  agreementSigned,
  applicationFiled,
  charterComplete,
  financeLastYear,
  goalsStated,
  governanceComplete,
  industryInCatalogue,
  leadKind,
  leadLegalRepresentative,
  leadRegisteredLocally,
  leaderRdIntensity,
  leaderRevenue,
  maxPerBoard,
  memberHighTech,
  minMembers,
  minResearchMembers,
  notChecked,
  oneAlliancePerLead,
  opinionComplete,
  publicityPeriod,
  recommendedInTime,
  recommender,
  researchMemberTeam,
  stageOrder,
  taskKinds,
  undertakersKnown,
]);

/** Rules that keep the register itself consistent: always applied, not of the notice, never to be excused. */
export const REGISTER_RULES: Readonly<Record<string, AnyRule>> = byId([
  branchesApart,
  certificateDistinct,
  changeFiled,
  consentValid,
  creditCodeCheck,
  creditCodePlausible,
  datesInBatch,
  figuresPlausible,
  financeConfirmed,
  memberIdentified,
  membersDistinct,
  nameUnique,
  organisationConsistent,
  periodsConsistent,
]);

export const RULES: Readonly<Record<string, AnyRule>> = { ...CLAUSE_RULES, ...REGISTER_RULES };

function byId(rules: readonly AnyRule[]): Record<string, AnyRule> {
  return Object.fromEntries(rules.map((rule) => [rule.id, rule]));
}
