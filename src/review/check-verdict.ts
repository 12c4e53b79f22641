/** The one check a pull request needs: what the jobs of check.yml came to, and whose business it is. Needs no package. */
import { endOf, type Ended, type Needs } from './needs.ts';

/** One line of the verdict. */
interface Line {
  passed: boolean;
  what: string;
  /** What it means and who does what, without a full stop at its end. */
  said: string;
}

export interface CheckVerdict {
  passed: boolean;
  lines: readonly Line[];
}

/**
 * Sums up the jobs `scope`, `data` and `program`. A skipped job counts as passed only where the change is known not to
 * need it: the code host itself takes any skipped job for a success.
 */
export function checkVerdict(needs: Needs): CheckVerdict {
  const lines = [dataLine(endOf(needs, 'data')), programLine(endOf(needs, 'program'), endOf(needs, 'scope'))];
  return { passed: lines.every(({ passed }) => passed), lines };
}

const RETRY = '与所填内容无关，点右上角的“Re-run jobs”再试；仍不行的，请告诉维护人';

function dataLine({ result, outputs }: Ended): Line {
  const line = (said: string, passed = false): Line => ({ passed, what: '登记数据', said });
  if (result === 'success') return line('通过', true);
  if (result === 'cancelled') return line(`没有做完：有了新的提交，或超过了时限；${RETRY}`);
  const { validate, preview, site } = outputs;
  if (validate === 'failure')
    return line(
      '数据有错误：位置和改法见“Files changed”里的注释和这一页的摘要，改好以后自动重新校验。这是提交改动的人的事',
    );
  if (site === 'failure' || preview === 'failure')
    return line(
      '数据没有错误，由它生成的网站没有通过：“数据”这一项的记录最后一行写着原因和谁来办；没有叫重新生成文件的，是程序的事，请告诉维护人',
    );
  return line(`没有走到校验：没有装好运行环境；${RETRY}`);
}

function programLine({ result }: Ended, scope: Ended): Line {
  const line = (said: string, passed = false): Line => ({ passed, what: '程序', said });
  if (result === 'success') return line('通过', true);
  if (scope.result !== 'success') return line(`没有看出改了什么；${RETRY}`);
  if (result === 'skipped' && scope.outputs['program'] === 'false') return line('没有改动，不用测', true);
  if (result === 'failure')
    return line(
      '程序的检查没有通过，与登记数据无关：改程序的人看“程序”这一项的记录；没有改程序的，请告诉维护人，不要合并',
    );
  return line(`没有做完；${RETRY}`);
}

/** The verdict for the summary of the run. */
export const verdictMarkdown = ({ passed, lines }: CheckVerdict): string =>
  [
    `## ${passed ? '通过' : '没有通过'}`,
    '',
    '| 检查 | 结果 |',
    '| --- | --- |',
    ...lines.map((line) => `| ${line.what} | ${line.passed ? '' : '**没有通过**　'}${line.said} |`),
    '',
  ].join('\n');

/** The verdict for the log: what has failed as annotations, which the run shows first. */
export const verdictLog = ({ lines }: CheckVerdict): string =>
  lines
    .map(({ passed, what, said }) => (passed ? `${what}：${said}\n` : `::error title=${what}没有通过::${said}\n`))
    .join('');
