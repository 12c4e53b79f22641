/** The network of shared organisations and their alliances: boxes joined by lines, laid out at build. */
import { alliancePage, organisationPage } from '../link.ts';
import { leaving, measure, middleOf, placeLabel, type Box, type Label, type Point } from './geometry.ts';
import { markOf } from './marks.ts';
import { layOut } from './network-layout.ts';
import { shortName, type SharedOrganisation } from './shared-organisations.ts';
import { rounded } from './text.ts';

interface NetworkNode {
  href: string;
  box: Box;
  name: Label;
}

export interface NetworkOrganisation extends NetworkNode {
  mark: { path: string; solid: boolean; at: Point };
  detail: Label;
  /** What lines stop short of: the mark with the name, and the detail. */
  words: readonly Box[];
}

export interface OrganisationNetwork {
  width: number;
  height: number;
  fontSize: number;
  smallSize: number;
  organisations: readonly NetworkOrganisation[];
  alliances: readonly NetworkNode[];
  /** Thick for the lead. */
  lines: readonly { from: Point; to: Point; leads: boolean }[];
  /** How many of the shared organisations are in the picture: the busiest. */
  shown: number;
}

const WIDTH = 1000;
/** With more boxes than this the picture would say nothing. */
const MOST_NODES = 44;
const NAME = { fontSize: 14, lineHeight: 19, most: 128 };
const DETAIL = { fontSize: 13, lineHeight: 18, most: 200 };
const PAD = { x: 10, y: 6 };
const MARK = 20;

/** The picture of as many shared organisations as it can hold; nothing when not even two fit or there are none. */
export function organisationNetwork(
  shared: readonly SharedOrganisation[],
  city: string,
): OrganisationNetwork | undefined {
  const organisations = fitting(shared);
  if (organisations.length === 0 || (organisations.length === 1 && shared.length > 1)) return undefined;
  const alliances = [
    ...new Map(organisations.flatMap((one) => one.alliances.map((it) => [it.id, it] as const))).values(),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  const sizes = [
    ...organisations.map((one) => ({ id: one.creditCode, ...organisationSize(one) })),
    ...alliances.map(({ id, name }) => ({ id, ...allianceSize(shortName(name, city)) })),
  ];
  const pairs = organisations.flatMap(({ creditCode, alliances: own }) =>
    own.map(({ id, leads }) => ({ source: creditCode, target: id, leads })),
  );
  const { boxes, height } = layOut(sizes, pairs, WIDTH);
  const boxOf = (id: string): Box => boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  const placed = organisations.map((one) => placeOrganisation(one, boxOf(one.creditCode)));
  return {
    width: WIDTH,
    height,
    fontSize: NAME.fontSize,
    smallSize: DETAIL.fontSize,
    organisations: placed,
    alliances: alliances.map(({ id, name }) => placeAlliance(id, shortName(name, city), boxOf(id))),
    lines: pairs.map(({ source, target, leads }) => {
      const [from, to] = [middleOf(boxOf(source)), middleOf(boxOf(target))];
      const words = placed.find(({ box }) => box === boxOf(source))?.words ?? [];
      return { from: leaving(from, to, words), to: leaving(to, from, [boxOf(target)]), leads };
    }),
    shown: organisations.length,
  };
}

/** The busiest organisations that fit together with all their alliances. */
function fitting(shared: readonly SharedOrganisation[]): SharedOrganisation[] {
  const alliances = new Set<string>();
  const found: SharedOrganisation[] = [];
  for (const one of shared) {
    const more = one.alliances.filter(({ id }) => !alliances.has(id));
    if (found.length + 1 + alliances.size + more.length > MOST_NODES) break;
    for (const { id } of more) alliances.add(id);
    found.push(one);
  }
  return found;
}

const detailOf = ({ kind, alliances }: SharedOrganisation) => `${kind} · ${alliances.length} 个`;

function organisationSize(one: SharedOrganisation) {
  const [name, detail] = [measure(one.name, NAME), measure(detailOf(one), DETAIL)];
  return {
    width: Math.ceil(Math.max(name.width, detail.width) + MARK + 2 * PAD.x),
    height: name.height + detail.height + 2 * PAD.y,
  };
}

function allianceSize(name: string) {
  const { width, height } = measure(name, NAME);
  return { width: Math.ceil(width + 2 * PAD.x), height: height + 2 * PAD.y };
}

function placeOrganisation(one: SharedOrganisation, box: Box): NetworkOrganisation {
  const x = box.x + PAD.x + MARK;
  const name = placeLabel(one.name, { x, y: box.y + PAD.y }, 'start', NAME);
  const at = { x: rounded(box.x + PAD.x + 7), y: rounded(box.y + PAD.y + NAME.lineHeight / 2) };
  const detail = placeLabel(detailOf(one), { x, y: box.y + PAD.y + name.box.height }, 'start', DETAIL);
  return {
    href: organisationPage(one.creditCode),
    box,
    name,
    mark: { ...markOf(one.kind, one.vocabulary), at },
    detail,
    words: [name.box, detail.box].map((words, i) => {
      const left = i === 0 ? MARK : 0;
      return { x: words.x - left - 5, y: words.y - 2, width: words.width + left + 10, height: words.height + 4 };
    }),
  };
}

function placeAlliance(id: string, short: string, box: Box): NetworkNode {
  const name = placeLabel(short, { x: box.x + box.width / 2, y: box.y + PAD.y }, 'middle', NAME);
  return { href: alliancePage(id), box, name };
}
