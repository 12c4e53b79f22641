/** What is put on the page for a question to several registers. Loaded with the first one. */
import { chineseDate } from '#src/dates.ts';
import { make } from '../dom.ts';
import type { Answer } from '../lookup/answer.ts';
import { findSubjects, type Subject } from '../lookup/find.ts';
import { mark } from '../lookup/mark.ts';
import { namesNobody, nearest } from '../lookup/miss.ts';
import { byRegister, lookupIn, partsInWords, queryFor, shared, type RegisterMatches } from './by-register.ts';
import type { Listing } from './listings.ts';

/** More than these in all are no help: a longer name is, or the register's own lookup. */
const MOST = 40;

/** `limits`: which registers are missing and how old the oldest is. `city` is that of the site. */
export function reply(
  listings: readonly Listing[],
  q: string,
  { limits, city }: { limits: string; city: string },
): Answer {
  const nobody = namesNobody(q);
  if (nobody) return nobody;
  const { exact, subjects } = findSubjects(listings, q);
  if (subjects.length === 0) return missed(listings, q, { limits, city });
  const groups = byRegister(subjects);
  const count = groups.reduce((sum, group) => sum + group.subjects.length, 0);
  return {
    heading: `${exact ? `与“${q}”完全相同的` : `含“${q}”的`}，${groups.length} 个登记簿里查到 ${count} 处`,
    definite: false,
    content: [
      make('p', {}, '点名称，到那个登记簿自己的名单查询：在册与否、日期和文件以那里的答复为准，可以打印、核对。'),
      ...shared(MOST, groups).map((group) => groupNode(group, q)),
      make('p', { class: 'secondary' }, limits),
    ],
  };
}

function groupNode({ register, subjects, left }: RegisterMatches, q: string): HTMLElement {
  const { name, asOf, sample, late } = register;
  const notes = [`截至${chineseDate(asOf)}${late ? '，此后没有取到' : ''}`, ...(sample ? ['示例数据'] : [])];
  return make(
    'section',
    { class: 'register-matches' },
    make('h3', {}, name),
    make('p', { class: 'secondary' }, notes.join('；')),
    ...(subjects.length > 0
      ? [make('ul', { class: 'subjects' }, ...subjects.map((subject) => item(subject, register)))]
      : []),
    ...(left > 0
      ? [make('p', {}, make('a', { href: lookupIn(register, q) }, `还有 ${left} 处，到${name}的名单查询看`))]
      : []),
  );
}

function item(subject: Subject<Listing>, register: RegisterMatches['register']): HTMLElement {
  const name = make('a', { href: lookupIn(register, queryFor(subject)) }, subject.name);
  if (subject.kind === 'organisation') {
    const code = subject.creditCode || '境外单位';
    return make(
      'li',
      {},
      name,
      make('p', { class: 'secondary' }, `单位 ${code} · ${partsInWords(subject.participations, register)}`),
    );
  }
  const { standing, lived } = subject.entry;
  return make(
    'li',
    {},
    name,
    make(
      'p',
      { class: 'states' },
      mark({ standing, rectifying: false }, standing),
      `牵头单位：${lived.draft.lead.name}`,
    ),
  );
}

function missed(listings: readonly Listing[], q: string, { limits, city }: { limits: string; city: string }): Answer {
  return {
    heading: `没有查到“${q}”，不能据此认为不在名单`,
    definite: false,
    content: [
      make('p', {}, '取来的登记簿里没有叫这个名称、用这个信用代码的联合体或单位；也可能是写法不同。'),
      make('p', { class: 'limits' }, limits),
      make('p', {}, '请核对全称和信用代码，或者到下面各登记簿自己的网站查。'),
      nearest(listings, q, city, choice),
    ],
  };
}

/** One that may have been meant, to be asked for here. */
function choice(subject: Subject<Listing>, why: string): HTMLElement {
  const q = queryFor(subject);
  const kind = subject.kind === 'alliance' ? `联合体 · ${subject.entry.register.name}` : '单位';
  return make(
    'li',
    {},
    make('a', { href: `?${new URLSearchParams({ q }).toString()}` }, subject.name),
    make('p', { class: 'secondary' }, `${kind} · ${why}`),
  );
}
