/** What slips of an input method look like, where it is meant. */
import { add, edit, WHOLE, type Example } from './register.ts';

/** Prose and comments in which the same signs stand where they belong. */
export const PROSE: readonly Example[] = [
  ['正文里的全角标点', edit('面向示例产业', '面向：甲，乙、“丙”——丁；－戊（己）')],
  ['以引号开头的正文', edit('面向示例产业', '“十四五”期间，面向“双碳”')],
  ['正文里英文词后的全角冒号', edit('面向示例产业', '突破 T1100, PAN：原丝')],
  ['正文里半角逗号后的引号', edit('面向示例产业', '面向 A, “双碳”')],
  ['时间、比例和网址', edit('面向示例产业', '12:30 起，1:1 配套，见 https://a.example/b#c')],
  ['括号里的顿号', edit('title: 示例任务 }', 'title: 甲, undertakers: [示例大学（材料、化学）, 乙] }')],
  ['{ } 里值中的全角逗号', edit('title: 示例任务 }', 'title: 因重组，另行申报 }')],
  ['另起一行、一个字加冒号的正文', edit('positioning: 面向示例产业', 'positioning:\n  甲：示例')],
  ['另起一行、以破折号开头的正文', edit('positioning: 面向示例产业', 'positioning:\n  ——面向示例')],
  ['{ } 里值中的全角冒号', edit('title: 示例任务 }', 'title: 原因：示例 }')],
  ['值里的全角竖线', edit('面向示例产业', '甲｜乙')],
  ['下一行的说明', edit('batch: 2024', 'batch: 2024\n#说明')],
  [
    '多行文字里什么都可以',
    add('plan: |\n  batch：2024\n  － 一，[甲，乙]\n  kind:高校 #1\n  　　“丙”：丁\n'),
    '17:7 text/canonical 中长期发展规划里的“… #1 ［全角空格］［全角空格］“丙”：…”请写成“… #1   “丙”：…”',
  ],
  [
    '列表项里的多行文字',
    edit(
      '  - { kind: 成果转化, title: 示例任务 }\n',
      '  - kind: 成果转化\n    title: 甲\n    goal: |\n      name：乙\n    start: 2024-07\n',
    ),
  ],
  ['引号里什么都可以', edit('面向示例产业', '"batch：2024 #1, [甲，乙]"')],
  ['多行的引号', edit('面向示例产业', '"甲：乙\n  name：丙"')],
  ['行尾说明', edit('batch: 2024', 'batch: 2024 # 说明：“甲”，#乙')],
  ['单独一行的说明', edit('batch: 2024', 'batch: 2024\n# name：甲\n  #乙\n#丙')],
  ['括号后的说明', edit('date: 2024-06-10 }', 'date: 2024-06-10 } #说明')],
  ['行尾的全角空格', edit('industry: 石化', 'industry: 石化　')],
  ['值前的全角空格', edit('industry: 石化', 'industry: 　石化')],
  ['减号开头的续行', edit('面向示例产业', '面向\n  -10℃ 以下')],
  ['冒号前有空格', edit('batch: 2024', 'batch : 2024')],
  ['分行的 [ ]', add('charter:\n  adopted: 2024-05-20\n  covers: [\n    任务分工, # 甲\n    组织机构,\n  ]\n')],
  ['原样', WHOLE],
];
