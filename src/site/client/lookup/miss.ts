/** Nothing was found: no verdict, and what may have been meant. */
import { link } from '#src/views/link.ts';
import { make } from '../dom.ts';
import type { Entry } from '../search/entries.ts';
import { choice, type Answer } from './answer.ts';
import type { Question } from './question.ts';

/** More near names than this are no help. */
const MOST_NEAR = 8;

/** Whether there is anything that a name or code is made of. */
const saysSomething = (query: string): boolean => /[\p{L}\p{N}]/u.test(query);

/** What is said at once, before near names are sought. */
export function miss({ q }: Question): Answer {
  if (!saysSomething(q))
    return {
      heading: `“${q}”里没有名称或信用代码`,
      definite: false,
      content: [
        make('p', {}, '请写联合体或单位的名称（全称最准，也可以只写其中几个字），或者 18 位统一社会信用代码。'),
      ],
    };
  const search = make('a', { href: `${link('/')}?${new URLSearchParams({ q }).toString()}` }, '在培育名单中搜索');
  return {
    heading: `没有查到“${q}”，不能据此认为不在名单`,
    definite: false,
    content: [
      make('p', {}, '名单和公示中没有叫这个名称、用这个信用代码的联合体或单位；也可能是写法不同。'),
      make('p', {}, '请核对全称和信用代码，或者只写名称中最特别的几个字，或者', search, '。'),
    ],
  };
}

/** Near names, and what is wrong with a credit code; the means to find them are loaded now, and only now. */
export async function nearest(entries: readonly Entry[], question: Question, city: string): Promise<Node[]> {
  if (!saysSomething(question.q)) return [];
  const { findNear } = await import('./near/find-near.ts');
  const { told, near } = await findNear(entries, question.q, city);
  const items = near.slice(0, MOST_NEAR).map(({ subject, why }) => choice(subject, question, why));
  return [
    ...told.map((sentence) => make('p', { class: 'told' }, sentence)),
    ...(items.length > 0
      ? [make('h3', {}, '是不是要查'), make('ul', { class: 'subjects near' }, ...items), ...more(near.length)]
      : [make('p', { class: 'secondary' }, '也没有相近的名称。')]),
  ];
}

const more = (found: number): Node[] =>
  found > MOST_NEAR ? [make('p', {}, `还有 ${found - MOST_NEAR} 个相近的没有列出，请写得更全一些。`)] : [];
