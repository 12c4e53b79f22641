/** Entries → an Atom feed (RFC 4287). The same entries give the same text; times are data, never the clock. */

/** A feed. Days are ISO dates in the city of the register; the feed writes them as its midnight (UTC+8). */
export interface Feed {
  /** Permanent: a `tag:` URI (RFC 4151). */
  id: string;
  title: string;
  subtitle: string;
  author: string;
  /** Addresses of the page and of the feed itself. */
  page: string;
  self: string;
  /** The latest day on which an entry changed, or of the data when there is none. */
  updated: string;
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  id: string;
  title: string;
  /** Plain text. */
  summary: string;
  category: string;
  page: string;
  /** Of the document behind it, where that has a page of its own. */
  related?: string;
  published: string;
  /** The day on which what the entry says last changed. */
  updated: string;
}

/** The feed as XML text. */
export function toAtom({ id, title, subtitle, author, page, self, updated, entries }: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
  <id>${escapeXml(id)}</id>
  <title>${escapeXml(title)}</title>
  <subtitle>${escapeXml(subtitle)}</subtitle>
  <updated>${midnight(updated)}</updated>
  <author><name>${escapeXml(author)}</name></author>
  <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
${entries.map(entryToXml).join('')}</feed>
`;
}

const entryToXml = ({ id, title, summary, category, page, related, published, updated }: FeedEntry) => `  <entry>
    <id>${escapeXml(id)}</id>
    <title>${escapeXml(title)}</title>
    <updated>${midnight(updated)}</updated>
    <published>${midnight(published)}</published>
    <category term="${escapeXml(category)}"/>
    <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>${related ? `\n    <link rel="related" type="text/html" href="${escapeXml(related)}"/>` : ''}
    <summary>${escapeXml(summary)}</summary>
  </entry>
`;

const midnight = (day: string) => `${day}T00:00:00+08:00`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for XML, in elements and attributes. What XML 1.0 cannot hold, even escaped, becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
