/** Samples and real alliances in one register. */
import { edit, HOME, type Example, WHOLE } from './register.ts';

const REAL = edit('（示例）', '');
const real = (...ids: string[]) => Object.fromEntries(ids.map((id) => [`data/alliances/ganyu/${id}.yaml`, REAL]));
const samples = (...ids: string[]) => Object.fromEntries(ids.map((id) => [`data/alliances/haizhou/${id}.yaml`, WHOLE]));

export const SAMPLES: readonly Example[] = [
  ['全部是示例', samples('a', 'b', 'c', 'd')],
  ['全部是真实的', real('a', 'b')],
  [
    '真实的之间留了一个示例',
    { [HOME]: WHOLE, ...real('a', 'b') },
    '1:7 register/sample-left 示例与 2 个真实的联合体并存',
  ],
  [
    '留了三个示例',
    { ...samples('a', 'b', 'c'), ...real('d') },
    ...['a', 'b', 'c'].map(
      (id) => `data/alliances/haizhou/${id}.yaml:1:7 register/sample-left 示例与 1 个真实的联合体并存`,
    ),
  ],
  [
    '示例里加了一个真实的',
    { ...samples('a', 'b', 'c', 'd'), ...real('e') },
    'data/alliances/haizhou/a.yaml:1:7 register/sample-left 这个和另外 3 个示例，与 1 个真实的联合体并存',
  ],
  [
    '没有名称的，说不上是不是真实的',
    { [HOME]: WHOLE, 'data/alliances/ganyu/a.yaml': edit('name: 示例新材料创新联合体（示例）\n', '') },
    'data/alliances/ganyu/a.yaml:1:1 shape/missing 联合体名称尚未填写',
  ],
];
