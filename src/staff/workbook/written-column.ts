/** A column as it is written: its heading with marks, and what the row below says of it. */
import type { BookColumn } from './layout.ts';
import type { Need } from './required.ts';
import { widthOf } from './sheet-style.ts';

/** A column as it is written: those of the schema, and before them what ties rows to a record. */
export interface WrittenColumn extends Pick<BookColumn, 'heading' | 'group' | 'internal' | 'kind'> {
  need: Need;
  help: string;
  width: number;
  /** Range of the words its drop-down offers; what is said of another word, where that is not wrong for certain. */
  list?: { range: string; otherwise?: string };
}

/** A heading with its marks: `许可使用（必填、不公开）`. Whoever reads it leaves them out. */
export const headingOf = ({
  heading,
  need,
  internal,
}: Pick<WrittenColumn, 'heading' | 'need' | 'internal'>): string => {
  const marks = [MARKS[need.when], internal ? '不公开' : ''].filter((mark) => mark !== '');
  return marks.length === 0 ? heading : `${heading}（${marks.join('、')}）`;
};

const MARKS: Record<Need['when'], string> = {
  now: '必填',
  kinds: '部分必填',
  recommended: '推荐时必填',
  beside: '',
  never: '',
};

/** When the column must be filled in, in words. */
function needInWords({ need, ...column }: Pick<WrittenColumn, 'heading' | 'need'>): string {
  switch (need.when) {
    case 'now':
      return '必填';
    case 'kinds':
      return need.except
        ? `${need.label}为${need.words.join('、')}的不填，其余必填`
        : `${need.label}为${need.words.join('、')}的必填`;
    case 'recommended':
      return '推荐时必填';
    case 'beside':
      return `填了“${groupOf(column)}”中的一栏，这一栏就必须填`;
    case 'never':
      return '';
  }
}

const groupOf = ({ heading }: Pick<BookColumn, 'heading'>) => heading.split(' › ').slice(0, -1).join(' › ');

/** A field of the schema as it is written. `help` is the field's own, `words` those that the items of a list may have. */
export const writtenColumn = (
  column: BookColumn,
  { need, help, words, list }: { need: Need; help: string; words: readonly string[]; list: WrittenColumn['list'] },
): WrittenColumn => {
  const said = [
    needInWords({ heading: column.heading, need }),
    // What a file of the register keeps is, here, what the drop-down offers.
    list ? help.replace(/data\/\S+ 中的/, '从下拉列表中选') : help,
    column.kind === 'list' && words.length > 0 ? `可填：${words.join('、')}` : '',
    column.kind === 'list' ? '几项用“、”隔开' : '',
    column.parts ? `每项写作“${column.parts.map(({ label }) => label).join('，')}”，几项用“；”隔开` : '',
  ];
  return {
    ...column,
    need,
    help: said.filter((part) => part !== '').join('。'),
    width: widthOf(column),
    ...(list ? { list } : {}),
  };
};
