/** Files besides records and decisions, in plain words. Nothing here is escaped yet. */
import type { DataChange, OutsideFiles } from '#src/changes/change-report.ts';
import { line, type Outline } from './outline.ts';
import { fieldOutline, type Elsewhere } from './passage-words.ts';
import { toldInWords } from './told-words.ts';

/** One of the bureau's files as a heading. */
export function dataInWords({ kind, what, file, unreadable, fields }: DataChange): string {
  // Of an annex to be filled in only the words are compared.
  const same = /\.(docx|xlsx)$/.test(file) ? '，文字没有变化；版式请打开文件看' : '，内容没有变化';
  const nothing = kind === '修改' && fields.length === 0 ? same : '';
  return `${kind}：${what}（${file}）${unreadable ? '，改后读不出来' : nothing}`;
}

/** What it says otherwise, or whole where it is new or gone. */
export const dataOutline = (
  { file, fields, fieldsLeftOut, told, toldLeftOut }: DataChange,
  elsewhere: Elsewhere,
): Outline[] => [
  ...fields.map((each) => fieldOutline(each, elsewhere)),
  ...(fieldsLeftOut > 0 ? [line(`另有 ${fieldsLeftOut} 处修改没有列出，请看 ${file}`)] : []),
  ...toldInWords(told),
  ...(toldLeftOut > 0 ? [line(`另有 ${toldLeftOut} 项没有列出，请看 ${file}`)] : []),
];

/** Files outside the data of one kind: what each is, and how many are not named. */
export const outsideInWords = ({ what, files, leftOut }: OutsideFiles, elsewhere: Elsewhere): Outline => ({
  text: `${what} ${files.length + leftOut} 个${ABOUT[what]}`,
  below: [
    ...files.map(({ kind, file }) => line(`${kind} ${file}`)),
    ...(leftOut > 0 ? [line(`另有 ${leftOut} 个没有列出，${elsewhere}`)] : []),
  ],
});

const ABOUT: Readonly<Record<OutsideFiles['what'], string>> = {
  审核人: '：决定谁能同意合并',
  流水线: '：决定自动运行什么、用什么权限',
  程序: '：决定怎样判断、怎样发布',
  说明: '',
  其他: '',
};
