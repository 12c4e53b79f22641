import { expect, test } from 'vitest';
import { placeFindings } from './place-findings.ts';
import { wrongPlace } from './place.ts';

const NOWHERE = '登记簿里没有这样的文件：位置或名称不对';
const device = (name: string) => `“${name}”是 Windows 留给设备的名称，在 Windows 上打不开`;
const LEFT = (name: string) => `${name} 是系统或办公软件留下的，或者是副本`;
const DECISION = '决定应放在 data/decisions/<年份>/<标识>.yaml，年份是决定的年份';
const OTHERS = '这里只放取来的登记簿：data/registers/<标识>.json';
const NAME = '文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线';

test.each<readonly [path: string, wrong: string | undefined]>([
  ['data/alliances/haizhou/a.yaml', undefined],
  ['data/alliances/hai-zhou/shi-li-2.yaml', undefined],
  ['data/policies/2024.md', undefined],
  ['data/policies/2024.yaml', undefined],
  ['data/site.yaml', undefined],
  ['x/data/alliances/haizhou/a.yaml', NOWHERE],
  ['x/data/alliances/haizhou/A.yaml', NOWHERE],
  ['x/data/policies/2024.md', NOWHERE],
  ['data/policies/2024.md.bak', LEFT('2024.md.bak')],
  ['data/policies/1999.md', NOWHERE],
  ['data/policies/2024-2.application.docx', undefined],
  ['data/policies/2024.summary.xlsx', undefined],
  ['x/data/policies/2024.application.docx', NOWHERE],
  ['data/policies/2024.application.xlsx', NOWHERE],
  ['data/policies/2024.summary.docx', NOWHERE],
  ['data/policies/2024.application.docx.zip', NOWHERE],
  ['data/policies/2024-1.application.docx', NOWHERE],
  ['data/registers/xuzhou-2.json', undefined],
  ['data/registers/xu-zhou.json', undefined],
  ['data/registers/xu-.json', OTHERS],
  ['data/registers/xuzhou.json.zip', OTHERS],
  ['data/registers/xuzhou.yaml', OTHERS],
  ['x/data/registers/xuzhou.json', NOWHERE],
  ['data/decisions/2024/lieru-52.yaml', undefined],
  ['x/data/decisions/2024/lieru-52.yaml', NOWHERE],
  ['data/decisions/2024/lieru-52.yaml\n', NOWHERE],
  ['data/decisions/2024/列入.yaml', NAME.slice('文件夹名和'.length)],
  ['data/decisions/2024/lieru.json', NOWHERE],
  ['data/decisions/2024/lieru.yaml.json', NOWHERE],
  ['data/decisions/2024/lieru.yml.yaml', NAME.slice('文件夹名和'.length)],
  ['data/decisions/2024/lieru.yml', '扩展名是 .yml，应为 .yaml'],
  ['data/decisions/2024/a/lieru.yaml', DECISION],
  ['data/decisions/lieru.yaml', DECISION],
  ['data/decisions/1999/lieru.yaml', DECISION],
  ['data/decisions/x2024/lieru.yaml', DECISION],
  ['data/decisions/', DECISION],
  ['data/site.yml', NOWHERE],
  ['data/alliances/haizhou/示例.yaml\n', NOWHERE],
  ['data/alliances/haizhou/con.yaml', device('con')],
  ['data/alliances/aux/a.yaml', device('aux')],
  ['data/decisions/2024/lpt9.yaml', device('lpt9')],
  ['data/alliances/haizhou/con-fibre.yaml', undefined],
  ['data/alliances/haizhou/con.yml', '扩展名是 .yml，应为 .yaml'],
  ['data/alliances/haizhou/a.yaml.', NOWHERE],
  ['data/alliances/haizhou /a.yaml', NAME],
  ['data/alliances/hai--zhou/a.yaml', NAME],
  ['data/alliances/haizhou/a.yml.yaml', NAME],
  ['data/alliances/haizhou/a.yml', '扩展名是 .yml，应为 .yaml'],
  ...[
    'Thumbs.db',
    'desktop.ini',
    '~$a.yaml',
    'a - 副本.yaml',
    'a (1).yaml',
    'a（2）.yaml',
    'a的副本.yaml',
    'a.yaml.txt',
    'a.yaml.orig',
    'a.yaml~',
    'a.swp',
    'a.yaml.bak',
    'a.bak',
    'a (12).docx',
    'a(1)',
    '~$a',
    'thumbs.db',
  ].map((name) => [`data/alliances/haizhou/${name}`, LEFT(name)] as const),
  ['data/alliances/haizhou/副本.yaml', NAME],
  ['data/alliances/haizhou/a (1) b.yaml', NAME],
  ['data/alliances/haizhou/a().yaml', NAME],
  ['data/alliances/haizhou/a.bak.yaml', NAME],
  ['data/alliances/haizhou/xthumbs.db', NOWHERE],
  ['thumbs.db', LEFT('thumbs.db')],
  ['data/alliances/haizhou/a-1.yaml', undefined],
  ['data/alliances/a.yaml', '没有放在板块文件夹里，应为 data/alliances/<板块>/<标识>.yaml'],
  ['data/alliances/haizhou/b/a.yaml', '文件夹多了一层，应为 data/alliances/<板块>/<标识>.yaml'],
])('%j', (path, wrong) => {
  expect(wrongPlace(path)?.message).toBe(wrong);
});

test('a device’s name has a way out of its own', () => {
  const [finding] = placeFindings([{ path: 'data/alliances/haizhou/aux.yaml', bytes: new Uint8Array() }], undefined);
  expect(finding).toMatchObject({ rule: 'file/place', message: device('aux'), fix: '换一个，如 aux-1' });
});

test.each<readonly [path: string, fix: RegExp | undefined]>([
  ['data/alliances/haizhou/A.yaml', undefined],
  ['data/decisions/lieru.yaml', /^放到 data\/decisions\/<年份>/],
  ['data/policies/2024.docx', /^通知的原文和条款放到/],
  ['data/其他/a.yaml', /^登记文件放到/],
  ['data/a.yaml', /^登记文件放到/],
  ['x/data/decisions/2024/lieru.yaml', /^登记文件放到/],
])('%j: the way out', (path, fix) => {
  const said = wrongPlace(path)?.fix;
  if (fix === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(fix);
});
