/** A change in plain sentences, for the clerk who made it and the person who reviews it. Nothing here is escaped yet. */
import {
  TITLE_PLACE,
  type ChangeReport,
  type ClauseFlip,
  type Counted,
  type PolicyEffect,
  type RecordChange,
} from '#src/changes/change-report.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { consentLines } from './consent-words.ts';
import { stageInWords } from './decided-stages.ts';
import { noErrorInWords } from './report.ts';
import { countByStanding, outcomeOf, standingOf } from './standing.ts';

/** What is to be done with a change: nothing, mend it, or ask the bureau. */
export const stateOf = (diagnostics: readonly Diagnostic[]): '可以合并' | '需要改正' | '要市局确认' =>
  STATES[outcomeOf(diagnostics)];

const STATES = { refused: '需要改正', awaited: '要市局确认', free: '可以合并' } as const;

/** What of the findings was not there before the change. */
export const broughtBy = ({ findings }: ChangeReport, diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter((_, position) => !findings.left.includes(position));

/** Whether the change can go in: the first thing said. */
export function verdictInWords(change: ChangeReport, diagnostics: readonly Diagnostic[]): string {
  const { error } = countByStanding(diagnostics);
  const { warning } = countByStanding(broughtBy(change, diagnostics));
  if (change.files.total === 0 && error === 0) return '没有改动：与比较的版本相同';
  const state = stateOf(diagnostics);
  const clean = noErrorInWords({ change });
  const look = warning > 0 ? `，有 ${warning} 处提醒请核对` : '';
  if (state === '需要改正') return `${state}：有 ${error} 处错误，改好之前不能并入登记簿`;
  if (state === '要市局确认') {
    const asked = consentLines(change, diagnostics).length;
    return `${state}：${clean}，有 ${asked} 处须经市局同意才能并入登记簿${look}`;
  }
  return `${state}：${clean}${look}`;
}

/** What is changed, in a few lines. */
export function overviewInWords(change: ChangeReport, diagnostics: readonly Diagnostic[]): string[] {
  const { base, head, files, counts, findings, accepted } = change;
  const kinds = [
    ['新增', files.added],
    ['修改', files.modified],
    ['删除', files.removed],
  ] as const;
  const named = kinds.filter(([, count]) => count > 0).map(([kind, count]) => `${kind} ${count} 个`);
  const versions = head === undefined ? `与提交 ${short(base)} 相比` : `提交 ${short(base)} 到 ${short(head)}`;
  const solved = findings.solved.length + findings.solvedLeftOut;
  const pressing = diagnostics.flatMap((each, i) => (/error|warning/.test(standingOf(each)) ? [i] : []));
  const known = new Set(findings.left);
  const left = pressing.filter((position) => known.has(position)).length;
  const forgiven = findings.forgiven.length > 0 ? `（其中错误 ${findings.forgiven.length} 处，不拦这次改动）` : '';
  return [
    files.total === 0
      ? `没有改动任何文件（${versions}）`
      : `改动 ${files.total} 个文件：${named.join('，')}（${versions}）`,
    countsInWords(counts),
    ...(pressing.length + solved > 0
      ? [`错误和提醒：这次改动带来 ${pressing.length - left} 处，原有未改 ${left} 处${forgiven}，已解决 ${solved} 处`]
      : []),
    ...(findings.elsewhere > 0
      ? [`登记簿别处另有 ${findings.elsewhere} 处原有的错误和提醒，与这次改动无关，未列出`]
      : []),
    ...(accepted.length > 0 ? [`经同意放行的检查：${accepted.join('、')}`] : []),
  ];
}

const short = (commit: string) => commit.slice(0, 10);

function countsInWords({ listed, public: published, applying }: ChangeReport['counts']): string {
  const say = (label: string, { before, after }: Counted) =>
    before === after ? `${label} ${after} 个（不变）` : `${label} ${before} → ${after} 个`;
  return [say('在培育名单', listed), say('已公开', published), say('申报中', applying)].join('；');
}

/** A record as a heading: what happened to it, its name, where it stands. */
export function recordInWords(record: RecordChange): string {
  const { kind, name, id, file, fromFile, stage, unreadable } = record;
  const what = kind === '受影响' ? '受影响（文件没有改动）' : kind;
  const moved = fromFile === undefined ? file : `${fromFile} → ${file}`;
  if (unreadable) return `${what}：${name ?? id}（${moved}），改后读不出来`;
  const stages = stage ? stageInWords(stage) : '';
  return `${what}：${name ?? id}（${moved}）${stages}${isSame(record) ? '，内容没有变化' : ''}`;
}

/** Records with something to judge; and where several say what they said before, one line on all of those. */
export function toldApart(records: readonly RecordChange[]): { told: readonly RecordChange[]; same?: string } {
  const same = records.filter(isSame);
  if (same.length < 2) return { told: records };
  const files = same.slice(0, MOST_SAME).map(({ file }) => file);
  const named = `${files.join('、')}${same.length > files.length ? ` 等 ${same.length} 个文件` : ''}`;
  return {
    told: records.filter((each) => !isSame(each)),
    same: `修改：${same.length} 个联合体的文件，内容没有变化，只改了写法或说明（${named}）`,
  };
}

const MOST_SAME = 5;

const isSame = ({ kind, stage, unreadable, fields, clauses }: RecordChange) =>
  kind === '修改' && !stage && !unreadable && fields.length + clauses.length === 0;

/** One clause whose verdict is another. */
export function flipInWords({ title, from, to, consents = [] }: ClauseFlip): string {
  const by = consents.length > 0 ? `（${consents.map(({ document }) => document).join('、')}）` : '';
  return `${title}：${from ?? '原来没有这一条'} → ${to ?? '不再有这一条'}${by}`;
}

/** What edited notices alone do. */
export const policiesInWords = ({ files, records, unjudged, clauses }: PolicyEffect): string[] => [
  `只因通知改动（${files.join('、')}），${records} 个联合体的判断结果不同`,
  ...(unjudged > 0 ? [`${unjudged} 个联合体没有可用的通知，无法判断`] : []),
  ...clauses.map((each) => `${flipInWords(each)}：${each.records} 个，如 ${each.examples.slice(0, 3).join('、')}`),
];

/** How personal data is withdrawn; said once, before everything else, where a finding of the kind is there. */
export const WITHDRAWAL = [
  '这次改动里有个人信息。只改文件不够：它已经随提交留在这个分支的历史里。',
  '还没有推送的：删去后运行 git commit --amend（或重做这几次提交），确认 git log -p 里查不到再推送。',
  '已经推送或在网页上提交的：关闭这份申请，删除这个分支，从最新的登记簿另建分支重新提交。',
  '并请告知市局审核人员，由其请托管平台清除缓存和旧提交；不要在留言里重复写出这些内容。',
] as const;

/** Whether personal data stands among the errors in what git keeps; a title is only written anew. */
export const hasPersonalData = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(
    ({ rule, severity, at }) =>
      severity === 'error' && /^privacy\/(?!public-repository)/.test(rule) && at.file !== TITLE_PLACE,
  );
