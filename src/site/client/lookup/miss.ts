/** Nothing was found: no verdict, and what may have been meant. */
import { ownSentence } from '#src/views/own-sentence.ts';
import { link } from '#src/views/link.ts';
import { make } from '../dom.ts';
import type { Answer } from './answer.ts';
import type { Findable, Subject } from './find.ts';
import type { Question } from './question.ts';

/** More near names than this are no help. */
const MOST_NEAR = 8;

/** Whether there is anything that a name or code is made of. */
const saysSomething = (query: string): boolean => /[\p{L}\p{N}]/u.test(query);

/** What is said of a question that names nobody; undefined of any other. */
export const namesNobody = (q: string): Answer | undefined =>
  saysSomething(q)
    ? undefined
    : {
        heading: `“${q}”里没有名称或信用代码`,
        definite: false,
        content: [
          make('p', {}, '请写联合体或单位的名称（全称最准，也可以只写其中几个字），或者 18 位统一社会信用代码。'),
        ],
      };

/** What is said at once, before near names are sought. */
export function miss({ q }: Question): Answer {
  const nobody = namesNobody(q);
  if (nobody) return nobody;
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

/** Where near names will stand; the means to find them are loaded now, and only now. `choose` makes an item of one. */
export function nearest<E extends Findable>(
  entries: readonly E[],
  q: string,
  city: string,
  choose: (subject: Subject<E>, why: string) => HTMLElement,
): HTMLElement {
  const box = make('div', { class: 'nearest', role: 'status' }, make('p', {}, '正在找相近的名称…'));
  void nearNodes(entries, q, city, choose).then(
    (nodes) => box.replaceChildren(...nodes),
    (error: unknown) =>
      box.replaceChildren(make('p', {}, `相近的名称没有载入，${ownSentence(error) ?? '请检查网络后再查'}。`)),
  );
  return box;
}

/** Near names, and what is wrong with a credit code. */
async function nearNodes<E extends Findable>(
  entries: readonly E[],
  q: string,
  city: string,
  choose: (subject: Subject<E>, why: string) => HTMLElement,
): Promise<Node[]> {
  if (!saysSomething(q)) return [];
  const { findNear } = await import('./near/find-near.ts');
  const { told, near } = await findNear(entries, q, city);
  const items = near.slice(0, MOST_NEAR).map(({ subject, why }) => choose(subject, why));
  return [
    ...told.map((sentence) => make('p', { class: 'told' }, sentence)),
    ...(items.length > 0
      ? [make('h3', {}, '是不是要查'), make('ul', { class: 'subjects near' }, ...items), ...more(near.length)]
      : [make('p', { class: 'secondary' }, '也没有相近的名称。')]),
  ];
}

const more = (found: number): Node[] =>
  found > MOST_NEAR ? [make('p', {}, `还有 ${found - MOST_NEAR} 个相近的没有列出，请写得更全一些。`)] : [];
