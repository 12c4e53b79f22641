/** For tests: what truthfully happens to a listed alliance over the years: changes of its record, and the decisions that go with them. */
import type { Alliance } from '#schemas/alliance.ts';
import type { Decision } from '#schemas/decision.ts';

/** An alliance in its life. Its record is changed in place; decisions are added, by their ids. */
export interface Life {
  id: string;
  record: Alliance;
  decisions: Map<string, Decision>;
  listed: boolean;
}

/** Codes and names of organisations that nobody else has. */
export interface Newcomer {
  name: string;
  creditCode: string;
  certificate: string;
}

/** On a day in the first fortnight of a month in which nothing else happens. */
type Happens = (life: Life, day: string, newcomer: Newcomer) => void;

const NUMBERED = '示例连科';

function decide({ id, decisions }: Life, decision: Omit<Decision, 'document'> & { document?: string }): void {
  const year = decision.date.slice(0, 4);
  const number = decisions.size + 900;
  const about = decision.results ? {} : { alliances: [id] };
  decisions.set(`${year}/shi-${number}`, { ...about, document: `${NUMBERED}〔${year}〕${number}号`, ...decision });
}

/** A change that is filed, where it has to be. */
function file(life: Life, what: NonNullable<Decision['changes']>[number]['what'], name: string, day: string): void {
  if (life.listed) decide(life, { kind: '变更备案', date: day, changes: [{ what, name, from: day }] });
}

const signedBy = (name: string) => ({ name: `${name.slice(-4)}示例`, as: '授权人' as const });

const present = ({ record }: Life) => (record.members ?? []).filter(({ left }) => left === undefined);

/** One thing that may happen, by its name. */
export const HAPPENINGS = {
  joins: (life, day, { name, creditCode, certificate }) => {
    life.record.members = [
      ...(life.record.members ?? []),
      {
        name,
        creditCode,
        kind: '企业',
        role: '配套',
        joined: day,
        highTech: [{ certificate, issued: `${certificate.slice(2, 6)}-01-05` }],
        signatory: signedBy(name),
      },
    ];
    file(life, '成员加入', name, day);
  },
  'joins without a certificate, by consent': (life, day, { name, creditCode }) => {
    const member = { name, creditCode, kind: '企业' as const, role: '配套', joined: day, signatory: signedBy(name) };
    life.record.members = [...(life.record.members ?? []), member];
    const reason = '掌握关键部件，正在申报';
    decide(life, { kind: '书面同意', date: day, clause: 'enterprise-members-high-tech', subject: name, reason });
    file(life, '成员加入', name, day);
  },
  leaves: (life, day) => {
    const member = present(life).find(({ joined }) => joined === undefined || joined < day);
    if (!member) return;
    member.left = day;
    file(life, '成员退出', member.name, day);
  },
  'a member is renamed': (life, day, newcomer) => {
    const member = present(life).at(-1);
    if (member) rename(member, day, `${newcomer.name}更名`);
  },
  'the lead is renamed': ({ record }, day, newcomer) => {
    rename(record.lead, day, `${newcomer.name}更名`);
  },
  'the alliance is renamed': (life, day, newcomer) => {
    const name = `连云港市${newcomer.name.replace('有限公司', '')}创新联合体（示例）`;
    rename(life.record, day, name);
    file(life, '联合体更名', name, day);
  },
  'another leads': (life, day, { name, creditCode }) => {
    const { record } = life;
    record.formerLeads = [...(record.formerLeads ?? []), { ...record.lead, until: day }];
    record.lead = {
      name,
      creditCode,
      kind: '创新型领军企业',
      since: day,
      registeredIn: record.lead.registeredIn,
      legalRepresentative: '周示例',
    };
    file(life, '牵头单位变更', name, day);
  },
  'another represents the lead': ({ record: { lead } }, day) => {
    const name = lead.legalRepresentative ?? '';
    lead.formerLegalRepresentatives = [...(lead.formerLegalRepresentatives ?? []), { name, until: day }];
    lead.legalRepresentative = '吴示例';
  },
  'a certificate is renewed': (life, day, { certificate }) => {
    const member = present(life).find(({ highTech }) => highTech !== undefined);
    const issued = `${certificate.slice(2, 6)}-01-05`;
    if (member && issued <= day) member.highTech = [...(member.highTech ?? []), { certificate, issued }];
  },
  'a task is done': ({ record: { tasks } }, day) => {
    const task = tasks?.find(({ outcome }) => outcome === undefined);
    if (task) task.outcome = { state: '已完成', date: day };
  },
  'is supported': (life, day) => {
    if (life.listed) decide(life, { kind: '支持事项', date: day, measure: 'project-support', title: '示例专项' });
  },
  'is put right': (life, day) => {
    if (!life.listed) return;
    decide(life, { kind: '限期整改', date: day, until: `${Number(day.slice(0, 4)) + 1}-01-31` });
    decide(life, { kind: '整改验收', date: day, results: [{ alliance: life.id, result: '通过' }] });
  },
  'leaves the list': (life, day) => {
    if (life.listed) decide(life, { kind: '退出', date: day, cause: '自愿' });
    life.listed = false;
  },
  'is assessed': (life, day) => {
    const year = Number(day.slice(0, 4));
    const isAssessed = [...life.decisions.values()].some((each) => each.kind === '年度评估' && each.year === year);
    if (life.listed && !isAssessed)
      decide(life, { kind: '年度评估', date: day, year, results: [{ alliance: life.id, result: '合格' }] });
  },
  'is listed again': (life, day) => {
    if (life.listed) return;
    const month = day.slice(0, 8);
    decide(life, { kind: '公示', date: day, until: `${month}20` });
    decide(life, { kind: '列入培育名单', date: `${month}25` });
    life.listed = true;
  },
} as const satisfies Record<string, Happens>;

export type Happening = keyof typeof HAPPENINGS;

function rename(
  named: { name: string; formerNames?: { name: string; until: string }[] | undefined },
  until: string,
  name: string,
) {
  named.formerNames = [...(named.formerNames ?? []), { name: named.name, until }];
  named.name = name;
}
