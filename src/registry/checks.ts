/**
 * The checks on files, text and shapes, each with what it is for and the way out. Rules of the notice are not here:
 * they are in `src/eligibility/rules`; those on decisions are in `decisions/decision-checks.ts`, on a
 * change in `src/changes/change-checks.ts`.
 */

/** What a check is called, why it exists and how its finding is mended. */
export interface Check {
  title: string;
  why: string;
  fix: string;
}

export const CHECKS = {
  'file/kind': {
    title: '必须是普通文件',
    why: '链接和特殊文件可能指向仓库以外的内容',
    fix: '删去链接，把文件本身放到这里',
  },
  'file/place': {
    title: '文件的位置和名称',
    why: '文件夹即板块，文件名即标识和永久网址',
    fix: '放到 data/alliances/<板块>/<标识>.yaml；标识只能用小写英文字母、数字和连字符（-），全路径不超过 80 个字符',
  },
  'file/size': {
    title: '文件不宜过大',
    why: '正常的登记文件不到 10 KB，过大的文件多半放错了内容',
    fix: '只保留登记内容，不超过 32 KB、1000 行',
  },
  'file/template': {
    title: '附件模板须能照着填',
    why: '申请书和汇总表照它生成，写错的名称会原样印在纸上',
    fix: '照《下一年的通知》（NEXT-NOTICE.md）的“附件模板”改正',
  },
  'file/template-incomplete': {
    title: '附件模板里印不出来、印不全的内容',
    why: '填报页上填了的，照模板生成的纸上没有，或者只有一部分',
    fix: '要印的，在模板里写上它的名称；写得长的，格子设成自动换行；不用印的不必改',
  },
  'file/encoding': {
    title: '文件须为 UTF-8 编码',
    why: '其他编码会把汉字读成乱码',
    fix: '在编辑器中选择“另存为”，编码选 UTF-8',
  },
  'text/control': {
    title: '不得有控制字符和制表符',
    why: '看不见，却会改变文字的含义',
    fix: '删去该字符，缩进用空格；或运行 npm run fix',
  },
  'text/invisible': {
    title: '不得有不可见字符',
    why: '看上去相同的名称会对不上',
    fix: '删去该字符；或运行 npm run fix',
  },
  'text/bidi': {
    title: '不得有改变文字方向的字符',
    why: '会使显示的内容与实际内容不一致',
    fix: '删去该字符；或运行 npm run fix',
  },
  'text/unassigned': {
    title: '不得有乱码和私用字符',
    why: '在别人的电脑上显示不出来',
    fix: '改成正常的汉字；查不到的字可用通行写法',
  },
  'text/radical': {
    title: '不得有部首字符',
    why: '从 PDF 复制的文字常把汉字换成外形相同的部首，检索时对不上',
    fix: '改成普通汉字；或运行 npm run fix',
  },
  'text/colon': {
    title: '字段名后用半角冒号加空格',
    why: '全角冒号或缺空格时，整行会被当作一段文字',
    fix: '字段名后写半角冒号和一个空格“: ”；或运行 npm run fix',
  },
  'text/indent': {
    title: '缩进用半角空格',
    why: '全角空格和不换行空格不算缩进',
    fix: '改成半角空格；或运行 npm run fix',
  },
  'text/dash': {
    title: '列表用半角“- ”开头',
    why: '全角横线不算列表记号',
    fix: '改成半角“- ”；或运行 npm run fix',
  },
  'text/block': {
    title: '几行文字先写“|”再换行',
    why: '不写的，几行会连成一行，或者被当作列表',
    fix: '字段名后写半角“: |”，从下一行起缩进着逐行写；或运行 npm run fix',
  },
  'text/joined-lines': {
    title: '连着写的写在一行里',
    why: '没有写“|”的几行读成一行，换行处成了空格',
    fix: '写在一行里；要分行的，在字段名后写半角“: |”，从下一行起逐行写',
  },
  'text/comma': {
    title: '[ ] 和 { } 里用半角逗号',
    why: '全角逗号不分隔，几项会连成一项',
    fix: '改成半角“, ”；或运行 npm run fix',
  },
  'text/quotes': {
    title: '引号用半角',
    why: '中文引号会成为内容的一部分',
    fix: '需要引号时用半角 "；或运行 npm run fix',
  },
  'text/hash': {
    title: '值中的“ #”会截断内容',
    why: '空格加 # 之后的文字被当作注释丢弃',
    fix: '值中有 # 时，给整个值加半角引号；确是注释的，在 # 后加一个空格',
  },
  'text/conflict': {
    title: '合并冲突没有解决',
    why: '两个人改了同一处，Git 把两种写法都放进了文件，等人选定',
    fix: '在“<<<<<<<”和“>>>>>>>”之间只留正确的内容，三行记号（<<<<<<<、=======、>>>>>>>）都删去',
  },
  'text/canonical': {
    title: '写法不统一',
    why: '同一内容只留一种写法，才能比较和检索',
    fix: '改成提示的写法；或运行 npm run fix',
  },
  'yaml/syntax': {
    title: 'YAML 格式有误',
    why: '格式有误时，后面的内容可能被读错',
    fix: '对照 npm run new 生成的样例检查这一行和上一行',
  },
  'yaml/duplicate-key': {
    title: '字段重复',
    why: '同一字段写了两次，无法判断以哪个为准',
    fix: '只保留一个',
  },
  'yaml/reference': {
    title: '不用锚点和引用',
    why: '登记文件要求所见即所得',
    fix: '把引用的内容直接写出来；值以 & 或 * 开头的，加半角引号',
  },
  'yaml/tag': {
    title: '不用类型标记',
    why: '登记文件要求所见即所得',
    fix: '删去 ! 开头的标记；值以 ! 开头的，加半角引号',
  },
  'yaml/directive': { title: '不用 % 指令', why: '登记文件统一按 YAML 1.2 读取', fix: '删去 % 开头的行' },
  'yaml/documents': { title: '一个文件一份记录', why: '每个联合体一个文件', fix: '删去 ---，多份记录分成多个文件' },
  'yaml/depth': {
    title: '层次或内容过多',
    why: '正常的登记文件不超过 12 层、5000 项',
    fix: '对照 npm run new 生成的样例检查层次',
  },
  'yaml/root': { title: '文件须为“字段: 值”', why: '登记文件由字段组成', fix: '用 npm run new 生成样例后填写' },
  'shape/missing': { title: '缺少字段', why: '没有它，这份记录无法登记', fix: '补上这个字段' },
  'shape/unknown-key': {
    title: '没有这个字段',
    why: '写错的字段名会使内容丢失',
    fix: '改成正确的字段名，或删去',
  },
  'shape/type': { title: '内容的形式不对', why: '这里应为另一种形式', fix: '对照 npm run new 生成的样例改正' },
  'shape/choice': { title: '不在可选范围', why: '这里只能填规定的几种', fix: '改成可选项之一' },
  'shape/format': { title: '格式不对', why: '格式统一才能核对', fix: '按要求的格式改正' },
  'privacy/resident-id': {
    title: '不得有身份证号',
    why: '个人信息保护法：登记簿只收履行职责所必需的信息',
    fix: '删去。已提交的，请告知市局审核人员从历史中清除',
  },
  'privacy/mobile': {
    title: '不得有手机号',
    why: '个人信息保护法：登记簿只收履行职责所必需的信息',
    fix: '改填办公座机（0xxx-xxxxxxxx）或删去。已提交的，请告知市局审核人员从历史中清除',
  },
  'privacy/email': {
    title: '不得有个人邮箱',
    why: '个人信息保护法：登记簿只收履行职责所必需的信息',
    fix: '删去。已提交的，请告知市局审核人员从历史中清除',
  },
  'privacy/bank-card': {
    title: '不得有银行卡号',
    why: '个人信息保护法：登记簿只收履行职责所必需的信息',
    fix: '删去。已提交的，请告知市局审核人员从历史中清除',
  },
  'privacy/public-repository': {
    title: '公开的登记仓库不得有姓名和经营数据',
    why: '登记仓库公开时，写入即公布',
    fix: '删去姓名和数额：签字人只写身份（as），经营数据只写年度和核实单位（confirmedBy）',
  },
  'register/missing-file': { title: '缺少基础文件', why: '没有它，无法读取登记簿', fix: '从仓库恢复这个文件' },
  'register/format': {
    title: '数据格式的版本',
    why: '数据和程序的版本不同，字段的名称和含义可能不同，读出来的就不是写的人的意思',
    fix: '照变更记录（CHANGELOG.md）里的升级步骤改好数据，再改 data/site.yaml 的 format',
  },
  'register/policy-missing': {
    title: '没有该批次的通知',
    why: '每个联合体按其批次的通知判断',
    fix: '改正批次；确有新通知的，先由市局加入 data/policies/',
  },
  'register/policy': {
    title: '通知数据有误',
    why: '条款的文字、出处、数字和约束程度须与通知原文相符，一句也不能少，规则和参数须存在',
    fix: '对照 data/policies 下的通知原文和规则目录改正',
  },
  'register/unsettled': {
    title: '还有要由人定下的地方',
    why: '从新通知的原文生成条款时，拿不准的地方要由人定下',
    fix: '对照通知原文定下，改好以后删去“# 请核对：”这一行',
  },
  'register/catalogue': {
    title: '目录数据有误',
    why: '板块、产业和其他登记簿的标识、名称不得重复',
    fix: '改成不重复的标识和名称',
  },
  'register/gathered': {
    title: '取来的登记簿读不出来',
    why: 'data/registers/ 里的文件由 npm run gather 写，人不改；不是它写的，不能当作别的登记簿说的',
    fix: '从仓库恢复这个文件；或者删去，用 gather 命令再取一次（这样不再与以前取到的比较）',
  },
  'register/not-gathered': {
    title: '没有取到的登记簿',
    why: '网站上它只有旧的内容，或者没有内容，查不到不等于没有',
    fix: '用 gather 命令取一次，看它为什么取不到；不再一起查的，从 data/site.yaml 的 registers 里删去',
  },
  'register/sample-left': {
    title: '示例和真实的并存',
    why: '示例是虚构的，混在名单里会被当成真的；虚构的通知会被当成依据',
    fix: '还不是真实的，删去这个文件；已经是真实的，核对全部内容，再把名称末尾的“（示例）”去掉',
  },
  'register/catalogue-incomplete': {
    title: '产业目录尚不完整',
    why: '通知所指产业的完整名录尚未核实',
    fix: '取得市里公布的名录后，核对 data/industries.yaml，补齐以后把 complete 改为 true',
  },
  'register/calendar': {
    title: '放假安排有误',
    why: '按工作日计算的期限照它来数，错一天，期限就错',
    fix: '对照国务院办公厅当年的放假安排通知改正',
  },
} as const satisfies Record<string, Check>;

export type CheckId = keyof typeof CHECKS;
