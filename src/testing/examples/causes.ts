/** Slips whose cause is told from others that look alike, or stands at some distance from where the parser gave up. */
import { add, edit, type Example } from './register.ts';

const NOT_A_FIELD = 'yaml/syntax 这一行不是“字段: 值”：冒号应为半角，后面有空格；接续上一行的文字要缩进';
const indent = (spaces: number) =>
  `yaml/syntax 缩进不对：这一行前有 ${spaces} 个空格；同一层的字段要对齐，下一层多两个空格`;
const unclosed = (mark: string) => `yaml/syntax 引号 ${mark} 没有闭合：在值的末尾补上半角引号 ${mark}`;
const COLON_IN_VALUE = 'yaml/syntax 值中的“: ”会被当作字段：改用全角冒号“：”，或给整个值加半角引号';
const industry = (text: string) => edit('industry: 石化', `industry: ${text}`);

export const CAUSES: readonly Example[] = [
  [
    '引号没有闭合在前，括号不成对在后',
    `${edit('industry: 石化\npositioning: 面向示例产业', 'industry: "石化\npositioning: "面向"')}plan: [丙 }\n`,
    `3:11 ${unclosed('"')}`,
  ],
  ['单引号写了两个就结束', industry("'石化''"), `3:11 ${unclosed("'")}`],
  ['两个单引号之后没有闭合', industry("'石''化"), `3:11 ${unclosed("'")}`],
  ['以转义的双引号结束', industry('"石化\\"'), `3:11 ${unclosed('"')}`],
  [
    '长文字的引号没有闭合，遇到后面的引号',
    edit('industry: 石化\npositioning: 面向示例产业', `industry: "${'石化'.repeat(30)}\npositioning: "面向"`),
    `3:11 ${unclosed('"')}`,
  ],
  [
    '字段名有全角冒号，引号之后还有文字',
    add('标题：甲: "乙" 丙\n'),
    '17:11 yaml/syntax 引号或括号之后多了内容：整个值要在引号之内，两项之间要有半角逗号',
  ],
  [
    '带括号的中文字段名全角冒号',
    edit('industry: 石化', '（一）产业：石化'),
    '3:6 text/colon “（一）产业”后是全角冒号“：”，应为半角冒号加空格',
  ],
  [
    '末行带括号的中文字段名全角冒号',
    add('（一）产业：石化\n'),
    '17:6 text/colon “（一）产业”后是全角冒号“：”，应为半角冒号加空格',
  ],
  ['全角冒号前有空格', add('产业 ：石化\n'), '17:4 text/colon “产业”后是全角冒号“：”，应为半角冒号加空格'],
  ['全角冒号在第二个词之后', add('示例 说明：甲\n'), `17:1 ${NOT_A_FIELD}`],
  ['紧接 [ 的类型标记', add('plan: [!a[&b 甲]]\n'), '17:8 yaml/tag 不用类型标记（!）'],
  ['紧接 [ 的类型标记，后面还有错', '    !c[一]\n  |3 甲\n', '1:5 yaml/tag 不用类型标记（!）'],
  ['列表前的类型标记', '甲:\n  !b - 乙\n', '2:3 yaml/tag 不用类型标记（!）'],
  ['列表前的锚点', '甲:\n  &b - 乙\n', '2:3 yaml/reference 不用锚点（&）'],
  ['锚点之下是紧接 [ 的类型标记', '&a\n !b[一]\n', '2:2 yaml/tag 不用类型标记（!）'],
  ['字段名有 |，值以 > 开头', add('a|b: >3%\n'), '17:6 yaml/syntax 值不能以“>”开头，请给整个值加半角引号'],
  ['以 > 开头的值里有 |', add('plan: >3% 或 |4\n'), '17:7 yaml/syntax 值不能以“>”开头，请给整个值加半角引号'],
  ['文件以 > 开头', '>3%\n', '1:1 yaml/syntax 值不能以“>”开头，请给整个值加半角引号'],
  ['值以半角冒号结尾', edit('面向示例产业', '建设目标:'), `4:18 ${COLON_IN_VALUE}`],
  ['行尾说明、空行之后接着写', '甲: 乙 # 说明\n\n  丙\n', `3:3 ${indent(2)}`],
  ['空行之后的缩进', '甲: 乙\n\n  丙: 1\n', `3:3 ${indent(2)}`],
  ['空行和说明之后的缩进', '甲: 1\n   \n# 注\n  乙: 2\n', `4:3 ${indent(2)}`],
  ['列表里没有值的字段', add('tasks:\n  - rule: a\n  reason:\n'), `19:3 ${indent(2)}`],
  [
    '列表里的一行有“ - ”，没有“- ”开头',
    add('charter:\n  adopted: 2024-05-20\n  covers:\n    - 任务分工\n    组织 - 机构\n'),
    '21:5 yaml/syntax 这一行在列表里，应以“- ”开头',
  ],
  ['列表里浅了一格的文字', '甲:\n  - 一\n 二 - 三\n丙: 1\n', '3:2 yaml/syntax 这一行在列表里，应以“- ”开头'],
  ['上一行的值有“ - ”', '甲:\n  乙: 丙 - 丁\n 戊\n己: 1\n', `3:2 ${indent(1)}`],
  ['列表项没有对齐，上一项有字段', ' - 甲: 一\n  - 二\n   丙\n- 一\n', `2:3 ${indent(2)}`],
];
