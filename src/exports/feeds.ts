/** What changed on the list → the Atom feed and the calendar of publicity periods. */
import { chineseDate } from '#src/dates.ts';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { fullAddress } from '#src/views/link.ts';
import { publicityPeriods, updateSentence, updatesOf, type Update, type UpdateKind } from '#src/views/updates.ts';
import { toAtom } from './atom.ts';
import { toCalendar } from './ics.ts';

/** A reader of feeds wants what is new; the page has everything. */
export const MOST_ENTRIES = 100;

const SLUGS: Record<UpdateKind, string> = {
  公示: 'publicity',
  异议处理: 'objections',
  形式审查: 'formal-review',
  评审: 'review',
  列入培育名单: 'listed',
  变更备案: 'changed',
  支持事项: 'support',
  年度评估: 'evaluated',
  限期整改: 'rectification',
  整改验收: 'rectified',
  验收: 'accepted',
  退出: 'exited',
  终止: 'ended',
  更正: 'corrected',
};

/** Ids outlive addresses: a `tag:` URI names the publisher's domain as it was in a year, whatever serves the site later. */
const tag = ({ site }: PublicRegistry, name: string) => `tag:${new URL(site.url).hostname},2024:${name}`;

/** The newest updates as an Atom feed. */
export function updatesFeed(registry: PublicRegistry): string {
  const { site, asOf } = registry;
  const updates = updatesOf(registry).slice(0, MOST_ENTRIES);
  return toAtom({
    id: tag(registry, 'updates'),
    title: `${site.name}：更新`,
    subtitle: '公示、列入培育名单、变更、支持、评估、整改、验收、退出和更正',
    author: site.bureau,
    page: fullAddress('/updates/'),
    self: fullAddress('/updates.xml'),
    updated: updates[0]?.date ?? asOf,
    entries: updates.map((update) => ({
      id: tag(registry, entryName(update)),
      title: `${update.record.name}：${updateSentence(update)}`,
      summary: summaryOf(update),
      category: update.kind,
      page: fullAddress(`/alliances/${update.record.id}/`),
      updated: update.date,
    })),
  });
}

const entryName = ({ record, date, kind, turn }: Update) =>
  `alliances/${record.id}/${date}/${SLUGS[kind]}${turn > 1 ? `-${turn}` : ''}`;

function summaryOf(update: Update): string {
  const { date, document, record } = update;
  const by = document ? `（${document}）` : '';
  return `${chineseDate(date)} ${updateSentence(update)}${by}。牵头单位：${record.lead.name}。推荐单位：${record.district.authority}。`;
}

/** Publicity periods as an iCalendar file: one event a period, naming all its alliances. */
export function publicityCalendar(registry: PublicRegistry): string {
  const { site } = registry;
  const host = new URL(site.url).hostname;
  return toCalendar({
    name: `${site.city}创新联合体公示期`,
    description: `由${site.bureau}公布。公示期间可以提出意见。`,
    producer: site.bureau,
    events: publicityPeriods(updatesOf(registry)).map(({ first, last, records: own }) => ({
      uid: `publicity-${first}-${last}@${host}`,
      first,
      last,
      summary: `创新联合体公示（${own.length} 个）`,
      description: `公示至${chineseDate(last)}。\n${own.map(({ name }) => name).join('\n')}`,
      page: fullAddress('/updates/'),
    })),
  });
}
