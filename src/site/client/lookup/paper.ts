/** What makes an answer a paper: what was asked, of whom, as of when, and where anybody can check it. */
import { chineseDate } from '#src/dates.ts';
import { make, makeButton } from '../dom.ts';
import { readableQuestion, type Question } from './question.ts';

/** Who answers, and from what. */
export interface Source {
  publisher: string;
  /** The day the data stand for. */
  asOf: string;
  /** The revision of the data, in words. */
  version: string;
  /** Full address of the manifest. */
  manifest: string;
}

/** On the screen a sentence and the buttons, on paper the particulars. */
export function paper(question: Question, { publisher, asOf, version, manifest }: Source): Node[] {
  const { q, on } = question;
  const rows: [string, string][] = [
    ['查询', `“${q}”`],
    ['查询日期', chineseDate(on)],
    ['公布', publisher],
    ['数据截至', chineseDate(asOf)],
    ['核对', `打开 ${location.origin}${location.pathname}${readableQuestion(question)} 重新查询`],
    ['版本', `${version}；各文件的校验值见 ${manifest}`],
  ];
  return [
    make(
      'p',
      { class: 'secondary source screen-only' },
      `查询日期 ${chineseDate(on)}；数据截至 ${chineseDate(asOf)}，由${publisher}公布。`,
    ),
    make(
      'dl',
      { class: 'lookup-facts paper print-only' },
      ...rows.map(([label, text]) => make('div', {}, make('dt', {}, label), make('dd', {}, text))),
    ),
    make(
      'p',
      { class: 'actions screen-only' },
      makeButton('plain-button', () => print(), '打印'),
      ...copyButton(),
    ),
  ];
}

/** Copies the address of the answer; not every browser lets a page copy. */
function copyButton(): HTMLButtonElement[] {
  if (!isSecureContext) return [];
  const button = makeButton(
    'plain-button',
    () =>
      void navigator.clipboard.writeText(location.href).then(
        () => (button.textContent = '已复制网址'),
        () => (button.textContent = '不能复制，请从地址栏复制'),
      ),
    '复制网址',
  );
  return [button];
}
