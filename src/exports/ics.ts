/** Periods → an iCalendar file (RFC 5545) of all-day events. Times are data, never the clock. */

export interface Calendar {
  name: string;
  description: string;
  /** `PRODID` names whoever made the file. */
  producer: string;
  events: readonly CalendarEvent[];
}

/** An event of whole days. */
export interface CalendarEvent {
  /** Permanent and unlike any other in the world. */
  uid: string;
  /** ISO dates; the last day is part of the event. */
  first: string;
  last: string;
  summary: string;
  description: string;
  /** Where to go, or to write to. */
  location?: string;
  page: string;
  /** The day it was first told with, where that is known. */
  published?: string;
  /** The days on which it changed since. */
  revised?: readonly string[];
  /** It was taken back. */
  cancelled?: boolean;
}

/** The calendar as text: CRLF, lines folded at 75 octets, no character split. */
export function toCalendar({ name, description, producer, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(producer)}//ZH`,
    'CALSCALE:GREGORIAN',
    // The RFC 7986 names, and those older programs read.
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    ...(events.length === 0 ? TIMEZONE : events.flatMap(eventLines)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** A calendar holds at least one part (RFC 5545, 3.6): without an event, the time that its days are in. */
const TIMEZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'END:STANDARD',
  'END:VTIMEZONE',
];

function eventLines(event: CalendarEvent): string[] {
  const { uid, first, last, summary, description, location, page, published, revised = [], cancelled } = event;
  const changed = midnight(revised.at(-1) ?? published ?? first);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    // In a calendar that is only read, DTSTAMP too says when the event was last changed (RFC 5545, 3.8.7.2).
    `DTSTAMP:${changed}`,
    ...(published === undefined
      ? []
      : [`CREATED:${midnight(published)}`, `LAST-MODIFIED:${changed}`, `SEQUENCE:${revised.length}`]),
    `DTSTART;VALUE=DATE:${compact(first)}`,
    // The end of whole days is the first day after them.
    `DTEND;VALUE=DATE:${compact(dayAfter(last, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(location === undefined ? [] : [`LOCATION:${escapeText(location)}`]),
    `URL:${page.replace(/[\u0000-\u001f\u007f]/g, '')}`,
    ...(cancelled ? ['STATUS:CANCELLED'] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Midnight of a day in UTC+8, the time of the city. */
const midnight = (day: string) => `${compact(dayAfter(day, -1))}T160000Z`;

const compact = (day: string) => day.replaceAll('-', '');

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** TEXT values: backslash, comma, semicolon and line break are escaped; other control characters cannot stand. */
const escapeText = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');

const LONGEST = 75;

/** Folds a line: at most 75 octets each, what goes on begins with a space. Cut between characters, never inside one. */
export function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
