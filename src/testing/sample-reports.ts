/** Reports for the tests of all reporters. */
import type { ChangeReport, DecisionChange, RecordChange } from '#src/changes/change-report.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { Report } from '#src/reporters/report.ts';

const FILE = 'data/alliances/haizhou/fibre.yaml';

const CLAUSE = {
  document: '连科〔2024〕31号',
  citation: '二、（一）2',
  text: '成员单位原则上不少于 3 个，坚持“四个面向”，',
};

/** A finding on a clause, changed as asked. */
export function finding(parts: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'min-members',
    severity: 'error',
    message: '成员单位 2 家，原则上不少于 3 家',
    field: '成员单位',
    found: '2 家',
    needed: '不少于 3 家',
    fix: '增加成员单位',
    clause: CLAUSE,
    at: { file: FILE, line: 12, column: 3, endLine: 12, endColumn: 10 },
    ...parts,
  };
}

/** A finding on a whole file: no clause, no field. */
export const onFile: Diagnostic = {
  rule: 'file/kind',
  severity: 'error',
  message: '是链接，不是普通文件',
  fix: '删去链接，把文件本身放到这里',
  at: { file: 'data/alliances/haizhou/link.yaml', line: 1, column: 1 },
};

/** A finding of the register’s own: nothing of the notice stands behind it. */
export const warning: Diagnostic = {
  rule: 'name-unique',
  severity: 'warning',
  message: '名称与“连云港市碳纤维创新联合体”相近',
  field: '联合体名称',
  fix: '核对是否为同一个联合体',
  at: { file: FILE, line: 1, column: 7 },
};

export const notice = finding({
  rule: 'task-kinds',
  severity: 'notice',
  message: '没有科研人才类任务',
  at: { file: FILE, line: 9, column: 1 },
});

/** A report on one alliance. */
export function reportOf(...diagnostics: Diagnostic[]): Report {
  const verdicts = [{ clause: 'members-at-least-three', rule: 'min-members', status: '不通过' as const }];
  return { asOf: '2024-08-05', alliances: [{ id: 'fibre', file: FILE, verdicts }], diagnostics };
}

/** Everything that means something to a log, a page, a table or a terminal, as a stranger might type it. */
export const HOSTILE = [
  '100% | a, "b" `c` ``d`` \\',
  '::error::x',
  '##[stop-commands]t',
  '</details><img src=x onerror=alert(1)>',
  '@user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example',
  '\u202eabc\u200b\u0007\u001b[2J\u0085\u2028end',
].join('\r\n');

/** The hostile text wherever a finding can hold text. */
export const hostile = finding({
  rule: `x/${HOSTILE}`,
  message: HOSTILE,
  field: HOSTILE,
  found: HOSTILE,
  needed: HOSTILE,
  fix: HOSTILE,
  clause: { document: HOSTILE, citation: HOSTILE, text: HOSTILE },
  at: { file: `data/${HOSTILE}.yaml`, line: 3, column: 1, endLine: 4, endColumn: 2 },
});

/** Two hundred findings in twenty files, the last but one of them personal data. */
export const twoHundred = Array.from({ length: 200 }, (_, i) =>
  finding({
    rule: i === 198 ? 'privacy/mobile' : 'min-members',
    message: `第 ${i + 1} 处`,
    at: { file: `data/alliances/haizhou/a${String(Math.floor(i / 10)).padStart(2, '0')}.yaml`, line: i + 1, column: 1 },
  }),
);

const none = { before: 0, after: 0 };

/** A change that does nothing, changed as asked. */
export const changeOf = (parts: Partial<ChangeReport> = {}): ChangeReport => ({
  base: 'a'.repeat(40),
  files: { total: 0, added: 0, modified: 0, removed: 0, paths: [] },
  counts: { listed: none, public: none, applying: none },
  records: [],
  recordsLeftOut: 0,
  decisions: [],
  decisionsLeftOut: 0,
  data: [],
  outside: [],
  findings: { brought: 0, left: [], forgiven: [], untouched: [], elsewhere: 0, solved: [], solvedLeftOut: 0 },
  accepted: [],
  ...parts,
});

/** A record that a change touches, changed as asked. */
export const recordOf = (parts: Partial<RecordChange> = {}): RecordChange => ({
  kind: '修改',
  id: 'fibre',
  file: FILE,
  name: '示例联合体',
  fields: [],
  fieldsLeftOut: 0,
  clauses: [],
  ...parts,
});

/** A decision that a change brings, changed as asked. */
export const decisionOf = (parts: Partial<DecisionChange> = {}): DecisionChange => ({
  kind: '新增',
  id: '2024/tuichu-61',
  file: 'data/decisions/2024/tuichu-61.yaml',
  what: '退出',
  document: '连科〔2024〕61号',
  date: '2024-08-19',
  fields: [{ field: '退出情形', kind: '新增', to: '自愿' }],
  fieldsLeftOut: 0,
  concerned: [{ id: 'fibre', name: '示例联合体' }],
  concernedLeftOut: 0,
  ...parts,
});

/** A decision that a change brings, without what cannot be read of it. */
export function decisionWithout(...unread: readonly ('what' | 'document' | 'date')[]): DecisionChange {
  const decision = decisionOf();
  for (const key of unread) delete decision[key];
  return decision;
}
