/** Registers whose settings are wrong: addresses, visibility, the version of the format, other registers. */
import { edit, HOME, SITE, WHOLE, type Example, type Files } from './register.ts';

const base = (text: string): Files => ({ [HOME]: WHOLE, 'data/site.yaml': text });
const site = (from: string, to: string) => base(edit(from, to, SITE));
const OTHERS = 'registers:\n  - { id: shili, name: 示例二市联合体, url: https://shili.example/ }\n';

export const SITE_FILE: readonly Example[] = [
  [
    '网址不是网址',
    site('https://register.example', 'javascript:alert(1)'),
    'data/site.yaml:5:6 shape/format 网址：不是网址（以 https:// 开头的完整网址）',
  ],
  [
    '网址是 data:',
    site('https://register.example', '"data:text/html,甲"'),
    'data/site.yaml:5:6 shape/format 网址：不是网址（以 https:// 开头的完整网址）',
  ],
  [
    '网址没有协议',
    site('https://register.example', '//register.example'),
    'data/site.yaml:5:6 shape/format 网址：不是网址（以 https:// 开头的完整网址）',
  ],
  [
    '网址含空格',
    site('https://register.example', 'https://register .example'),
    'data/site.yaml:5:6 shape/format 网址：不是网址（以 https:// 开头的完整网址）',
  ],
  [
    '网址是本机文件',
    site('https://register.example', 'file:///etc/passwd'),
    'data/site.yaml:5:6 shape/format 网址：不是网址（以 https:// 开头的完整网址）',
  ],
  ['网址在单位内网用 http', site('https://register.example', 'http://10.1.2.3')],
  [
    '网址在公网上用 http',
    site('https://register.example', 'http://register.example'),
    'data/site.yaml:5:6 shape/format 网址：公网上的网址不能用 http://，看的人分不清内容是否被改过（改成 https://；只有单位内网的可以用 http://，如 10.x、192.168.x、172.16–31.x、不带点的主机名、.local、.lan、.intranet）',
  ],
  [
    '仓库可见性写错',
    site('visibility: private', 'visibility: privat'),
    'data/site.yaml:7:63 shape/choice 登记仓库 › 仓库可见性不在可选范围，应为private、public之一',
  ],
  [
    'site.yaml 读不出来',
    site('city: 示例市', 'city: [示例市'),
    'data/site.yaml:2:7 yaml/syntax 括号“[”没有闭合：在末尾补上“]”',
  ],
  [
    '没有写格式的版本',
    site('format: 3\n', ''),
    'data/site.yaml:1:1 register/format 没有写数据格式的版本，这里的程序读的是第 3 版',
  ],
  [
    '格式比程序新',
    site('format: 3', 'format: 4'),
    'data/site.yaml:1:9 register/format 数据是第 4 版格式，这里的程序读的是第 3 版',
  ],
  [
    '格式比程序旧',
    site('format: 3', 'format: 0'),
    'data/site.yaml:1:9 register/format 数据是第 0 版格式，这里的程序读的是第 3 版',
  ],
  [
    '格式的版本不是数',
    site('format: 3', 'format: 一'),
    'data/site.yaml:1:9 shape/format 数据格式版本：不是整数（写作 3）',
  ],
  [
    '格式比程序新，别处跟着不对，先说格式',
    {
      'data/site.yaml': edit('format: 3', 'format: 4', SITE),
      [HOME]: edit('batch: 2024', 'batch: 2024\nteam: 示例'),
    },
    'data/site.yaml:1:9 register/format 数据是第 4 版格式，这里的程序读的是第 3 版',
    '3:1 shape/unknown-key 没有“team”这个字段',
  ],
  ['缺少主办单位', site('bureau: 示例市科学技术局\n', ''), 'data/site.yaml:1:1 shape/missing 主办单位尚未填写'],
  [
    '别的登记簿还没有取来',
    { ...base(`${SITE}${OTHERS}`) },
    'data/site.yaml:10:11 register/not-gathered 示例二市联合体还没有取来（没有 data/registers/shili.json）',
  ],
  [
    '取来的登记簿被人改坏',
    { ...base(`${SITE}${OTHERS}`), 'data/registers/shili.json': '{}\n' },
    'data/registers/shili.json:1:1 register/gathered format 缺少或写法不对，不是取来时写的样子',
  ],
];
