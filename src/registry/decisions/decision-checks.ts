/** The checks on what decisions say: each with what it is for and the way out. */
import type { Check } from '../checks.ts';
import { diagnostic, type Diagnostic, type Location } from '../diagnostic.ts';

export const DECISION_CHECKS = {
  'decision/contents': {
    title: '决定的内容',
    why: '每一种决定该写什么是固定的，缺了就说不清决定了什么',
    fix: '对照 npm run new -- --decision 生成的样例补齐或删去',
  },
  'decision/year': {
    title: '决定的年份',
    why: '文件夹是决定的年份，也是网址的一部分',
    fix: '把文件放到决定日期的年份下，或改正日期',
  },
  'decision/document': {
    title: '决定的文号',
    why: '文号要能对上市局发出的那份文件',
    fix: '对照文件改正文号；市局确有这个代字的，加到 data/site.yaml 的 documents',
  },
  'decision/alliance': {
    title: '决定所涉的联合体',
    why: '决定写错了联合体，就不知道决定了谁',
    fix: '写登记文件的文件名，不带 .yaml',
  },
  'decision/corrects': {
    title: '更正和接续',
    why: '更正要说清更正哪一份、更正为什么',
    fix: '写原决定的年份和文件名，如 2024/peiyu-mingdan',
  },
  'decision/future': {
    title: '决定不得晚于当日',
    why: '还没有作出的决定不能登记',
    fix: '等作出之后再登记；日期写错的，改正日期',
  },
} as const satisfies Record<`decision/${string}`, Check>;

export type DecisionCheckId = keyof typeof DECISION_CHECKS;

/** A finding of a check on decisions, as an error with the check's way out. */
export function decisionFinding(check: DecisionCheckId, message: string, at: Location): Diagnostic {
  return diagnostic({ rule: check, severity: 'error', message, fix: DECISION_CHECKS[check].fix, at });
}
