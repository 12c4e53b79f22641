import { chineseDate } from '#src/dates.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { defineRule, type AllianceDraft } from '../define-rule.ts';
import { nameKey } from '#src/registry/name-key.ts';
import { everyOrganisationOf } from '../named-organisations.ts';
import { None } from './none.ts';

/** Data: a certificate is of one enterprise, and its number tells the year it was issued. */
export default defineRule({
  id: 'certificate-distinct',
  title: '高新技术企业证书编号',
  why: '一张证书只属于一家企业，编号的第 3–6 位是发证年份，对不上的多半抄错',
  fix: '对照证书改正编号或发证日期',
  params: None,
  asks: () => '同一证书编号在全部记录中只属于一家单位；编号中的年份与发证年份一致（不一致的只作提醒）',
  besideOthers: true,
  *check(alliance, _params, { register, id }) {
    for (const { path, organisation } of everyOrganisationOf(alliance))
      for (const [i, { certificate, issued }] of (organisation.highTech ?? []).entries()) {
        if (certificate === undefined) continue;
        // The number is whose record's word stands first; every other that has it, has the finding.
        const isDisputed = register.disputedCertificates.has(certificate);
        const first = isDisputed ? register.byCertificate.get(certificate)?.[0] : undefined;
        const here = isDisputed ? otherHolder(alliance, certificate, organisation) : undefined;
        const there = first && first.id !== id ? first.draft : undefined;
        const other = here ?? (there && otherHolder(there, certificate, organisation));
        const fits = issued === undefined || certificate.slice(2, 6) === issued.slice(0, 4);
        if (!other && fits) continue;
        const at = {
          path: [...path, 'highTech', i, 'certificate'],
          found: certificate,
          ...(organisation.name ? { subject: organisation.name } : {}),
        };
        if (other)
          yield {
            ...at,
            message: `证书编号 ${certificate} 已是“${other.name}”的${here ? '' : `（${first?.source.file}）`}，一个编号只属于一家单位`,
          };
        else if (issued !== undefined)
          yield {
            ...at,
            severity: 'warning',
            message: `证书编号 ${certificate} 是 ${certificate.slice(2, 6)} 年的，发证日期却是${chineseDate(issued)}`,
            needed: `GR${issued.slice(0, 4)}…，或改正发证日期`,
          };
      }
  },
});

type Holder = NonNullable<AllianceDraft['lead']> | NonNullable<AllianceDraft['members']>[number];

/** Who a record says holds a certificate, unless that is the organisation that asks. */
function otherHolder(draft: AllianceDraft, certificate: string, asking: Holder): Holder | undefined {
  const { lead, members = [], formerLeads = [] } = draft;
  const holds = ({ highTech }: Holder) => highTech?.some((each) => each.certificate === certificate) ?? false;
  const first = lead && holds(lead) ? lead : (members.find(holds) ?? formerLeads.find(holds));
  return first && !isSame(first, asking) ? first : undefined;
}

/** The same organisation by its code, or by any name where a code is missing or mistyped. */
function isSame(a: Holder, b: Holder): boolean {
  if (a === b || (a.creditCode !== undefined && a.creditCode === b.creditCode)) return true;
  const names = namesOf(b).map(nameKey);
  return namesOf(a).some((name) => names.includes(nameKey(name)));
}
