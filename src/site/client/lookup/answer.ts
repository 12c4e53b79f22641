/** The answer on the page. */
import { chineseDate } from '#src/dates.ts';
import { isMemberOn, nameOn } from '#src/registry/state/parties.ts';
import { stateOn } from '#src/registry/state/state-on.ts';
import { alliancePage, link, organisationPage } from '#src/views/link.ts';
import type { ListedState } from '#src/views/listing.ts';
import { STANDING_SHAPES } from '#src/views/standing-shapes.ts';
import { make, makeIcon } from '../dom.ts';
import type { Matches, Participation, Subject } from './find.ts';
import { formatQuestion, type Question } from './question.ts';
import { stateListing, type Statement } from './statement.ts';

/** More candidates than this are no help: a longer name is. */
const MOST_CANDIDATES = 40;

/** The heading, which takes the focus, and what stands under it. */
export interface Answer {
  heading: string;
  /** Whether it is an answer, or only a choice between several. */
  definite: boolean;
  content: readonly Node[];
}

export function answer({ exact, subjects }: Matches, question: Question, asOf: string): Answer {
  const [only] = subjects;
  if (!only) return unknown(question, asOf);
  if (subjects.length > 1) return candidates(subjects, question);
  const note = exact
    ? []
    : [make('p', { class: 'secondary' }, `没有与“${question.q}”完全相同的名称，以下是唯一相符的。`)];
  const about = only.kind === 'alliance' ? alliance(only, question, asOf) : organisation(only, question, asOf);
  return { heading: only.name, definite: true, content: [...note, ...about] };
}

function alliance({ entry, formerNames }: Subject & { kind: 'alliance' }, { on }: Question, asOf: string): Node[] {
  const statement = stateListing(entry.lived, on, asOf);
  const { name, lead, members } = stateOn(entry.lived, on);
  const led = lead?.value ?? entry.lead;
  const { row } = entry;
  return [
    verdict(statement.state, `${chineseDate(on)}${statement.state}`),
    make('p', {}, statement.sentence),
    ...(name !== undefined && name !== row.name ? [make('p', {}, `当日名称为“${name}”。`)] : formerly(formerNames)),
    make(
      'p',
      { class: 'secondary' },
      `当日牵头单位 ${nameOn(led, on)}（${led.creditCode}）；${row.industry}；${row.district}；成员单位 ${members.length} 家。`,
    ),
    make('p', { class: 'screen-only' }, make('a', { href: alliancePage(row.id) }, '查看该联合体的登记内容')),
  ];
}

const formerly = (names: readonly string[]): Node[] =>
  names.length > 0 ? [make('p', {}, `曾用名：${names.join('、')}。`)] : [];

function organisation(subject: Subject & { kind: 'organisation' }, { on }: Question, asOf: string): Node[] {
  const parts = subject.participations.map((participation) => ({
    ...participation,
    isPart: isPartOn(participation, on),
    statement: stateListing(participation.entry.lived, on, asOf),
  }));
  const listed = new Set(
    parts.flatMap(({ entry, isPart, statement }) => (isPart && statement.state === '在册' ? entry.row.id : [])),
  ).size;
  const items = parts.map(({ isPart, statement, ...participation }) => {
    const { entry, part } = participation;
    return make(
      'li',
      {},
      make('a', { href: alliancePage(entry.row.id) }, entry.row.name),
      make(
        'p',
        { class: 'states' },
        mark(statement.state, statement.state),
        `当日本单位${isPart ? '为' : '不是'}${part}`,
      ),
      make('p', { class: 'secondary' }, `${partSentence(participation)}${statement.sentence}`),
    );
  });
  const count = new Set(parts.map(({ entry }) => entry.row.id)).size;
  const code =
    subject.creditCode === '' ? '境外单位，没有统一社会信用代码。' : `统一社会信用代码 ${subject.creditCode}。`;
  return [
    verdict(
      listed > 0 ? '在册' : '未在册',
      listed > 0 ? `${chineseDate(on)}参加的联合体有 ${listed} 个在册` : `${chineseDate(on)}没有参加在册的联合体`,
    ),
    ...formerly(subject.formerNames),
    make('p', {}, `${code}该单位参加或曾参加的联合体共 ${count} 个：`),
    make('ul', { class: 'subjects' }, ...items),
    ...(subject.creditCode === ''
      ? []
      : [make('p', { class: 'screen-only' }, make('a', { href: organisationPage(subject.creditCode) }, '查看该单位'))]),
  ];
}

const isPartOn = ({ from, until }: Participation, day: string) => isMemberOn({ joined: from, left: until }, day);

/** When it came and went, where it was not there all the time. */
function partSentence({ part, from, until }: Participation): string {
  const [come, go] = part === '牵头单位' ? ['起牵头', '起不再牵头'] : ['加入', '退出'];
  const days = [from && `${chineseDate(from)}${come}`, until && `${chineseDate(until)}${go}`].filter(Boolean);
  return days.length > 0 ? `本单位${days.join('，')}。联合体` : '';
}

function candidates(subjects: readonly Subject[], { q, on }: Question): Answer {
  const items = subjects.slice(0, MOST_CANDIDATES).map((subject) => {
    const exactly = subject.kind === 'alliance' ? subject.name : subject.creditCode || subject.name;
    const kind = subject.kind === 'alliance' ? '联合体' : `单位 ${subject.creditCode || '（境外单位）'}`;
    return make(
      'li',
      {},
      make('a', { href: formatQuestion({ q: exactly, on }) }, subject.name),
      make('p', { class: 'secondary' }, kind),
    );
  });
  const rest = subjects.length - items.length;
  const more = rest > 0 ? [make('p', {}, `还有 ${rest} 个没有列出，请写出更长的名称。`)] : [];
  return {
    heading: `与“${q}”相符的有 ${subjects.length} 个`,
    definite: false,
    content: [make('p', {}, '请选择要查的一个：'), make('ul', { class: 'subjects' }, ...items), ...more],
  };
}

function unknown({ q, on }: Question, asOf: string): Answer {
  const search = make('a', { href: `${link('/')}?${new URLSearchParams({ q }).toString()}` }, '在培育名单中搜索');
  return {
    heading: `没有查到“${q}”`,
    definite: true,
    content: [
      verdict('未在册', `${chineseDate(on)}未在册`),
      make('p', {}, `截至${chineseDate(asOf)}，名单和公示中没有叫这个名称、用这个信用代码的联合体或单位。`),
      make('p', {}, '请核对全称和信用代码，也可以只写名称中最特别的几个字，或者', search, '。'),
    ],
  };
}

const SHAPES: Record<ListedState, keyof typeof STANDING_SHAPES> = { 在册: '在册', 曾在册: '已退出', 未在册: '未列入' };

function mark(state: ListedState, text: string): HTMLElement {
  const { path, tone } = STANDING_SHAPES[SHAPES[state]];
  return make('span', { class: `standing-mark ${tone}` }, makeIcon(path, 14), make('span', {}, text));
}

const verdict = (state: Statement['state'], text: string): HTMLElement =>
  make('p', { class: 'verdict' }, mark(state, text));
