/** Personal data anywhere in a record, each reported once and masked, and numbers that only look like it. */
import { add, edit, SITE, HOME, WHOLE, type Example } from './register.ts';

const positioning = (text: string) => edit('面向示例产业', text);

export const PERSONAL: readonly Example[] = [
  ['身份证号', positioning('11010519491231002X'), '4:14 privacy/resident-id 不得有身份证号：110****002X'],
  ['小写 x', positioning('11010519491231002x'), '4:14 privacy/resident-id 不得有身份证号：110****002x'],
  ['分段的身份证号', positioning('编号 110105 19491231 002X'), '4:17 privacy/resident-id 不得有身份证号：110****002X'],
  [
    '全角身份证号',
    positioning('１１０１０５１９４９１２３１００２Ｘ'),
    '4:14 privacy/resident-id 不得有身份证号：110****002X',
  ],
  ['说明里的身份证号', add('# 11010519491231002X\n'), '17:3 privacy/resident-id 不得有身份证号：110****002X'],
  [
    '行尾说明里的身份证号',
    edit('batch: 2024', 'batch: 2024 # 张示例 11010519491231002X'),
    '2:19 privacy/resident-id 不得有身份证号：110****002X',
  ],
  [
    '填成代码的身份证号',
    edit('91320706522377040Q', '11010519491231002X'),
    '7:15 privacy/resident-id 不得有身份证号：110****002X',
  ],
  [
    '碰巧合乎代码校验的身份证号',
    edit('91320706522377040Q', '362322198709086409'),
    '7:15 privacy/resident-id 不得有身份证号：362****6409',
  ],
  [
    '碰巧是有效代码的身份证号',
    positioning('320706194912310239'),
    '4:14 privacy/resident-id 不得有身份证号：320****0239',
  ],
  ['碰巧像身份证号的有效代码，填在代码里', edit('12320700506198990M', '"320706194912310239"')],
  [
    '填成年份的身份证号',
    edit('batch: 2024', 'batch: 11010519491231002X'),
    '2:8 privacy/resident-id 不得有身份证号：110****002X',
  ],
  [
    '填成选项的身份证号',
    edit('kind: 高校', 'kind: 11010519491231002X'),
    '13:11 privacy/resident-id 不得有身份证号：110****002X',
  ],
  ['作字段名的身份证号', add('11010519491231002X: 甲\n'), '17:1 privacy/resident-id 不得有身份证号：110****002X'],
  ['手机号', positioning('电话 13800138000'), '4:17 privacy/mobile 不得有手机号：138****8000'],
  ['连字符分开的手机号', positioning('电话 138-0013-8000'), '4:17 privacy/mobile 不得有手机号：138****8000'],
  [
    '空格分开的手机号填成电话',
    add('contact: { office: 示例处, phone: 138 0013 8000 }\n'),
    '17:32 privacy/mobile 不得有手机号：138****8000',
  ],
  ['带国家代码的手机号', positioning('电话 +86 13800138000'), '4:17 privacy/mobile 不得有手机号：+86****8000'],
  ['全角手机号', positioning('电话 １３８００１３８０００'), '4:17 privacy/mobile 不得有手机号：138****8000'],
  ['数学粗体的手机号', positioning('电话 𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎'), '4:17 privacy/mobile 不得有手机号：138****8000'],
  ['零宽空格隔开的手机号', positioning('电话 138\u200b00138000'), '4:17 privacy/mobile 不得有手机号：138****8000'],
  [
    '手机号前后的零宽空格',
    positioning('电话 \u200b13800138000\u200b'),
    '4:17 text/invisible 有不可见字符（U+200B）',
    '4:18 privacy/mobile 不得有手机号：138****8000',
    '4:29 text/invisible 有不可见字符（U+200B）',
  ],
  [
    '一处写明、一处转义的手机号',
    `${positioning('"电话 1380013\\u0038000"')}# 13900139000\n`,
    '4:14 privacy/mobile 不得有手机号：138****8000',
    '17:3 privacy/mobile 不得有手机号：139****9000',
  ],
  ['转义写出的手机号', positioning('"电话 1380013\\u0038000"'), '4:14 privacy/mobile 不得有手机号：138****8000'],
  [
    '引号里的手机号，另有转义',
    positioning('"电话 13800138000\\u3002"'),
    '4:18 privacy/mobile 不得有手机号：138****8000',
  ],
  ['分在两行的手机号', positioning('电话 138\n  0013 8000'), '4:14 privacy/mobile 不得有手机号：138****8000'],
  [
    '多行文字里的手机号',
    add('plan: |\n  第一段。\n  电话 13800138000。\n'),
    '19:6 privacy/mobile 不得有手机号：138****8000',
  ],
  [
    '多行文字里的全角手机号',
    add('plan: |\n  第一段。\n  电话 １３８００１３８０００。\n'),
    '19:6 privacy/mobile 不得有手机号：138****8000',
  ],
  ['紧跟汉字的手机号', positioning('电话13800138000转'), '4:16 privacy/mobile 不得有手机号：138****8000'],
  ['网址里的手机号', positioning('见 https://a.example/13800138000'), '4:34 privacy/mobile 不得有手机号：138****8000'],
  ['个人邮箱', positioning('邮箱 example@qq.com'), '4:17 privacy/email 不得有个人邮箱：e***@qq.com'],
  ['大写的个人邮箱', positioning('邮箱 Example@QQ.COM'), '4:17 privacy/email 不得有个人邮箱：E***@QQ.COM'],
  ['全角 ＠ 的个人邮箱', positioning('邮箱 example＠163．com'), '4:17 privacy/email 不得有个人邮箱：e***@163.com'],
  ['单位邮箱可用', positioning('邮箱 office@example.org')],
  ['银行卡号', positioning('6222021234567890128'), '4:14 privacy/bank-card 不得有银行卡号：622****0128'],
  ['分段的银行卡号', positioning('4111 1111 1111 1111'), '4:14 privacy/bank-card 不得有银行卡号：411****1111'],
  ['不合校验的卡号', positioning('6222021234567890123')],
  [
    '两处各报一次',
    positioning('13800138000，11010519491231002X'),
    '4:14 privacy/mobile 不得有手机号：138****8000',
    '4:26 privacy/resident-id 不得有身份证号：110****002X',
  ],
  [
    '同一行的两个手机号',
    positioning('13800138000、13900139000'),
    '4:14 privacy/mobile 不得有手机号：138****8000',
    '4:26 privacy/mobile 不得有手机号：139****9000',
  ],
  [
    '文件读不出来也报',
    add('# 13800138000\nplan: [甲\n'),
    '17:3 privacy/mobile 不得有手机号：138****8000',
    '18:7 yaml/syntax 括号“[”没有闭合：在末尾补上“]”',
  ],
  ['有效代码里的号段', edit('91320706522377040Q', '913207002327633067')],
  ['有效代码里的手机号段', edit('12320700506198990M', '11441300007187648G')],
  ['SHA-256 里的号段', add(`agreement: { signed: 2024-05-20, sha256: ${'13800138000a'.repeat(5)}0000 }\n`)],
  ['座机、文号、金额和证书', positioning('0518-85800000，连科〔2024〕31号，15680.123456 万元，GR202332001234')],
  ['长数字里的一段', positioning('编号 2024138001380001')],
];

