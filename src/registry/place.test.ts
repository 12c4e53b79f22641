import { expect, test } from 'vitest';
import { placeFindings } from './place-findings.ts';
import { wrongPlace } from './place.ts';

const NOWHERE = '登记簿里没有这样的文件：位置或名称不对';
const device = (name: string) => `“${name}”是 Windows 留给设备的名称，在 Windows 上打不开`;
const LEFT = (name: string) => `${name} 是系统或办公软件留下的，或者是副本`;
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
  ].map((name) => [`data/alliances/haizhou/${name}`, LEFT(name)] as const),
  ['data/alliances/haizhou/副本.yaml', NAME],
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
