/**
 * The checks on files, text and shapes, each with what it is for and the way out. Rules of the notice are not here:
 * they are in `src/eligibility/rules`.
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
    fix: '放到 data/alliances/<板块>/<标识>.yaml；标识只用小写字母、数字和连字符，全路径不超过 80 个字符',
  },
  'file/size': {
    title: '文件不宜过大',
    why: '正常的登记文件不到 10 KB，过大的文件多半放错了内容',
    fix: '只保留登记内容，不超过 32 KB、1000 行',
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
    title: '公开仓库不得有姓名和经营数据',
    why: '仓库公开时，写入即公布',
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
  'register/catalogue': { title: '目录数据有误', why: '板块和产业的标识、名称不得重复', fix: '改成不重复的标识和名称' },
  'register/sample-left': {
    title: '示例和真实的联合体并存',
    why: '示例是虚构的，混在名单里会被当成真的',
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
  'change/decision-kept': {
    title: '决定不改不删',
    why: '决定是发出的文件，改了就和发出的对不上',
    fix: '恢复原来的文件；原来写错的，另加一份更正（kind: 更正）',
  },
  'change/bureau': {
    title: '市局的文件须经市局同意',
    why: '列入、同意例外、评估、退出等决定和通知、名录由市局作出，各板块只写自己的登记文件',
    fix: '市局提交的，由另一位市局审核人员同意放行；板块提交的，恢复这些文件，请市局登记',
  },
  'change/outside-data': {
    title: '登记数据以外的文件须经市局同意',
    why: '程序、流水线、审核人和说明决定怎样判断、怎样发布，改了它们，以后的结论就可能不同',
    fix: '市局提交的，由另一位市局审核人员逐个核对后同意放行；不是有意改的，恢复这些文件',
  },
  'change/listed-removed': {
    title: '列入名单的记录不得删除',
    why: '名单要能查到何时列入、何时退出，记录删去就查不到了',
    fix: '恢复这个文件；不再建设的，由市局登记退出（data/decisions/）',
  },
  'change/public-removed': {
    title: '公示过的记录不得删除',
    why: '公示过的内容已有人看到，删去就对不上了',
    fix: '恢复这个文件；没有列入的，由市局登记终止（data/decisions/）',
  },
  'change/application-removed': {
    title: '申报记录被删除',
    why: '申报过的单位会来查询结果',
    fix: '误建的可以删去；撤回或未通过的，恢复文件，由市局登记终止（data/decisions/）',
  },
  'change/id-kept': {
    title: '标识不得更改',
    why: '标识就是永久网址，改了，已经发出的链接和文件就打不开',
    fix: '把文件名改回原来的标识；名称变了，只改文件里的 name',
  },
  'change/made-sample': {
    title: '公开过的记录不得改成示例',
    why: '示例可以删去，改成示例再删去，名单就少了一个',
    fix: '去掉名称末尾的“（示例）”；确是误作真实的示例，由市局审核人员确认',
  },
  'change/board-kept': {
    title: '记录不得换板块',
    why: '文件夹是推荐的板块，推荐在先，不能事后更换',
    fix: '把文件移回原来的文件夹；推荐单位确有调整的，由市局审核人员办理',
  },
  'change/history-kept': {
    title: '公示以后，申报和推荐不改，各单位的进出要留痕',
    why: '名单要能查到哪一天有哪些单位、叫什么名称',
    fix: '恢复原来的内容；更名、更换牵头单位、成员退出的，旧的移到曾用名、以前的牵头单位，或写退出日期',
  },
  'change/list-shrinks': {
    title: '退出名单须经同意',
    why: '在不在名单上以市局的决定为准，退出影响单位的权益',
    fix: '附上退出的书面依据，请市局审核人员确认',
  },
  'change/policy-released': {
    title: '已经用过的通知被改动',
    why: '名单里的联合体是按原来的条款判断的，改条款会改变已有的结论',
    fix: '新的要求写进下一份通知（data/policies/ 下另一对文件）；确是录入错误的，由登记簿负责人更正',
  },
  'change/mixed': {
    title: '登记数据和其他文件分开提交',
    why: '同时改数据和规则，数据就由自己改的规则来判断了',
    fix: '分成两份申请：一份只改 data/alliances/ 和 data/decisions/，另一份改其余文件',
  },
  'change/boards': {
    title: '一份申请涉及几个板块',
    why: '各板块只管自己的记录',
    fix: '请各板块分别提交；市局统一更正的，可以不分',
  },
  'change/many-files': {
    title: '一次改动的文件过多',
    why: '太多了没有人能逐个核对',
    fix: '分几次提交；批量更正的，先和市局审核人员说好',
  },
  'change/file-mode': {
    title: '文件须为普通文件',
    why: '链接、子模块和可执行文件可能指向或运行别处的内容',
    fix: '删去重新上传普通文件；可执行的，运行 git update-index --chmod=-x 加文件名',
  },
  'change/file-name': {
    title: '文件名在别的电脑上打不开',
    why: '换行、看不见的字符、过长的名称和 Windows 留给设备的名称（aux、con、nul 等）在别的电脑上打不开，也能冒充别的文件',
    fix: '改用字母、数字、汉字和连字符，全路径不超过 200 个字符',
  },
  'change/name-twin': {
    title: '名称只差大小写',
    why: '在 Windows 和 macOS 上是同一个文件或文件夹，取下来时后一个会盖掉前一个',
    fix: '与原来的写成一样，或换一个不同的名称；只想改大小写的，连同其中的文件一起改，原来的不留',
  },
  'change/not-searched': {
    title: '没有检查个人信息的文件',
    why: '图片、扫描件、压缩包里的文字和过大的文件无法自动检查',
    fix: '请审核人员打开看一遍，确认没有身份证号、手机号等个人信息',
  },
} as const satisfies Record<string, Check>;

export type CheckId = keyof typeof CHECKS;
