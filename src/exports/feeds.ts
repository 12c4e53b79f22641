/** What changed on the list → the Atom feed and the calendar of publicity periods. */
import { chineseDate } from '#src/dates.ts';
import type { PublicDecisionRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { followersOf } from '#src/views/documents.ts';
import { KIND_SLUGS } from '#src/views/kind-slugs.ts';
import { fullAddress } from '#src/views/full-address.ts';
import { objectionLine, objectionRoute } from '#src/views/objections.ts';
import { publicityPeriods } from '#src/views/publicity-periods.ts';
import { updateSentence, updatesOf, type Update } from '#src/views/updates.ts';
import { toAtom } from './atom.ts';
import { toCalendar } from './ics.ts';

/** A reader of feeds wants what is new; the page has everything. */
export const MOST_ENTRIES = 100;

/** Ids outlive addresses: a `tag:` URI names the publisher's domain as it was in a year, whatever serves the site later. */
const tag = ({ site }: PublicRegistry, name: string) => `tag:${new URL(site.url).hostname},2024:${name}`;

/** The updates that are new, or have changed, as an Atom feed. */
export function updatesFeed(registry: PublicRegistry): string {
  const { site, asOf } = registry;
  const updates = updatesOf(registry)
    .map((update) => ({ ...update, updated: update.revised.at(-1) ?? update.published }))
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
    .slice(0, MOST_ENTRIES);
  return toAtom({
    id: tag(registry, 'updates'),
    title: `${site.name}：更新`,
    subtitle: '公示、列入培育名单、变更、支持、评估、整改、验收、退出和更正',
    author: site.bureau,
    page: fullAddress('/updates/'),
    self: fullAddress('/updates.xml'),
    updated: updates[0]?.updated ?? asOf,
    entries: updates.map((update) => ({
      id: tag(registry, entryName(update)),
      title: `${update.record.name}：${updateSentence(update)}`,
      summary: summaryOf(update, registry),
      category: update.kind,
      page: fullAddress(`/alliances/${update.record.id}/`),
      ...(update.decision ? { related: fullAddress(`/documents/${update.decision}/`) } : {}),
      published: update.published,
      updated: update.updated,
    })),
  });
}

/** From what is first told, so that no later correction makes another entry of it. */
const entryName = ({ record, published, kind, turn }: Update) =>
  `alliances/${record.id}/${published}/${KIND_SLUGS[kind]}${turn > 1 ? `-${turn}` : ''}`;

function summaryOf(update: Update, registry: PublicRegistry): string {
  const { date, kind, act, document, decision, record } = update;
  const by = document ? `（${document}）` : '';
  const [again] = followersOf(registry, decision).filter(({ alliances }) => alliances.includes(record.id));
  const said = [
    `${chineseDate(date)} ${updateSentence(update)}${by}`,
    ...(again ? [againSentence(again)] : []),
    ...(kind === '公示' ? [objectionLine(objectionRoute(act.content, registry.site))] : []),
    `牵头单位：${record.lead.name}`,
    `推荐单位：${record.district.authority}`,
  ];
  return `${said.join('。')}。`;
}

/** `又作公示，2024年7月30日至2024年8月5日`. */
const againSentence = ({ counts: { date, until } }: PublicDecisionRecord) =>
  `又作公示，${chineseDate(date)}${until ? `至${chineseDate(until)}` : '起'}`;

/** Publicity periods as an iCalendar file: one event a 公示, naming all its alliances. */
export function publicityCalendar(registry: PublicRegistry): string {
  const { site } = registry;
  const host = new URL(site.url).hostname;
  return toCalendar({
    name: `${site.city}创新联合体公示期`,
    description: `由${site.bureau}公布。公示期间可以提出异议。`,
    producer: site.bureau,
    events: publicityPeriods(registry).map(({ decision, content, records, followedBy, withdrawn, ...days }) => {
      const route = objectionRoute(content, site);
      return {
        ...days,
        // Whatever a correction changes, the event stays the same one.
        uid: `publicity-${decision.replace('/', '-')}@${host}`,
        summary: `创新联合体公示（${records.length} 个）${withdrawn ? '，已撤回' : ''}`,
        description: [
          `公示至${chineseDate(days.last)}${withdrawn ? '；已撤回，作废' : ''}。`,
          ...(followedBy ? [`${againSentence(followedBy)}。`] : []),
          ...(withdrawn ? [] : [`${objectionLine(route)}。`]),
          ...records.map(({ name }) => name),
        ].join('\n'),
        location: route.address ?? route.office,
        page: fullAddress(`/documents/${decision}/`),
        cancelled: withdrawn,
      };
    }),
  });
}
