/** The site's main navigation. A page that does not exist yet is not in it. */
import { link } from './link.ts';

export interface NavigationEntry {
  label: string;
  path: `/${string}`;
  /** Whether an address belongs under this entry. */
  owns: (address: string) => boolean;
}

const under =
  (...paths: `/${string}`[]) =>
  (address: string) =>
    paths.some((path) => address.startsWith(link(path)));

/** The entries; policy and rules lead to the newest notice. `registers`: whether other registers are searched too. */
export const navigation = (newestNotice: string | undefined, registers = false): readonly NavigationEntry[] => [
  { label: '培育名单', path: '/', owns: under('/alliances/', '/page/', '/standings/') },
  { label: '名单查询', path: '/lookup/', owns: under('/lookup/') },
  ...(registers ? [{ label: '各地登记簿', path: '/registers/' as const, owns: under('/registers/') }] : []),
  { label: '单位', path: '/organisations/', owns: under('/organisations/') },
  { label: '概况', path: '/overview/', owns: under('/industries/', '/districts/', '/batches/') },
  {
    label: '政策与规则',
    path: newestNotice === undefined ? '/rules/' : `/policies/${newestNotice}/`,
    owns: under('/policies/', '/rules/'),
  },
  { label: '申报填表', path: '/apply/', owns: under('/apply/', '/decide/') },
  { label: '更新', path: '/updates/', owns: under('/updates/') },
  { label: '文件', path: '/documents/', owns: under('/documents/') },
  { label: '数据', path: '/data/', owns: under('/data/') },
];
