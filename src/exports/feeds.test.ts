/** Atom and iCalendar with values that would break either. */
import { expect, test } from 'vitest';
import { anyText, hostileText } from '#src/testing/fuzz/texts.ts';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { toAtom } from './atom.ts';
import { fold, toCalendar } from './ics.ts';

const HOSTILE = '甲&<b>"\',；;,\\\n第二行𠮷';

test('Atom: ids, Shanghai time, and markup as text', () => {
  const feed = {
    id: 'tag:example.org,2024:updates',
    title: HOSTILE,
    subtitle: ']]> <!-- \u0000\ud800',
    author: '示例市科学技术局',
    page: 'https://example.org/updates/?a=1&b="2"',
    self: 'https://example.org/updates.xml',
    updated: '2024-08-05',
  };
  const entry = { id: 'tag:example.org,2024:a', title: HOSTILE, summary: HOSTILE, category: '列入培育名单' };
  const xml = toAtom({
    ...feed,
    entries: [{ ...entry, page: 'https://example.org/a/', published: '2024-08-01', updated: '2024-08-05' }],
  });
  expect(xml).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
      <id>tag:example.org,2024:updates</id>
      <title>甲&amp;&lt;b&gt;&quot;&#39;,；;,\\
    第二行𠮷</title>
      <subtitle>]]&gt; &lt;!-- ��</subtitle>
      <updated>2024-08-05T00:00:00+08:00</updated>
      <author><name>示例市科学技术局</name></author>
      <link rel="alternate" type="text/html" href="https://example.org/updates/?a=1&amp;b=&quot;2&quot;"/>
      <link rel="self" type="application/atom+xml" href="https://example.org/updates.xml"/>
      <entry>
        <id>tag:example.org,2024:a</id>
        <title>甲&amp;&lt;b&gt;&quot;&#39;,；;,\\
    第二行𠮷</title>
        <updated>2024-08-05T00:00:00+08:00</updated>
        <published>2024-08-01T00:00:00+08:00</published>
        <category term="列入培育名单"/>
        <link rel="alternate" type="text/html" href="https://example.org/a/"/>
        <summary>甲&amp;&lt;b&gt;&quot;&#39;,；;,\\
    第二行𠮷</summary>
      </entry>
    </feed>
    "
  `);
  expect(toAtom({ ...feed, entries: [] })).toMatch(/self" type="application\/atom\+xml" href="[^"]+"\/>\n<\/feed>\n$/);
});

test('a calendar without an event holds the time zone: one with nothing in it is none', () => {
  const text = toCalendar({ name: '公示期', description: '甲', producer: '乙', events: [] });
  const [, inside] = /X-WR-CALDESC:甲\r\n([^]*)END:VCALENDAR\r\n$/.exec(text) ?? [];
  expect(inside).toMatch(/^BEGIN:VTIMEZONE\r\nTZID:Asia\/Shanghai\r\nBEGIN:STANDARD\r\n[^]*END:VTIMEZONE\r\n$/);
  const event = { uid: 'a', first: '2024-07-22', last: '2024-07-28', summary: '甲', description: '甲', page: '' };
  expect(toCalendar({ name: '甲', description: '甲', producer: '乙', events: [event] })).not.toContain('VTIMEZONE');
});

test('iCalendar: CRLF, escapes, folding, the end exclusive, a stamp that is data', () => {
  const event = { uid: 'publicity-2024-07-22@example.org', first: '2024-07-22', last: '2024-07-28' };
  const text = toCalendar({
    name: '公示期',
    description: HOSTILE,
    producer: '示例市科学技术局//公示',
    events: [{ ...event, summary: HOSTILE, description: '示例𠮷祥，'.repeat(12), page: 'https://example.org/a/' }],
  });
  expect(text.replaceAll('\r\n', '⏎\n')).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR⏎
    VERSION:2.0⏎
    PRODID:-//示例市科学技术局//公示//ZH⏎
    CALSCALE:GREGORIAN⏎
    NAME:公示期⏎
    X-WR-CALNAME:公示期⏎
    DESCRIPTION:甲&<b>"'\\,；\\;\\,\\\\\\n第二行𠮷⏎
    X-WR-CALDESC:甲&<b>"'\\,；\\;\\,\\\\\\n第二行𠮷⏎
    BEGIN:VEVENT⏎
    UID:publicity-2024-07-22@example.org⏎
    DTSTAMP:20240721T160000Z⏎
    DTSTART;VALUE=DATE:20240722⏎
    DTEND;VALUE=DATE:20240729⏎
    SUMMARY:甲&<b>"'\\,；\\;\\,\\\\\\n第二行𠮷⏎
    DESCRIPTION:示例𠮷祥，示例𠮷祥，示例𠮷祥，示例𠮷祥⏎
     ，示例𠮷祥，示例𠮷祥，示例𠮷祥，示例𠮷祥，示例⏎
     𠮷祥，示例𠮷祥，示例𠮷祥，示例𠮷祥，⏎
    URL:https://example.org/a/⏎
    TRANSP:TRANSPARENT⏎
    END:VEVENT⏎
    END:VCALENDAR⏎
    "
  `);
  expect(text.split('\r\n').join('')).not.toMatch(/[\r\n]/);
});

