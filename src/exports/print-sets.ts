/** The few columns that go on paper, made from the cells of the full table. At most nine, 134 units wide together: they come out at 9 to 11 points on A4 landscape. */
import type { Cell } from './columns.ts';

/** The cell of a row below a heading of the full table, as text. */
export type CellOf = (header: string) => string;

export interface PrintColumn {
  header: string;
  width: number;
  /** `number` is the row's place, from 1. */
  value: (cell: CellOf, number: number) => Cell;
}

export interface PrintSet {
  /** Name of the sheet. */
  name: string;
  columns: readonly PrintColumn[];
}

const plain = (header: string, width: number, as = header): PrintColumn => ({
  header: as,
  width,
  value: (cell) => cell(header),
});
const lines = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('\n');
const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('、');

const NUMBER: PrintColumn = { header: '序号', width: 5, value: (_cell, number) => number };
const membersIn = (width: number): PrintColumn => ({
  header: '成员单位',
  width,
  value: (cell) => joined(cell('高校院所成员'), cell('企业及其他成员')),
});

/** 培育名单: who is on the list. */
export const LISTED_PRINT: PrintSet = {
  name: '培育名单',
  columns: [
    NUMBER,
    plain('联合体名称', 21),
    plain('所属产业', 10),
    plain('板块', 9, '推荐板块'),
    plain('牵头单位', 20),
    membersIn(28),
    plain('列入日期', 13),
    plain('列入文号', 18),
    {
      header: '备注',
      width: 10,
      value: (cell) => (cell('整改期限') === '' ? '' : `限期整改，至${cell('整改期限')}`),
    },
  ],
};

/** All public records, or some of them: where each stands is said plainly. */
export const REGISTER_PRINT: PrintSet = {
  name: '全部公开记录',
  columns: [
    NUMBER,
    plain('联合体名称', 20),
    plain('所属产业', 10),
    plain('板块', 9, '推荐板块'),
    plain('牵头单位', 18),
    membersIn(24),
    plain('名单状态', 9),
    { header: '列入', width: 19, value: (cell) => lines(cell('列入日期'), cell('列入文号')) },
    {
      header: '退出、公示截止或整改期限',
      width: 20,
      value: (cell) => {
        if (cell('退出日期') !== '')
          return lines(`${cell('退出日期')}退出`, cell('退出文号'), cell('退出情形') && `（${cell('退出情形')}）`);
        if (cell('整改期限') !== '') return `限期整改，至${cell('整改期限')}`;
        return cell('名单状态') === '公示' && cell('公示截止') !== '' ? `公示至${cell('公示截止')}` : '';
      },
    },
  ],
};

/** A day that has passed: its members stand in one column. */
export const DAY_PRINT: PrintSet = {
  name: '当日情形',
  columns: REGISTER_PRINT.columns.map((column) =>
    column.header === '成员单位' ? plain('成员单位', column.width) : column,
  ),
};

/** What a filter leaves: the same columns under another name. */
export const FILTERED_PRINT: PrintSet = { ...REGISTER_PRINT, name: '筛选结果' };

/** 名单总表 of a board: all of its records, those that are not public too. */
export const BOARD_PRINT: PrintSet = {
  name: '名单总表',
  columns: [
    NUMBER,
    plain('联合体名称', 21),
    plain('所属产业', 10),
    plain('批次', 7),
    { header: '牵头单位及信用代码', width: 23, value: (cell) => lines(cell('牵头单位'), cell('牵头单位信用代码')) },
    membersIn(28),
    plain('名单状态', 9),
    plain('最近一步', 12),
    { header: '列入', width: 19, value: (cell) => lines(cell('列入日期'), cell('列入文号')) },
  ],
};
