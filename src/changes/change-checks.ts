/** The checks on a change, against what was before it: each with what it is for and the way out. */
import { CHECKS, type Check } from '#src/registry/checks.ts';
import { DECISION_CHECKS } from '#src/registry/decisions/decision-checks.ts';
import { diagnostic, type Diagnostic, type Location } from '#src/registry/diagnostic.ts';

export const CHANGE_CHECKS = {
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
    title: '删除申报须经市局确认',
    why: '申报过的单位会来查询结果，记录删去就答不上来',
    fix: '误建、重复的，写明原因，请市局审核人员确认；撤回或没有通过的，恢复文件，由市局登记终止（data/decisions/）',
  },
  'change/other-alliance': {
    title: '一个标识只属于一个联合体',
    why: '标识就是永久网址和决定里写的名字，换给别的联合体，原来的就查不到了，关于它的决定也落到别人头上',
    fix: '恢复原来的文件，新联合体另建文件，用新的标识；确是同一个的，旧名称写曾用名（formerNames），旧牵头单位移到以前的牵头单位（formerLeads）',
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
    title: '公示以后，申报和推荐不改；列入以后，各单位的进出和据以列入的内容要留下',
    why: '名单要能查到哪一天有哪些单位、叫什么名称，是凭什么列入的',
    fix: '恢复原来的内容；更名、更换牵头单位、成员退出的，旧的移到曾用名、以前的牵头单位，或写退出日期',
  },
  'change/unfiled': {
    title: '列入以后的变更须有备案',
    why: '列入名单的是当时的名称、牵头单位和成员，事后写成列入以前就是这样，就和市局列入的对不上了',
    fix: '写实际变更的日期，由市局登记同一天的变更备案（npm run new -- --decision 变更备案）；列入时就登记错了的，由市局审核人员核对后同意',
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
  'change/conflict': {
    title: '与登记簿的最新内容没有冲突',
    why: '同一处两边都改了，合在一起会丢掉其中一处',
    fix: '申请页面下方有“Resolve conflicts”的，点它；本机运行 git fetch origin 和 git merge origin/main；逐处留下正确的内容，保存提交。不会操作的，从最新的登记簿重新改一遍再提交',
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
} as const satisfies Record<`change/${string}`, Check>;

/** Every check there is: on files and texts, on decisions, on a change. */
export const ALL_CHECKS = { ...CHECKS, ...DECISION_CHECKS, ...CHANGE_CHECKS };

export type ChangeCheckId = keyof typeof CHANGE_CHECKS;

/** A finding of a check on a change, as an error with the check's way out. */
export function changeFinding(check: ChangeCheckId, message: string, at: Location): Diagnostic {
  return diagnostic({ rule: check, severity: 'error', message, fix: CHANGE_CHECKS[check].fix, at });
}