test.each([
  ['2024-12-28', '2024-12-31', '20250101'],
  ['2024-02-23', '2024-02-29', '20240301'],
  ['2025-02-28', '2025-02-28', '20250301'],
])('iCalendar: %s to %s ends before %s', (first, last, end) => {
  const events = [{ uid: 'a', first, last, summary: 'a', description: 'a', page: 'https://example.org/' }];
  const text = toCalendar({ name: 'a', description: 'a', producer: 'a', events });
  expect(text).toContain(`DTEND;VALUE=DATE:${end}\r\n`);
});

test('folding keeps every character whole and every line short, and unfolds to what it was', () => {
  const written = anyText({ maxLength: 200 }).map((text) => text.replace(/[\r\n]/g, ''));
  holdsFor(50, [written], (line) => {
    const folded = fold(line);
    for (const part of folded.split('\r\n')) {
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      expect(part.isWellFormed()).toBe(true);
    }
    expect(folded.replaceAll('\r\n ', '')).toBe(line);
  });
  expect(fold('𠮷'.repeat(19)).split('\r\n')).toHaveLength(2);
});

/** Reads XML of elements, attributes and text, strictly: every element is closed, no sign stands that would have to be escaped. */
function parseXml(xml: string): { name: string; text: string }[] {
  const open: string[] = [];
  const found: { name: string; text: string }[] = [];
  const part = /<\?xml [^<>?]*\?>|<(\/?)([a-z]+)((?: [a-z:]+="[^"<]*")*)(\/?)>|([^<>]+)/y;
  while (part.lastIndex < xml.length) {
    const at = part.lastIndex;
    const match = part.exec(xml);
    if (!match) throw new Error(`no XML at ${at}: ${xml.slice(at, at + 30)}`);
    const [, closing, name = '', attributes = '', empty, text] = match;
    if (text !== undefined) found.push({ name: open.at(-1) ?? '', text: unescaped(text) });
    else if (closing) expect(open.pop()).toBe(name);
    else if (name !== '') {
      for (const [, value = ''] of attributes.matchAll(/="([^"]*)"/g))
        found.push({ name: `${name}=`, text: unescaped(value) });
      if (!empty) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return found;
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
function unescaped(text: string): string {
  expect(text).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
  expect(text).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  return text.replace(/&([a-z0-9#]+);/g, (_, name: string) => SIGNS[name] ?? '');
}

/** A text as XML can hold it. */
const held = (text: string) =>
  text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

test('Atom: whatever the words, the file is XML, and they stand in it as they were', () => {
  holdsFor(300, [hostileText, hostileText, hostileText], (title, summary, category) => {
    const texts = { id: 'tag:example.org,2024:a', title, summary, category, page: `https://example.org/?${title}` };
    const feed = {
      id: 'tag:a',
      title: summary,
      subtitle: category,
      author: title,
      page: 'https://example.org/',
      self: category,
    };
    const xml = toAtom({
      ...feed,
      updated: '2024-08-05',
      entries: [{ ...texts, published: '2024-08-05', updated: '2024-08-05' }],
    });
    const found = parseXml(xml);
    const of = (name: string) => found.filter((each) => each.name === name).map(({ text }) => text);
    expect(of('title')).toEqual([summary, title].map(held).filter((text) => text !== ''));
    expect(of('summary')).toEqual([summary].map(held).filter((text) => text !== ''));
    expect(of('category=')).toEqual([held(category)]);
    expect(of('link=')).toContain(held(`https://example.org/?${title}`));
  });
});

test('iCalendar: whatever the words, they add no line, and read back as they were but for what cannot stand', () => {
  holdsFor(300, [hostileText, hostileText, hostileText], (summary, description, uid) => {
    const event = {
      uid,
      first: '2024-07-22',
      last: '2024-07-28',
      summary,
      description,
      page: `https://example.org/${uid}`,
    };
    const text = toCalendar({ name: summary, description, producer: uid, events: [event] });
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f]/);
    expect(lines.map((line) => /^[A-Z-]+/.exec(line)?.[0])).toEqual(
      'BEGIN VERSION PRODID CALSCALE NAME X-WR-CALNAME DESCRIPTION X-WR-CALDESC BEGIN UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION URL TRANSP END END'
        .split(' ')
        .concat(undefined as unknown as string),
    );
    const value = lines.find((line) => line.startsWith('SUMMARY:'))?.slice('SUMMARY:'.length) ?? '';
    const read = value.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
    const plain = summary.toWellFormed().replace(/\r\n?/g, '\n');
    expect(read).toBe(plain.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' '));
  });
});
