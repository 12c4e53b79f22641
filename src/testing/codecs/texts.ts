/** Texts, names, codes and addresses: what each codec reads, what it writes, and what it refuses. */
import {
  Text,
  LongText,
  Name,
  AllianceName,
  CreditCode,
  DocumentNumber,
  HighTechCertificate,
  OfficePhone,
  Sha256,
  Slug,
  DecisionId,
} from '#schemas/text-fields.ts';
import { NoticeNumber } from '#schemas/notice-number.ts';
import { AreaCode, CodePair, DocumentSeries, HttpUrl, Owner, RegisterPlace, SitePath } from '#schemas/site-fields.ts';
import type { CodecTable } from './codec-table.ts';

const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const device = (name: string) => `“${name}”是 Windows 留给设备的名称，在 Windows 上打不开`;

export const TEXTS: CodecTable = {
  Text: [
    Text,
    [
      ['甲', '甲'],
      [' 甲  乙 ', '甲  乙'],
      ['　甲\u00a0乙　', '甲 乙'],
      ['１２ＡＢ', '12AB'],
      ['e\u0301', 'é'],
      ['甲  \n乙', '甲\n乙'],
      ['=SUM(A1)', '=SUM(A1)'],
      ['𠮷'.repeat(300), '𠮷'.repeat(300)],
    ],
    [
      ['', '为空'],
      [' 　', '为空'],
      ['~', '为空'],
      ['null', '为空'],
      ['NULL', '为空'],
      ['（无）', '只写了“（无）”'],
      ['—\n—', '只写了“— —”'],
      ['—\n\n—', '只写了“— —”'],
      ['_'.repeat(30), `只写了“${'_'.repeat(30)}”`],
      ['_'.repeat(31), `只写了“${'_'.repeat(30)}…”`],
      ['😀'.repeat(31), `只写了“${'😀'.repeat(30)}…”`],
      ['甲'.repeat(301), '有 301 字'],
      ['𠮷'.repeat(301), '有 301 字'],
    ],
  ],
  LongText: [
    LongText,
    [
      ['甲\n\n乙', '甲\n\n乙'],
      ['甲'.repeat(4000), '甲'.repeat(4000)],
    ],
    [
      ['甲'.repeat(4001), '有 4001 字'],
      ['见附件', '只写了“见附件”'],
    ],
  ],
  Name: [
    Name,
    [
      ['示例（海州）有限公司', '示例（海州）有限公司'],
      [' 示例公司　', '示例公司'],
      ['示例＆甲·乙', '示例＆甲·乙'],
      ...[...'•‧・･∙⋅·'].map((dot) => [`示例${dot}甲`, '示例·甲'] as const),
      ['示例 • 甲', '示例·甲'],
      ['AB•C', 'AB•C'],
      ['示 例', '示例'],
      ['示例　海州 大学', '示例海州大学'],
      ['示例 A 型 3 号', '示例 A 型 3 号'],
      ['示例公司 （海州）', '示例公司（海州）'],
      ['示例(海州)公司', '示例（海州）公司'],
      ['示例( 海州 ) 公司', '示例（海州）公司'],
      ['示例（海州)公司', '示例（海州）公司'],
      ['A (B) C', 'A (B) C'],
      ['A (B) C（D）', 'A（B）C（D）'],
      ['A=B', 'A=B'],
      ['甲'.repeat(80), '甲'.repeat(80)],
    ],
    [
      ['', '为空'],
      ['~', '为空'],
      ...['无', '（无）', '同上', '——', '待定', '/'].map((nothing) => [nothing, `只写了“${nothing}”`] as const),
      ['＿'.repeat(90), `只写了“${'＿'.repeat(30)}…”`],
      ['甲\n乙', '分成了几行'],
      ...[...'=+-@＝＋－＠'].map((sign) => [`${sign}甲`, `以“${sign}”开头`] as const),
      [' =甲', '以“=”开头'],
      ...[...'<>`{}|\\'].map((sign) => [`甲${sign}`, `含有“${sign}”`] as const),
      ...['示例（海州', '示例海州）', '示例）海州（', '示例（海州））', 'A (B'].map(
        (name) => [name, '括号不成对'] as const,
      ),
      ['甲'.repeat(81), '有 81 字'],
    ],
  ],
  AllianceName: [
    AllianceName,
    [
      ['示例创新联合体', '示例创新联合体'],
      ['示例创新联合体（示例）', '示例创新联合体（示例）'],
      ['示例创新联合体(示例)', '示例创新联合体（示例）'],
    ],
    [
      ['示例联合体', '不以“创新联合体”结尾'],
      ['示例创新联合体。', '不以“创新联合体”结尾'],
      ['示例创新联合体（筹）', '不以“创新联合体”结尾'],
      ['=示例创新联合体', '以“=”开头'],
      ['', '为空'],
    ],
  ],
  CreditCode: [
    CreditCode,
    [
      ['９１３２ 0706-5223 77040q', '91320706522377040Q'],
      ['91320706522377041Q', '91320706522377041Q'],
    ],
    [['14320706522377040Q', '以 14 开头，不是已启用的登记部门和机构类别']],
  ],
  NoticeNumber: [
    NoticeNumber,
    [
      ['连科〔2024〕31号', '连科〔2024〕31号'],
      ['连科[2024]31号', '连科〔2024〕31号'],
      ['连科〔2026〕第007号', '连科〔2026〕第007号'],
      ['连科（2026）第007号', '连科〔2026〕第007号'],
      ['示例市科技局通告2026年第7号', '示例市科技局通告2026年第7号'],
      ['示例市科技局通告 2026 年第 7 号', '示例市科技局通告2026年第7号'],
    ],
    ['连科2024-31号', '连科〔2024〕031号', '2026年第7号', '通告第7号', '示例市通告2026年第7号'.repeat(2)].map(
      (written) => [written, '不是文号'] as const,
    ),
  ],
  DocumentNumber: [
    DocumentNumber,
    [
      ['连科〔2024〕31号', '连科〔2024〕31号'],
      ...['[]', '［］', '【】', '()', '（）', '〈〉', '《》', '﹝﹞'].map(
        ([open = '', close = '']) => [`连科${open}2024${close}31号`, '连科〔2024〕31号'] as const,
      ),
      ['连科 〔２０２４〕 ３１ 号', '连科〔2024〕31号'],
    ],
    [
      '连科2024-31号',
      '连科〔2024〕031号',
      '连科〔24〕31号',
      '〔2024〕31号',
      '连科〔2024〕31',
      '连科〔2024〕12345号',
      '连科{2024}31号',
      'LK〔2024〕31号',
      '',
    ].map((text) => [text, '不是文号'] as const),
  ],
  HighTechCertificate: [
    HighTechCertificate,
    [
      ['GR202332001234', 'GR202332001234'],
      ['gr 2023 3200 1234', 'GR202332001234'],
      ['ＧＲ２０２３３２００１２３４', 'GR202332001234'],
    ],
    ['GR20233200123', 'GR2023320012345', 'GR192332001234', 'GF202332001234', '202332001234', ''].map(
      (text) => [text, '不是高新技术企业证书编号'] as const,
    ),
  ],
  OfficePhone: [
    OfficePhone,
    [
      ['0518-85800000', '0518-85800000'],
      ['051885800000', '0518-85800000'],
      ['(0518) 85800000', '0518-85800000'],
      ['（0518）8580 0000', '0518-85800000'],
      ['0518－85800000', '0518-85800000'],
      ['0518—85800000', '0518-85800000'],
      ['0518-85800000-801', '0518-85800000-801'],
      ['0518-85800000转801', '0518-85800000-801'],
      ['010-65000000', '010-65000000'],
      ['025-8360000', '025-8360000'],
    ],
    [
      '13800138000',
      '85800000',
      '51885800000',
      '0518-15800000',
      '0518-858000',
      '400-800-8000',
      '+86-518-85800000',
      '见网站',
      '',
    ].map((text) => [text, '不是办公座机'] as const),
  ],
  Sha256: [
    Sha256,
    [
      [HASH, HASH],
      [HASH.toUpperCase(), HASH],
    ],
    [HASH.slice(1), `${HASH}0`, `g${HASH.slice(1)}`, ''].map((text) => [text, '不是 SHA-256'] as const),
  ],
  Slug: [
    Slug,
    [
      ['carbon-fibre', 'carbon-fibre'],
      ['2024', '2024'],
      ['con-fibre', 'con-fibre'],
      ['com10', 'com10'],
    ],
    [
      ...['-a', 'a-', 'a--b', 'A', 'a_b', 'a b', 'a/b', '..', '碳', ''].map((text) => [text, '不是标识'] as const),
      ...['aux', 'com0', 'lpt9'].map((text) => [text, device(text)] as const),
    ],
  ],
  DecisionId: [
    DecisionId,
    [
      ['2024/lieru-52', '2024/lieru-52'],
      ['2030/a', '2030/a'],
    ],
    [
      ...['lieru-52', '2024', '2024/', '1999/a', '2024/A', '2024/a/b', '2024/a.yaml', '/2024/a', ''].map(
        (text) => [text, '不是决定的标识'] as const,
      ),
      ['2024/nul', device('nul')],
    ],
  ],
  CodePair: [
    CodePair,
    [
      ['91', '91'],
      ['Y1', 'Y1'],
      ['９１', '91'],
    ],
    ['9', '913', 'y1', 'I1', 'O1', 'S1', 'V1', 'Z1', '9-', '企业', ''].map(
      (text) => [text, '不是信用代码的前两位'] as const,
    ),
  ],
  AreaCode: [
    AreaCode,
    [
      ['0518', '0518'],
      ['010', '010'],
      ['０５１８', '0518'],
    ],
    ['518', '10', '01', '05180', '0518-', '区号', ''].map((text) => [text, '不是电话区号'] as const),
  ],
  DocumentSeries: [
    DocumentSeries,
    [
      ['连科', '连科'],
      ['示例连科函', '示例连科函'],
    ],
    [
      ...['连', '连科〔2024〕', '连科A', 'LK'].map((text) => [text, '不是发文代字'] as const),
      ...['', '待定', '见附件'].map((text) => [text, `只写了“${text}”`] as const),
    ],
  ],
  SitePath: [
    SitePath,
    ['/', '/register/', '/a/b-c.d~e_1'].map((path) => [path, path] as const),
    ['', 'register', 'https://register.example/', '/a b/', '/名单/', '//x', '/a//b'].map(
      (path) => [path, '不是路径'] as const,
    ),
  ],
  RegisterPlace: [
    RegisterPlace,
    [
      'https://register.example/名单/',
      'http://10.1.2.3/',
      '../拷来的/甲市',
      '/srv/registers/a',
      'C:\\registers\\a',
    ].map((place) => [place, place] as const),
    [
      ['javascript:alert(1)', '不是网址'],
      ['file:///srv/a', '不是网址'],
      ['http://register.example/', '公网上的网址不能用 http://，看的人分不清内容是否被改过'],
      ['https://a:b@register.example/', '网址里有账号或密码'],
      ['https://register.example/?q=a', '网址里有 ? 或 #'],
      ['', '只写了“”'],
      ['甲|乙', '不是网址，也不是文件夹'],
      ['甲\n乙', '不是网址，也不是文件夹'],
    ],
  ],
  HttpUrl: [
    HttpUrl,
    [
      ['https://register.example', 'https://register.example'],
      ['https://register.example/a?b=c#d', 'https://register.example/a?b=c#d'],
      ['http://10.1.2.3:8080', 'http://10.1.2.3:8080'],
    ],
    [
      ...[
        'javascript:alert(1)',
        'data:text/html,甲',
        'ftp://a.example',
        '//a.example',
        'a.example',
        'https://',
        'https:// a.example',
        'JavaScript://a.example/%0aalert(1)',
        '',
      ].map((text) => [text, '不是网址'] as const),
      ['http://register.example', '公网上的网址不能用 http://，看的人分不清内容是否被改过'],
      ['https://a:b@register.example', '网址里有账号或密码'],
    ],
  ],
  Owner: [
    Owner,
    [
      ['@lyg-register/haizhou', '@lyg-register/haizhou'],
      ['@example', '@example'],
    ],
    ['example', '@', '@a b', '@a/', '@a/b/c', ''].map((text) => [text, '不是审核组'] as const),
  ],
};
