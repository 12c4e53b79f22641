/** Values of several lines without a mark for them: read as one line, a blank in place of each break. */
import { edit, type Example } from './register.ts';

const positioning = (written: string) => edit('positioning: 面向示例产业', `positioning: ${written}`);
const told = (place: string, lines = 2) =>
  `${place} text/joined-lines 这段文字写成 ${lines} 行，换行的地方读出来是一个空格`;
const folded = (place: string, lines = 2) =>
  `${place} text/joined-lines “>”把下面 ${lines} 行连成一行，换行的地方读出来是一个空格`;

export const JOINED_LINES: readonly Example[] = [
  ['一句话写成两行', positioning('面向示例\n  产业'), told('4:14')],
  ['一句话写成三行', positioning('面向示例，\n  攻克示例\n  技术'), told('4:14', 3)],
  ['两句话，一句一行', positioning('面向示例产业。\n  攻克示例技术'), told('4:14')],
  ['下一句以数字开头', positioning('\n  2024—2026 年完成中试。\n  2027 年批量供货。'), told('5:3')],
  [
    '下一行以字母开头，上一行以标点结束',
    positioning('面向示例产业，\n  PAN：原丝，\n  － 氢能，“双碳”'),
    told('4:14', 3),
  ],
  ['另起一行、有冒号的正文', positioning('\n  建设目标：示例，\n  重点任务：示例'), told('5:3')],
  ['另起一行的正文', positioning('\n  面向示例，\n  pan：原丝'), told('5:3')],
  ['逐条写的：一、二、', positioning('\n  一、面向示例产业\n  二、攻克示例技术'), told('5:3')],
  ['逐条写的：1. 2.', positioning('\n  1. PAN\n  2. T1100'), told('5:3')],
  ['逐条写的：（1）（2）', positioning('\n  （1）PAN\n  （2）T1100'), told('5:3')],
  ['逐条写的：①②', positioning('\n  ①PAN\n  ②T1100'), told('5:3')],
  ['文号之前', positioning('按照示例连科\n  〔2024〕31号'), told('4:14')],
  ['值里有全角竖线的两行', positioning('甲｜乙\n  丙'), told('4:14')],
  ['续行里不是字段的英文词', positioning('面向示例产业，\n  carbon：原丝，\n  见 https://a.example'), told('4:14', 3)],
  ['双引号里换行', positioning('"面向示例\n  产业"'), told('4:14')],
  ['单引号里换行', positioning("'面向示例\n  产业'"), told('4:14')],
  ['“>”连成一行', positioning('>\n  面向示例\n  产业'), folded('4:14')],
  ['“>-”连成一行', positioning('>-\n  面向示例。\n  攻克示例技术'), folded('4:14')],
  ['“>”连成一行，还有深一层的', positioning('>\n  面向示例\n  产业\n    攻克示例技术'), folded('4:14', 3)],
];

/** Breaks that lose nothing: a blank belongs there, lines stay lines, or there is one line. */
export const UNJOINED: readonly Example[] = [
  ['换在空格处', positioning('面向\n  PAN 原丝，攻克 36\n  英寸坩埚，2.5\n  万吨')],
  ['小数在行首', positioning('单耗\n  2.5 千克')],
  ['空一行', positioning('面向示例产业。\n\n  攻克示例技术')],
  ['“|”后逐行写', positioning('|\n  面向示例产业，\n  攻克示例技术')],
  ['“>”后只有一行', positioning('>\n  面向示例产业')],
  ['“>”后各行深浅不一', positioning('>\n  面向示例\n    产业\n  攻克')],
  ['“>2”后都深一层', positioning('>2\n    面向示例\n    产业')],
  ['另起一行的一行', positioning('\n  面向示例产业')],
  ['行尾的反斜杠', positioning('"面向示例\\\n  产业"')],
];
