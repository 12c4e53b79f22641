/** Values of several lines without a mark for them: read as one line, a blank in place of each break. */
import { edit, type Example } from './register.ts';

const positioning = (written: string) => edit('positioning: 面向示例产业', `positioning: ${written}`);
const told = (joined: string, more = '') => `text/joined-lines ${more}换行的地方读出来是一个空格：${joined}`;
const FOLDED = '“>”把几行连成一行，';

export const JOINED_LINES: readonly Example[] = [
  ['一句话写成两行', positioning('面向示例\n  产业'), `4:14 ${told('“面向示例 产业”')}`],
  ['一句话写成三行', positioning('面向示例，\n  攻克示例\n  技术'), `4:14 ${told('“向示例， 攻克示例”，共 2 处')}`],
  ['两句话，一句一行', positioning('面向示例产业。\n  攻克示例技术'), `4:14 ${told('“例产业。 攻克示例”')}`],
  [
    '另起一行、有冒号的正文',
    positioning('\n  建设目标：示例，\n  重点任务：示例'),
    `5:3 ${told('“：示例， 重点任务”')}`,
  ],
  ['值里有全角竖线的两行', positioning('甲｜乙\n  丙'), `4:14 ${told('“甲｜乙 丙”')}`],
  [
    '续行里不是字段的英文词',
    positioning('面向示例产业，\n  carbon：原丝，\n  见 https://a.example'),
    `4:14 ${told('“：原丝， 见 ht”')}`,
  ],
  ['双引号里换行', positioning('"面向示例\n  产业"'), `4:14 ${told('“面向示例 产业"”')}`],
  ['单引号里换行', positioning("'面向示例\n  产业'"), `4:14 ${told("“面向示例 产业'”")}`],
  ['“>”连成一行', positioning('>\n  面向示例\n  产业'), `4:14 ${told('“面向示例 产业”', FOLDED)}`],
  ['“>-”连成一行', positioning('>-\n  面向示例。\n  攻克示例技术'), `4:14 ${told('“向示例。 攻克示例”', FOLDED)}`],
];

/** Breaks that lose nothing: a blank belongs there, lines stay lines, or there is one line. */
export const UNJOINED: readonly Example[] = [
  ['换在空格处', positioning('面向\n  PAN 原丝，攻克 36\n  英寸坩埚')],
  ['空一行', positioning('面向示例产业。\n\n  攻克示例技术')],
  ['“|”后逐行写', positioning('|\n  面向示例产业，\n  攻克示例技术')],
  ['“>”后只有一行', positioning('>\n  面向示例产业')],
  ['另起一行的一行', positioning('\n  面向示例产业')],
  ['行尾的反斜杠', positioning('"面向示例\\\n  产业"')],
];
