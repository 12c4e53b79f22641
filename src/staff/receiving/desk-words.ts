/** What whoever receives is told at the terminal: for the bureau's own eyes, branches and files by their names. */
import { chineseDate } from '#src/dates.ts';
import { inert } from '#src/reporters/inert.ts';
import { checksToConsent } from '#src/reporters/standing.ts';
import type { FoundNumber } from './find-number.ts';
import type { Outcome, Received } from './outcome.ts';
import { NO_BOARD } from './place-record.ts';

/** A file with what came of it, in a few lines. */
export const outcomesInWords = ({ shown, outcomes }: Received, dry: boolean): string =>
  `${[shown, ...outcomes.flatMap((outcome) => outcomeLines(outcome, dry).map((line) => `  ${line}`))].join('\n')}\n`;

function outcomeLines(outcome: Outcome, dry: boolean): string[] {
  const number = 'number' in outcome && outcome.number !== undefined ? `  编号 ${outcome.number}` : '';
  const name = outcome.name === undefined ? '' : `  ${inert(outcome.name)}`;
  switch (outcome.kind) {
    case 'taken': {
      const consent = checksToConsent(outcome.findings);
      return [
        `${dry ? '可以收下' : '已收下'}${number}${name}`,
        `${outcome.update ? '更新' : '新建'}  ${outcome.path}`,
        ...(dry ? [] : [`分支  ${outcome.branch}`]),
        ...outcome.notes.map((note) => `说明  ${note}`),
        ...(consent.length > 0 ? [`待确认  ${consent.join('、')}：并入要审核人员同意放行`] : []),
      ];
    }
    case 'before':
      return [`以前收过${number}${name}`, ...foundLines({ ...outcome.found, isNow: false })];
    case 'same':
      return [`没有变化${number}${name}`, `登记簿中已经是这样  ${outcome.path}`];
    case 'twin':
      return [`重复${number}${name}`, `与“${outcome.of}”相同，只收一份`];
    case 'refused': {
      const errors = outcome.findings.filter(({ severity }) => severity === 'error').length;
      const isLost = outcome.findings.some(({ message }) => message === NO_BOARD);
      return [
        `没有收下${number}${name}`,
        `${errors} 处要改，逐处写在回执里`,
        ...(isLost ? ['看不出由哪个板块推荐：知道的，加 --district 板块再收一次'] : []),
      ];
    }
  }
}

function foundLines(found: FoundNumber): string[] {
  if (!('day' in found)) return [`登记簿中现在就是这一份  ${found.path}`];
  const { day, path, branch, merged, isNow } = found;
  return [
    `${chineseDate(day)}收到  ${path}`,
    ...(branch ? [`分支  ${branch}`] : []),
    merged ? `已登入登记簿${isNow ? '' : '，后来又有改动，现在不是这一份'}` : '还没有并入登记簿',
  ];
}

/** The answer to `--find`. */
export const findInWords = (number: string, found: FoundNumber | undefined): string =>
  found
    ? `${[`编号 ${number}`, ...foundLines(found).map((line) => `  ${line}`)].join('\n')}\n`
    : `没有找到编号 ${number}：没有收到过，或者分支在别处；先运行 git fetch origin 再查\n`;

/** What is left to do, by whoever receives. */
export function nextSteps(outcomes: readonly Outcome[], base: string, dry: boolean): string {
  const branches = outcomes.flatMap((outcome) => (outcome.kind === 'taken' ? [outcome.branch] : []));
  const counts = [
    [dry ? '可以收下' : '收下', branches.length],
    ['没有收下', outcomes.filter(({ kind }) => kind === 'refused').length],
    ['以前收过、没有变化或重复', outcomes.filter(({ kind }) => kind !== 'refused' && kind !== 'taken').length],
  ] as const;
  const told = counts.flatMap(([word, count], i) => (i === 0 || count > 0 ? [`${word} ${count} 个`] : []));
  const counted = `${told.join('，')}（对照 ${base}）`;
  if (dry) return `${counted}。这次只是校验，什么也没有写\n`;
  return `${[
    `${counted}。接下来：`,
    '  1. 把回执附在回信里，发回给来件的单位',
    ...(branches.length > 0
      ? [
          `  2. git push origin ${branches.join(' ')}`,
          '  3. 在代码平台上各建一个变更申请；没有平台的，npm run validate -- --base main --head 分支名，看过再并入',
        ]
      : []),
  ].join('\n')}\n`;
}
