/** Atom and iCalendar with values that would break either. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
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
  const xml = toAtom({ ...feed, entries: [{ ...entry, page: 'https://example.org/a/', updated: '2024-08-05' }] });
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
        <published>2024-08-05T00:00:00+08:00</published>
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
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.replace(/[\r\n]/g, '')),
      (line) => {
        const folded = fold(line);
        for (const part of folded.split('\r\n')) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
          expect(part.isWellFormed()).toBe(true);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      },
    ),
    { seed: 5545, numRuns: 50 },
  );
  expect(fold('𠮷'.repeat(19)).split('\r\n')).toHaveLength(2);
});
