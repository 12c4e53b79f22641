/**
 * 名单查询 in the browser on the days before, on and after everything that happens in a life, against the engine's own
 * answer: the page of the usual site, with the index of the register in which it happened.
 */
import { expect, test } from 'vitest';
import { chineseDate } from '#src/dates.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { nameOn, namesOf } from '#src/registry/state/parties.ts';
import { stateOn, type State } from '#src/registry/state/state-on.ts';
import { daysAround } from '../life-events/days.ts';
import { LIFE_EVENTS, publishedAfter } from '../life-events/published.ts';
import { pageOfIndex } from './page-of-index.ts';

const openOver = pageOfIndex('/lookup/');

interface Asked {
  q: string;
  on: string;
}

test.each(LIFE_EVENTS)('$about', async (event) => {
  const { publication } = publishedAfter(event);
  const page = await openOver(publication);
  const names = new Set([
    USUAL_NAME,
    ...publication.records.flatMap(askedOf),
    ...(event.asked ?? []).map(([name]) => name),
  ]);
  const days = daysAround(publication.records, event.on);
  const questions = [...names].flatMap((q) => days.map((on): Asked => ({ q, on })));
  const told = await page.evaluate(askAll, questions);
  const wrong = questions.flatMap(({ q, on }, i) => {
    const expected = expectedOf(publication.records, q, on);
    const said = told[i] ?? '';
    return expected.filter((part) => !part.test(said)).map((part) => `${q} ${on}: ${part} in “${said}”`);
  });
  expect(wrong).toEqual([]);
  expect(questions.length).toBeGreaterThan(0);
});

/** What the alliance is called to which most of it happens: asked for also where it is not public. */
const USUAL_NAME = '连云港市校验用创新联合体（示例）';

/** Names of an alliance, and of organisations about which something changed, or that stand for the rest. */
function askedOf({ alliance }: PublicRecord): string[] {
  const { lead, formerLeads = [], members = [] } = alliance;
  const changing = members.filter(({ joined, left, formerNames }) => joined ?? left ?? formerNames);
  const parties = [lead, ...formerLeads, ...(changing.length > 0 ? changing : members.slice(0, 1))];
  return [...namesOf(alliance), ...parties.flatMap(namesOf)];
}

/** Runs in the page: asks as a reader does, one after the other, and gives what is answered. */
async function askAll(questions: readonly Asked[]): Promise<string[]> {
  const form = document.querySelector<HTMLFormElement>('.lookup-form');
  const box = document.querySelector<HTMLElement>('.lookup-answer');
  if (!form || !box) throw new Error('no form');
  // Addresses are tried elsewhere; a browser refuses this many.
  history.pushState = () => undefined;
  const told: string[] = [];
  for (const { q, on } of questions) {
    form.querySelector<HTMLInputElement>('[name=q]')!.value = q;
    form.querySelector<HTMLInputElement>('[name=on]')!.value = on;
    form.requestSubmit();
    while (!box.querySelector('h2')) await new Promise((done) => setTimeout(done, 1));
    told.push(box.innerText.replace(/\s+/g, ' '));
  }
  return told;
}

/** What must be in the answer, by the published records alone. */
function expectedOf(records: readonly PublicRecord[], q: string, on: string): RegExp[] {
  const states = records.map((record) => ({
    record,
    state: stateOn({ draft: record.alliance, acts: record.acts }, on),
  }));
  const day = chineseDate(on);
  const own = states.filter(({ record }) => namesOf(record.alliance).includes(q));
  const [only] = own;
  if (only) return own.length === 1 ? ofAlliance(only.state, day) : [];
  const parties = ({ alliance: { lead, formerLeads = [], members = [] } }: PublicRecord) => [
    lead,
    ...formerLeads,
    ...members,
  ];
  const party = records.flatMap(parties).find((each) => namesOf(each).includes(q));
  if (!party) return [/^没有查到.*不能据此认为不在名单/];
  const isIt = (other: { creditCode?: string | undefined; name?: string | undefined } | undefined) =>
    party.creditCode ? other?.creditCode === party.creditCode : other?.name === party.name;
  const listed = states.filter(
    ({ state }) => state.standing === '在册' && [state.lead, ...state.members].some((each) => isIt(each?.value)),
  ).length;
  return [
    new RegExp(listed > 0 ? `${day}参加的联合体有 ${listed} 个在册` : `${day}没有参加在册的联合体`),
    ...states.flatMap(({ state }) => {
      if (states.length > 1 || state.standing === '申报') return [];
      if (isIt(state.lead?.value)) return [/当日为牵头单位，/];
      return [state.members.some(({ value }) => isIt(value)) ? /当日为成员单位，/ : /当日不在其中：/];
    }),
  ];
}

const WORDS: Record<State['standing'], string> = {
  在册: '在册',
  已退出: '不在册：已退出',
  公示: '不在册：(正在公示|公示已结束，还没有列入)',
  未列入: '不在册：已终止申报',
  申报: '不在册：当时还没有列入',
};

function ofAlliance(
  { standing, rectification, evaluation, lead, members, name, periods, day: on }: State,
  day: string,
): RegExp[] {
  const last = periods.at(-1);
  const document = (last?.closedBy ?? last?.by)?.content.document;
  return [
    new RegExp(` ${day}${WORDS[standing]}${standing === '在册' ? (rectification ? '，限期整改' : '(?!，)') : ''}`),
    ...(standing === '在册' && evaluation
      ? [new RegExp(`最近评估 ${evaluation.content.year} 年度${evaluation.result?.result}`)]
      : []),
    ...(standing === '申报'
      ? []
      : [new RegExp(`牵头单位 ${nameOn(lead?.value ?? {}, on)}（`), new RegExp(`成员单位 ${members.length} 家`)]),
    ...(document ? [new RegExp(document)] : []),
    new RegExp(String(name).replace(/[()（）]/g, '.')),
  ];
}
