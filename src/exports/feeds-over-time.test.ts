/** What subscribers see when a 公示 is corrected, goes on or is taken back: the same entries and events, changed. */
import { describe, expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { baseEdit, decision, type Files } from '#src/testing/life-events/register.ts';
import { longLife } from '#src/testing/long-life.ts';
import { USUAL, USUAL_DAY } from '#src/testing/registers.ts';
import { publicityCalendar, updatesFeed } from './feeds.ts';

const NONE: Files = { [decision('2024/gongshi-2')]: null };
const correction = (id: string, date: string, more: string): Files => ({
  [decision(id)]: `kind: 更正\ndate: ${date}\ncorrects: 2024/gongshi\n${more}\nreason: 误写\n`,
});
const LONGER = correction('2024/gengzheng-1', '2024-07-26', 'instead: { until: 2024-07-30 }');
const MOVED = correction('2024/gengzheng-2', '2024-07-27', 'instead: { date: 2024-07-23 }');
const TAKEN = correction('2024/chehui', '2024-07-26', 'withdraws: true');
const on = (asOf: string, changes: Files) => longLife(changes, { asOf }).published;

/** The entry of the first 公示, and when the feed says it was updated. */
function entryOn(asOf: string, changes: Files) {
  const feed = updatesFeed(on(asOf, changes));
  const of = (text: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? '';
  const [head = '', ...entries] = feed.split('<entry>');
  const entry = entries.find(
    (each) => of(each, 'id').includes('/publicity') && each.includes('documents/2024/gongshi/'),
  );
  return {
    feed: of(head, 'updated').slice(0, 10),
    id: of(entry ?? '', 'id'),
    published: of(entry ?? '', 'published').slice(0, 10),
    updated: of(entry ?? '', 'updated').slice(0, 10),
    title: of(entry ?? '', 'title').split('：')[1],
    summary: of(entry ?? '', 'summary'),
    order: entries.map((each) => of(each, 'updated')),
  };
}

/** The events of a calendar by their ids: property → value, lines unfolded. */
function eventsOn(asOf: string, changes: Files) {
  const lines = publicityCalendar(on(asOf, changes)).replaceAll('\r\n ', '').split('\r\n');
  const events = new Map<string, Record<string, string>>();
  let event: Record<string, string> = {};
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') event = {};
    else if (line === 'END:VEVENT') events.set(event['UID'] ?? '', event);
    else event[name] = value;
  }
  return events;
}
const UID = 'publicity-2024-gongshi@register.example';
const eventOn = (asOf: string, changes: Files) => eventsOn(asOf, changes).get(UID) ?? {};

describe('the feed', () => {
  const before = entryOn('2024-07-25', NONE);

  test('an entry is first told with the day of its document', () => {
    expect(before).toMatchObject({
      feed: '2024-07-22',
      id: 'tag:register.example,2024:alliances/fibre/2024-07-22/publicity',
      published: '2024-07-22',
      updated: '2024-07-22',
      title: '公示，至2024年7月28日',
    });
  });

  test('a correction of the last day moves the entry and the feed; the entry stays the same one', () => {
    const after = entryOn('2024-07-26', { ...NONE, ...LONGER });
    expect(after).toMatchObject({
      feed: '2024-07-26',
      id: before.id,
      published: before.published,
      updated: '2024-07-26',
      title: '公示，至2024年7月30日',
    });
  });

  test('so does one of the first day, which its id was made from', () => {
    const after = entryOn('2024-07-27', { ...NONE, ...LONGER, ...MOVED });
    expect(after).toMatchObject({ id: before.id, published: '2024-07-22', updated: '2024-07-27' });
  });

  test('a second 公示 that goes on with it moves it too, and says until when', () => {
    const after = entryOn('2024-07-30', {});
    expect(after).toMatchObject({ feed: '2024-07-30', id: before.id, updated: '2024-07-30' });
    expect(after.summary).toContain('又作公示，2024年7月30日至2024年8月5日');
    expect(before.summary).not.toContain('又作公示');
  });

  test('entries come by the day on which they last changed', () => {
    const { order } = entryOn('2026-11-23', LONGER);
    expect(order).toEqual(order.toSorted().toReversed());
    expect(order.length).toBeGreaterThan(10);
  });

  test('it says how to object', () => {
    expect(before.summary).toContain('对公示有异议的，可在2024年7月28日以前（当日算在内）向连云港市科学技术局提出');
  });
});

describe('the calendar', () => {
  const before = eventOn('2024-07-25', NONE);

  test('an event says when it was made', () => {
    expect(before).toMatchObject({
      DTSTAMP: '20240721T160000Z',
      CREATED: '20240721T160000Z',
      'LAST-MODIFIED': '20240721T160000Z',
      SEQUENCE: '0',
      DTSTART: '20240722',
      DTEND: '20240729',
    });
  });

  test('a corrected one keeps its id, counts the corrections, and says when it changed', () => {
    expect(eventOn('2024-07-26', { ...NONE, ...LONGER })).toMatchObject({
      DTSTAMP: '20240725T160000Z',
      CREATED: '20240721T160000Z',
      'LAST-MODIFIED': '20240725T160000Z',
      SEQUENCE: '1',
      DTSTART: '20240722',
      DTEND: '20240731',
    });
    expect(eventOn('2024-07-27', { ...NONE, ...LONGER, ...MOVED })).toMatchObject({
      SEQUENCE: '2',
      DTSTART: '20240723',
      DTEND: '20240731',
    });
  });

  test('a second 公示 is an event of its own, and the first tells of it', () => {
    const events = eventsOn('2024-07-30', {});
    expect([...events.keys()]).toEqual([UID, 'publicity-2024-gongshi-2@register.example']);
    expect(events.get(UID)).toMatchObject({ SEQUENCE: '1', DTEND: '20240729', 'LAST-MODIFIED': '20240729T160000Z' });
    expect(events.get(UID)?.['DESCRIPTION']).toContain('又作公示，2024年7月30日至2024年8月5日');
    expect(events.get('publicity-2024-gongshi-2@register.example')).toMatchObject({ SEQUENCE: '0', DTEND: '20240806' });
  });

  test('one taken back is cancelled, not gone', () => {
    const event = eventOn('2024-08-20', {
      ...TAKEN,
      [decision('2024/gongshi-2')]: 'kind: 公示\ndate: 2024-07-30\nuntil: 2024-08-05\nalliances: [fibre]\n',
    });
    expect(event).toMatchObject({ STATUS: 'CANCELLED', SEQUENCE: '1' });
    expect(event['DESCRIPTION']).not.toContain('异议');
    expect(before).not.toHaveProperty('STATUS');
  });

  test('it says how to object, and where: the address, else the office', () => {
    const [from, to] = [
      'owners: ',
      'objections: { office: 创新处, phone: 0518-85800009, address: 示例路 1 号, needs: 书面提出 }\nowners: ',
    ];
    const event = eventOn('2024-07-25', { ...NONE, ...baseEdit('data/site.yaml', from, to) });
    expect(event['LOCATION']).toBe('示例路 1 号');
    expect(event['DESCRIPTION']).toContain('向创新处提出；电话：0518-85800009；地址：示例路 1 号；要求：书面提出');
    expect(before['LOCATION']).toBe('连云港市科学技术局');
  });

  test('built twice it is the same, and every event has a page', () => {
    const usual = loadPublication(USUAL, { asOf: USUAL_DAY });
    const text = publicityCalendar(usual);
    expect(publicityCalendar({ ...usual })).toBe(text);
    const pages = Array.from(text.matchAll(/^URL:.*\/documents\/(.+)\/\r$/gm), ([, id]) => id);
    expect(pages).toHaveLength(text.split('BEGIN:VEVENT').length - 1);
    for (const id of pages) expect(usual.decisions.some((each) => each.id === id)).toBe(true);
  });
});