const open = (text: string) => ({ 'data/site.yaml': edit('private', 'public', SITE), [HOME]: text });
const signed = edit('members:', '  legalRepresentative: 张示例\n  signatory: { name: 李示例, as: 授权人 }\nmembers:');
const confirmed = edit('salesRevenue: 82000, rdExpenditure: 3280', 'confirmedBy: 海州区科技局');

export const PUBLIC_REPOSITORY: readonly Example[] = [
  [
    '经营数据',
    open(WHOLE),
    '9:40 privacy/public-repository 公开的登记仓库里不得填写牵头单位 › 上一年度经营数据 › 销售收入',
    '9:62 privacy/public-repository 公开的登记仓库里不得填写牵头单位 › 上一年度经营数据 › 研发投入',
  ],
  ['只写核实单位', open(confirmed)],
  [
    '姓名',
    open(signed.replace(/ {2}finance.*\n/, '')),
    '9:24 privacy/public-repository 公开的登记仓库里不得填写牵头单位 › 法定代表人',
    '10:22 privacy/public-repository 公开的登记仓库里不得填写牵头单位 › 协议签字人 › 签字人姓名',
  ],
  [
    '成员的签字人',
    open(
      confirmed.replace('    kind: 高校\n', '    kind: 高校\n    signatory:\n      name: 王示例\n      as: 授权人\n'),
    ),
    '15:13 privacy/public-repository 公开的登记仓库里不得填写成员单位 第 1 项 › 协议签字人 › 签字人姓名',
  ],
  ['只写身份', open(confirmed.replace('    kind: 高校\n', '    kind: 高校\n    signatory: { as: 授权人 }\n'))],
  [
    '别处有错也报',
    open(edit('industry: 石化', 'industri: 石化').replace('rdExpenditure: 3280', 'confirmedBy: 海州区科技局')),
    '3:1 shape/unknown-key 没有“industri”这个字段，是否为 industry（所属产业）？',
    '9:40 privacy/public-repository 公开的登记仓库里不得填写牵头单位 › 上一年度经营数据 › 销售收入',
  ],
  [
    '写法不统一或不是金额的数额不再重复一遍',
    open(WHOLE.replace('82000', '82000.00').replace('3280', '三千余万')),
    '9:40 privacy/public-repository 公开的登记仓库里不得填写牵头单位 › 上一年度经营数据 › 销售收入',
    '9:65 privacy/public-repository 公开的登记仓库里不得填写牵头单位 › 上一年度经营数据 › 研发投入',
  ],
  ['私有仓库不报', { ...open(signed), 'data/site.yaml': SITE }],
];
