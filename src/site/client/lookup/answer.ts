/** The answer on the page. */
import { chineseDate } from '#src/dates.ts';
import { nameOn } from '#src/registry/state/parties.ts';
import { stateOn } from '#src/registry/state/state-on.ts';
import { alliancePage, documentPage, organisationPage } from '#src/views/link.ts';
import { make } from '../dom.ts';
import { subjectOn, type FormerName, type Matches, type Participation, type Subject } from './find.ts';
import { mark } from './mark.ts';
import { byAlliance, partOn } from './parts.ts';
import { formatQuestion, type Question } from './question.ts';
import { stateAlliance, type Fact } from './statement.ts';

/** More candidates than this are no help: a longer name is. */
const MOST_CANDIDATES = 40;

/** The heading, which takes the focus, and what stands under it. */
export interface Answer {
  heading: string;
  /** Whether it is an answer, which can be passed on and printed; otherwise it is a choice, or that there is none. */
  definite: boolean;
  content: readonly Node[];
}

/** What to say of those that were found; there is at least one. */
export function answer({ exact, subjects }: Matches, question: Question): Answer {
  const [only] = subjects;
  if (!only || subjects.length > 1) return candidates(subjects, question);
  const note = exact
    ? []
    : [make('p', { class: 'secondary' }, `没有与“${question.q}”完全相同的名称，以下是唯一相符的。`)];
  const about = only.kind === 'alliance' ? alliance(only, question) : organisation(only, question);
  return { heading: only.name, definite: true, content: [...note, ...about] };
}

function alliance(subject: Subject & { kind: 'alliance' }, { on }: Question): Node[] {
  const { entry } = subject;
  const stated = stateAlliance(entry.lived, on);
  const { standing, words, facts } = stated;
  const { lead, members } = stateOn(entry.lived, on);
  const led = lead?.value ?? entry.lead;
  const { industry, district, id } = entry.row;
  const parties: Fact[] = [
    { label: '牵头单位', text: `${nameOn(led, on)}（${led.creditCode}）` },
    { label: '成员单位', text: `${members.length} 家` },
  ];
  return [
    verdict(mark(stated, `${chineseDate(on)}${words}`)),
    factList([
      ...facts,
      ...names(subject, on),
      // Before it was public nobody can say who was part of it.
      ...(standing === '申报' ? [] : parties),
      { label: '产业和板块', text: `${industry}；${district}` },
    ]),
    make('p', { class: 'screen-only' }, make('a', { href: alliancePage(id) }, '查看该联合体的登记内容')),
  ];
}

/** What it was called on the day, where that is not today's name, and other names. */
function names(subject: Subject, on: string): Fact[] {
  const then = subjectOn(subject, on);
  const others = subject.formerNames.filter(({ name }) => name !== then);
  return [
    ...(then === subject.name ? [] : [{ label: '当日名称', text: then }]),
    ...(others.length > 0 ? [{ label: '曾用名', text: others.map(formerly).join('；') }] : []),
  ];
}

const formerly = ({ name, until }: FormerName) => (until ? `${name}（${chineseDate(until)}起不再用）` : name);

function organisation(subject: Subject & { kind: 'organisation' }, { on }: Question): Node[] {
  const { creditCode } = subject;
  const told = byAlliance(subject.participations).map((parts) => takesPart(parts, on));
  const listed = told.filter(({ isListed }) => isListed);
  const rectifying = listed.filter(({ rectifying: is }) => is).length;
  const words =
    listed.length === 0
      ? '没有参加在册的联合体'
      : `参加的联合体有 ${listed.length} 个在册${rectifying > 0 ? `，其中 ${rectifying} 个限期整改` : ''}`;
  const code = creditCode === '' ? '境外单位，没有统一社会信用代码' : creditCode;
  return [
    verdict(
      mark(
        { standing: listed.length > 0 ? '在册' : '未列入', rectifying: rectifying > 0 },
        `${chineseDate(on)}${words}`,
      ),
    ),
    factList([{ label: '信用代码', text: code }, ...names(subject, on)]),
    make('p', {}, `参加或曾参加的联合体共 ${told.length} 个：`),
    make('ul', { class: 'subjects' }, ...told.map(({ item }) => item)),
    ...(creditCode === ''
      ? []
      : [make('p', { class: 'screen-only' }, make('a', { href: organisationPage(creditCode) }, '查看该单位'))]),
  ];
}

/** One alliance as it concerns an organisation. */
function takesPart(parts: readonly Participation[], on: string) {
  const [{ entry } = { entry: undefined }] = parts;
  if (!entry) throw new Error('no part');
  const stated = stateAlliance(entry.lived, on);
  const { standing, words, facts, rectifying } = stated;
  const part = partOn(parts, on, standing);
  const { name, formerNames = [] } = entry.lived.draft;
  const then = nameOn({ name, formerNames }, on) ?? name;
  const item = make(
    'li',
    {},
    make('a', { href: alliancePage(entry.row.id) }, name),
    ...(then === name ? [] : [make('p', { class: 'secondary' }, `当日名称为“${then}”。`)]),
    make('p', { class: 'states' }, mark(stated, words), part.words),
    factList(facts),
  );
  return { item, isListed: part.isPart && standing === '在册', rectifying };
}

const factList = (facts: readonly Fact[]): HTMLElement =>
  make(
    'dl',
    { class: 'lookup-facts' },
    ...facts.map(({ label, text, act }) =>
      make('div', {}, make('dt', {}, label), make('dd', {}, text, ...(act ? documentOf(act) : []))),
    ),
  );

/** The number of the document, leading to its page where that is public. */
function documentOf({ decision, content: { document } }: NonNullable<Fact['act']>): (Node | string)[] {
  if (decision === '') return document ? [`（${document}）`] : [];
  const link = make('a', { href: documentPage(decision) }, document ?? '决定');
  return document ? ['（', link, '）'] : [make('span', { class: 'screen-only' }, '（', link, '）')];
}

function candidates(subjects: readonly Subject[], question: Question): Answer {
  const items = subjects.slice(0, MOST_CANDIDATES).map((subject) => choice(subject, question));
  const rest = subjects.length - items.length;
  const more = rest > 0 ? [make('p', {}, `还有 ${rest} 个没有列出，请写出更长的名称。`)] : [];
  return {
    heading: `与“${question.q}”相符的有 ${subjects.length} 个`,
    definite: false,
    content: [make('p', {}, '请选择要查的一个：'), make('ul', { class: 'subjects' }, ...items), ...more],
  };
}

/** A subject that can be asked for, with what is said of it. */
export function choice(subject: Subject, { on }: Question, why?: string): HTMLElement {
  const exactly = subject.kind === 'alliance' ? subject.name : subject.creditCode || subject.name;
  const kind = subject.kind === 'alliance' ? '联合体' : `单位 ${subject.creditCode || '（境外单位）'}`;
  return make(
    'li',
    {},
    make('a', { href: formatQuestion({ q: exactly, on }) }, subject.name),
    make('p', { class: 'secondary' }, why === undefined ? kind : `${kind} · ${why}`),
  );
}

const verdict = (said: HTMLElement): HTMLElement => make('p', { class: 'verdict' }, said);
