/**
 * One name for each thing: the words of the register, for the guide and for a clerk's page. A test holds every text of
 * the project to it: what stands under `not` occurs nowhere else.
 */

/** A word, what it means, whether the notice uses it or the register brings it, and what is not written instead. */
export interface Term {
  word: string;
  means: string;
  from: '通知' | '登记簿';
  not: readonly string[];
}

export const GLOSSARY: readonly Term[] = [
  {
    word: '牵头单位',
    means: '牵头组建创新联合体的单位，也由它申报',
    from: '通知',
    not: ['申报单位', '申请人', '申请方'],
  },
  { word: '成员单位', means: '参加创新联合体的其他单位，不含牵头单位', from: '通知', not: ['参与单位', '加盟单位'] },
  {
    word: '县区、板块',
    means: '审核推荐创新联合体的县、区和功能板块；单说一个的，称板块',
    from: '通知',
    not: ['区县', '县（区）', '县区（板块）', '县区和板块', '县区或板块', '县区和功能板块'],
  },
  { word: '推荐单位', means: '县区、板块的科技主管部门，审核以后推荐上报', from: '通知', not: ['初审单位'] },
  { word: '组建协议', means: '各单位共同签订的协议', from: '通知', not: ['共建协议', '合作协议'] },
  { word: '建设申请书', means: '申报时填写、盖章提交推荐单位的申请书', from: '通知', not: ['申报书'] },
  { word: '推荐汇总表', means: '推荐单位盖章上报的表', from: '通知', not: ['推荐总表'] },
  {
    word: '高新技术企业证书',
    means: '企业是高新技术企业的证书，登记编号和发证日期',
    from: '通知',
    not: ['高企证书', '高企编号'],
  },
  {
    word: '列入',
    means: '列入培育名单，当日起在册',
    from: '通知',
    not: ['入选名单', '入围', '入库', '认定为创新联合体'],
  },
  { word: '在册', means: '自列入当日起，到退出的前一日止，在培育名单上', from: '登记簿', not: ['在库', '存续期'] },
  {
    word: '退出名单',
    means: '经决定离开名单，当日起不在册；决定的事项写作“退出”',
    from: '登记簿',
    not: ['退出培育名单', '离开培育名单', '移出名单', '剔除'],
  },
  {
    word: '终止申报',
    means: '列入以前就结束了：撤回、不推荐或者没有通过；决定的事项写作“终止”',
    from: '登记簿',
    not: ['申报终止', '中止申报', '撤销申报'],
  },
  {
    word: '书面同意',
    means: '同意对“原则上”条款例外，或者确认校验位不符的信用代码；理由和文号公开',
    from: '登记簿',
    not: ['豁免', '书面例外', '书面批准', '书面确认', '例外许可'],
  },
  {
    word: '变更备案',
    means: '列入以后联合体更名、更换牵头单位、成员加入和退出，登记成决定',
    from: '登记簿',
    not: ['变更登记', '变更审批'],
  },
  {
    word: '变更申请',
    means: '请求把一次改动并入登记簿，简称申请；代码平台的页面写作拉取请求或合并请求（Pull Request、Merge Request）',
    from: '登记簿',
    not: ['合并请求', '拉取请求', '修改申请'],
  },
  { word: '更正', means: '以前写错了，改成对的；决定写错的另发一份，原来的不改', from: '登记簿', not: ['勘误'] },
  {
    word: '登记簿',
    means: '全部登记文件、决定、通知和目录，名单以它为准',
    from: '登记簿',
    not: ['台账', '数据仓库'],
  },
  { word: '登记文件', means: '一个联合体一个的文件，名称以 .yaml 结尾', from: '登记簿', not: ['登记条目', '登记档案'] },
  { word: '记录', means: '登记簿里关于一个联合体的全部内容：登记文件和有关的决定', from: '登记簿', not: ['词条'] },
  { word: '登记仓库', means: '代码平台上存放登记簿的地方，有公开的，也有只给工作人员看的', from: '登记簿', not: [] },
  {
    word: '标识',
    means: '联合体的英文或拼音短名，也是文件名和网址的最后一段，公布后不能改',
    from: '登记簿',
    not: ['网址标识', '识别码', '唯一码'],
  },
  {
    word: '错误、提醒、提示',
    means: '错误必须改；提醒要核对，属实可以不改；提示供参考。填报页上，错误标作“须改正”',
    from: '登记簿',
    not: ['警告', '请留意'],
  },
  { word: '填报图解', means: '网站上讲怎样填报、更新和更正的一页', from: '登记簿', not: ['使用说明', '操作手册'] },
];
