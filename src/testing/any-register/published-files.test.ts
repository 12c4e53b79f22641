/** Feeds, downloads, the JSON API, the manifest and what search engines read, as built, byte by byte. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { definitionOf } from '#src/exports/api-schema.ts';
import { events, json, SITE, squeeze, text, type Alliances } from '../e2e/built.ts';
import { baseOf, openedSite } from '../e2e/opened-site.ts';

const site = openedSite();

const { open } = site;
/** An address within the site, as its pages write it. */
const within = (path: string) => `${baseOf(SITE).slice(0, -1)}${path}`;
interface PublicityFacts {
  counts: { kind: string; date: string; until?: string };
  written: { date: string };
}

describe('updates', () => {
  test('the page shows every event of the last hundred, the year pages all of theirs', async () => {
    const { page, close } = await open('/updates/', { javaScriptEnabled: false });
    expect(await page.locator('.update-month ul > li').count()).toBe(Math.min(100, events().length));
    for (const year of new Set(events().map(({ date }) => date.slice(0, 4)))) {
      await page.goto(`${site.origin}/updates/${year}/`);
      const shown = await page.locator('.update-month ul > li').count();
      expect(shown, year).toBe(events().filter(({ date }) => date.startsWith(year)).length);
    }
    await close();
  });

  test('the feed is XML, its entries are the events, ids unlike each other, times those of Shanghai', async () => {
    const { page, close } = await open('/about/');
    const feed = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const of = (element: Element | Document, name: string) => element.querySelector(name)?.textContent ?? '';
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? null,
        root: `${parsed.documentElement.namespaceURI} ${parsed.documentElement.localName}`,
        updated: of(parsed, 'feed > updated'),
        author: of(parsed, 'feed > author > name'),
        entries: [...parsed.querySelectorAll('entry')].map((entry) => ({
          id: of(entry, 'id'),
          title: of(entry, 'title'),
          published: of(entry, 'published'),
          updated: of(entry, 'updated'),
          summary: of(entry, 'summary'),
          link: entry.querySelector('link')?.getAttribute('href') ?? '',
        })),
      };
    }, text('/updates.xml'));
    expect([feed.error, feed.root]).toEqual([null, 'http://www.w3.org/2005/Atom feed']);
    expect(feed.author).toMatch(/[\u4e00-\u9fff]/u);
    expect(feed.updated).toBe(
      feed.entries[0]?.updated ?? `${json<{ asOf: string }>('/manifest.json').asOf}T00:00:00+08:00`,
    );
    expect(feed.entries).toHaveLength(Math.min(100, events().length));
    expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length);
    const times = feed.entries.map(({ updated }) => updated);
    expect(times).toEqual(times.toSorted().toReversed());
    for (const { id, title, published, updated, summary, link } of feed.entries) {
      expect(id).toMatch(/^tag:[a-z0-9.-]+,\d{4}:/);
      expect(updated).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\+08:00$/);
      expect(published <= updated, title).toBe(true);
      expect(
        events().some(({ name, written }) => title.startsWith(name) && published.startsWith(written)),
        title,
      ).toBe(true);
      expect(summary.length).toBeGreaterThan(10);
      expect(existsSync(`${SITE}${new URL(link).pathname}index.html`), link).toBe(true);
    }
    await close();
  });

  test('the calendar keeps the rules of RFC 5545 and has every publicity period', () => {
    const calendar = text('/calendar.ics');
    const lines = calendar.split('\r\n');
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    const unfolded = calendar.replaceAll('\r\n ', '').split('\r\n');
    expect([unfolded[0], unfolded.at(-2), unfolded.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
    const values = (name: string) => unfolded.flatMap((line) => (line.startsWith(name) ? line.slice(name.length) : []));
    const { decisions } = json<{ decisions: PublicityFacts[] }>('/api/decisions.json');
    const periods = decisions.filter(({ counts }) => counts.kind === '公示');
    expect(values('BEGIN:VEVENT')).toHaveLength(periods.length);
    expect(new Set(values('UID:')).size).toBe(periods.length);
    const day = (value: string, after: number) =>
      new Date(Date.parse(value.replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3')) + after * 86_400_000)
        .toISOString()
        .slice(0, 10);
    const starts = values('DTSTART;VALUE=DATE:');
    const ends = values('DTEND;VALUE=DATE:');
    expect(starts.map((start, i) => `${day(start, 0)} ${day(ends[i] ?? '', -1)}`).toSorted()).toEqual(
      periods.map(({ counts: { date, until } }) => `${date} ${until ?? date}`).toSorted(),
    );
    expect(values('CREATED:').toSorted()).toEqual(
      periods
        .map(({ written: { date } }) => `${day(date.replaceAll('-', ''), -1).replaceAll('-', '')}T160000Z`)
        .toSorted(),
    );
    expect(values('DTSTAMP:')).toEqual(values('LAST-MODIFIED:'));
    const pages = values('URL:').map((url) => new URL(url).pathname);
    for (const page of pages) expect(existsSync(`${SITE}${page}index.html`), page).toBe(true);
  });
});

describe('data', () => {
  interface Manifest {
    downloads: { path: string; size: number; sha256: string }[];
    counts: { alliances: number; organisations: number };
  }

  test('the manifest gives size and SHA-256 of the very files beside it', () => {
    const { downloads } = json<Manifest>('/manifest.json');
    expect(downloads.length).toBeGreaterThan(8);
    for (const { path, size, sha256 } of downloads) {
      const bytes = readFileSync(`${SITE}${path}`);
      expect([size, sha256], path).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')]);
    }
  });

  test('no table, feed or schema is missing from the manifest', () => {
    const { downloads } = json<Manifest>('/manifest.json');
    const offered = globSync('**/*.{xlsx,csv,ics,schema.json}', { cwd: SITE }).map((file) => `/${file}`);
    const listed = new Set(downloads.map(({ path }) => path));
    expect(offered.filter((path) => !listed.has(path))).toEqual([]);
  });

  test('the page shows the sizes and fingerprints of the manifest', async () => {
    const { downloads } = json<Manifest>('/manifest.json');
    const { page, close } = await open('/data/', { javaScriptEnabled: false });
    const rows = await page
      .locator('.file-table tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [
          row.querySelector('a')?.getAttribute('href') ?? '',
          row.querySelector('.hash')?.textContent?.trim() ?? '',
        ]),
      );
    expect(rows.length).toBeGreaterThanOrEqual(5);
    for (const [path, hash] of rows)
      expect(downloads.find((file) => within(file.path) === path)?.sha256, path).toBe(hash);
    await close();
  });

  test('the JSON API agrees with the pages', () => {
    const { alliances } = json<Alliances>('/api/alliances.json');
    expect(text('/alliances.json')).toBe(text('/api/alliances.json'));
    for (const alliance of alliances) {
      expect(json<{ alliance: unknown }>(`/api/alliances/${alliance.id}.json`).alliance).toEqual(alliance);
      expect(squeeze(text(`/alliances/${alliance.id}/index.html`))).toContain(`<h1>${squeeze(alliance.name)}</h1>`);
    }
    expect(globSync('api/alliances/*.json', { cwd: SITE })).toHaveLength(alliances.length);
    const { counts } = json<Manifest>('/manifest.json');
    expect(counts.alliances).toBe(alliances.length);
    expect(json<{ count: number }>('/api/organisations.json').count).toBe(counts.organisations);
  });

  test('every address in the directory of the API exists', () => {
    const { endpoints, downloads } = json<Record<string, { path: string }[]>>('/api/index.json');
    const [first] = json<Alliances>('/api/alliances.json').alliances;
    const [decision] = json<{ decisions: { id: string }[] }>('/api/decisions.json').decisions;
    for (const { path } of [...(endpoints ?? []), ...(downloads ?? [])]) {
      const id = path.startsWith('/api/decisions/') ? decision?.id : first?.id;
      // Without an alliance there is none to be asked for.
      if (path.includes('{id}') && !id) continue;
      expect(existsSync(`${SITE}${path.replace('{id}', id ?? '')}`), path).toBe(true);
    }
  });

  test('every file of the API is as its JSON Schema says', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(json<object>('/schema/api.schema.json'), 'api');
    const files = globSync('{alliances.json,api/**/*.json}', { cwd: SITE }).map(
      (file) => `/${file.replaceAll('\\', '/')}`,
    );
    expect(files.length).toBeGreaterThan(5);
    for (const path of files) {
      const validate = ajv.getSchema(`api#/$defs/${definitionOf(path)}`) ?? expect.unreachable(path);
      validate(json<unknown>(path));
      expect(validate.errors ?? [], path).toEqual([]);
    }
  });

  test.each(['/data/', '/about/'])('%s ends with data for search engines, which nothing runs', async (path) => {
    const { page, problems, close } = await open(path);
    const last = await page.evaluate(() => {
      const element = document.body.lastElementChild;
      return { type: element?.getAttribute('type'), text: element?.textContent ?? '' };
    });
    expect(last.type).toBe('application/ld+json');
    expect(last.text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(last.text)).toMatchObject({ '@context': 'https://schema.org' });
    expect(problems).toEqual([]);
    await close();
  });
});

describe('for search engines', () => {
  const built = () =>
    globSync('**/index.html', { cwd: SITE })
      .map((file) => `/${file.replace(/index\.html$/, '')}`)
      .toSorted();

  test('the sitemap has every page and nothing else, in full addresses', async () => {
    const { page, close } = await open('/about/');
    const addresses = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      return [...parsed.querySelectorAll('url > loc')].map((loc) => loc.textContent ?? '');
    }, text('/sitemap.xml'));
    expect(addresses.map((address) => new URL(address).pathname).toSorted()).toEqual(built().map(within));
    await close();
  });

  test('robots.txt lets everything be read and names the sitemap', () => {
    expect(text('/robots.txt')).toMatch(/^User-agent: \*\nDisallow:\n\nSitemap: https?:\/\/\S+\/sitemap\.xml\n$/);
  });
});
