/** What the file of a decision is called: its kind, and the number of its document or its day. */
import type { DecisionKind } from '#schemas/decision.ts';

const WORDS: Readonly<Record<DecisionKind, string>> = {
  形式审查: 'shencha',
  评审: 'pingshen',
  公示: 'gongshi',
  异议处理: 'yiyi',
  书面同意: 'tongyi',
  列入培育名单: 'lieru',
  变更备案: 'biangeng',
  支持事项: 'zhichi',
  年度评估: 'pinggu',
  限期整改: 'zhenggai',
  整改验收: 'zhenggai-yanshou',
  验收: 'yanshou',
  终止: 'zhongzhi',
  退出: 'tuichu',
  更正: 'gengzheng',
};

/** The id of a new decision, e.g. `2024/lieru-52` or `2024/gongshi-0722`; `-b`, `-c` and so on where that is taken. */
export function decisionName(
  { kind, date, document }: { kind: DecisionKind; date: string; document?: string | undefined },
  taken: ReadonlySet<string>,
): string {
  const number = /〕(\d+)号$/.exec(document ?? '')?.[1] ?? date.slice(5).replace('-', '');
  const name = `${date.slice(0, 4)}/${WORDS[kind]}-${number}`;
  const names = [name, ...Array.from('bcdefghijklmnopqrstuvwxyz', (letter) => `${name}-${letter}`)];
  const free = names.find((each) => !taken.has(each));
  if (free === undefined) throw new Error(`data/decisions/${name}.yaml 等 ${names.length} 个文件名都用过了`);
  return free;
}
