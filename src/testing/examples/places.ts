/** Files where none may stand. */
import { HOME, WHOLE, type Example, type Files } from './register.ts';

const at = (path: string, text = WHOLE): Files => ({ [path]: text });

export const PLACES: readonly Example[] = [
  ['恰好 80 个字符', at(`data/alliances/haizhou/${'a'.repeat(52)}.yaml`)],
  [
    '81 个字符',
    at(`data/alliances/haizhou/${'a'.repeat(53)}.yaml`),
    'data/alliances/haizhou/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.yaml:1:1 file/place 路径 81 个字符，不得超过 80 个',
  ],
  [
    '没有的板块',
    at('data/alliances/haizhuo/shi-li.yaml'),
    'data/alliances/haizhuo/shi-li.yaml:1:1 file/place 没有 haizhuo 这个板块，应为：haizhou（海州区）、ganyu（赣榆区）',
  ],
  [
    '扩展名 .yml',
    at('data/alliances/haizhou/shi-li.yml'),
    'data/alliances/haizhou/shi-li.yml:1:1 file/place 扩展名是 .yml，应为 .yaml',
  ],
  [
    '扩展名大写',
    at('data/alliances/haizhou/shi-li.YAML'),
    'data/alliances/haizhou/shi-li.YAML:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '别的扩展名',
    at('data/alliances/haizhou/shi-li.json'),
    'data/alliances/haizhou/shi-li.json:1:1 file/place 登记簿里没有这样的文件：位置或名称不对',
  ],
  [
    '编辑器留下的备份',
    at('data/alliances/haizhou/shi-li.yaml.bak'),
    'data/alliances/haizhou/shi-li.yaml.bak:1:1 file/place shi-li.yaml.bak 是系统或办公软件留下的，或者是副本',
  ],
  [
    '文件名大写',
    at('data/alliances/haizhou/Shi-Li.yaml'),
    'data/alliances/haizhou/Shi-Li.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名是汉字',
    at('data/alliances/haizhou/示例.yaml'),
    'data/alliances/haizhou/示例.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名里的西里尔字母',
    at('data/alliances/haizhou/shi-lі.yaml'),
    'data/alliances/haizhou/shi-lі.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名有引号',
    at('data/alliances/haizhou/shi"li.yaml'),
    'data/alliances/haizhou/shi"li.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名有换行',
    at('data/alliances/haizhou/shi\nli.yaml'),
    'data/alliances/haizhou/shi\nli.yaml:1:1 file/place 登记簿里没有这样的文件：位置或名称不对',
  ],
  [
    '文件名以连字符开头',
    at('data/alliances/haizhou/-rf.yaml'),
    'data/alliances/haizhou/-rf.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名像上级文件夹',
    at('data/alliances/haizhou/..yaml'),
    'data/alliances/haizhou/..yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名有空格',
    at('data/alliances/haizhou/shi li.yaml'),
    'data/alliances/haizhou/shi li.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名有两个连字符',
    at('data/alliances/haizhou/shi--li.yaml'),
    'data/alliances/haizhou/shi--li.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件夹大写',
    at('data/alliances/Haizhou/shi-li.yaml'),
    'data/alliances/Haizhou/shi-li.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '不在板块里',
    at('data/alliances/shi-li.yaml'),
    'data/alliances/shi-li.yaml:1:1 file/place 没有放在板块文件夹里，应为 data/alliances/<板块>/<标识>.yaml',
  ],
  [
    '多一层文件夹',
    at('data/alliances/haizhou/2024/shi-li.yaml'),
    'data/alliances/haizhou/2024/shi-li.yaml:1:1 file/place 文件夹多了一层，应为 data/alliances/<板块>/<标识>.yaml',
  ],
  [
    '名叫 x.yaml 的文件夹',
    at('data/alliances/haizhou/x.yaml/shi-li.yaml'),
    'data/alliances/haizhou/x.yaml/shi-li.yaml:1:1 file/place 文件夹多了一层，应为 data/alliances/<板块>/<标识>.yaml',
  ],
  ['放在别的地方', at('data/shi-li.yaml'), 'data/shi-li.yaml:1:1 file/place 登记簿里没有这样的文件：位置或名称不对'],
  [
    '多余的说明文件',
    at('data/readme.md', '说明\n'),
    'data/readme.md:1:1 file/place 登记簿里没有这样的文件：位置或名称不对',
  ],
  [
    '多余的文件里也不得有个人信息',
    at('data/readme.md', '# 联系 13800138000\n'),
    'data/readme.md:1:1 file/place 登记簿里没有这样的文件：位置或名称不对',
    'data/readme.md:1:6 privacy/mobile 不得有手机号：138****8000',
  ],
  [
    '读不出来的多余文件',
    at('data/alliances/haizhou/a.bin', '\0\0'),
    'data/alliances/haizhou/a.bin:1:1 file/place 登记簿里没有这样的文件：位置或名称不对',
  ],
  [
    '两个板块同一个标识',
    { ...at(HOME), ...at('data/alliances/ganyu/shi-li.yaml') },
    '1:1 file/place 标识 shi-li 已被 data/alliances/ganyu/shi-li.yaml 使用，请换一个文件名',
  ],
  [
    '三处同一个标识',
    {
      ...at('data/alliances/ganyu/shi-li.yaml'),
      ...at(HOME),
      ...at('data/alliances/xuwei/shi-li.yaml'),
    },
    '1:1 file/place 标识 shi-li 已被 data/alliances/ganyu/shi-li.yaml 使用，请换一个文件名',
    'data/alliances/xuwei/shi-li.yaml:1:1 file/place 标识 shi-li 已被 data/alliances/ganyu/shi-li.yaml 使用，请换一个文件名',
    'data/alliances/xuwei/shi-li.yaml:1:1 file/place 没有 xuwei 这个板块，应为：haizhou（海州区）、ganyu（赣榆区）',
  ],
  [
    '同一个标识，前一份读不出来',
    { [HOME]: WHOLE, 'data/alliances/ganyu/shi-li.yaml': '[' },
    'data/alliances/ganyu/shi-li.yaml:1:1 yaml/syntax 括号“[”没有闭合：在末尾补上“]”',
    '1:1 file/place 标识 shi-li 已被 data/alliances/ganyu/shi-li.yaml 使用，请换一个文件名',
  ],
];
