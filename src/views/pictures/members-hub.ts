/** An alliance as hub and spokes: the lead in the middle, members left and right of it, research before enterprises. */
import type { PublicMember, PublicRecord } from '#src/publication/public-registry.ts';
import { organisationPage } from '../link.ts';
import { membersByNature } from '../words.ts';
import { countBy } from './counting.ts';
import { leaving, measure, placeLabel, type Box, type Label, type Point } from './geometry.ts';
import { markOf } from './marks.ts';
import { rounded } from './text.ts';

/** One member: its mark, the spoke to the lead, and its name and kind beyond the mark. */
export interface HubMember {
  /** None for a partner from abroad, which has no page. */
  href?: string;
  at: Point;
  mark: { path: string; solid: boolean };
  spoke: { from: Point; to: Point };
  name: Label;
  kind: Label;
}

export interface MembersHub {
  width: number;
  height: number;
  fontSize: number;
  smallSize: number;
  lead: { href: string; box: Box; name: Label; kind: Label };
  members: readonly HubMember[];
}

/** More spokes than this are not read; the table alone says it better. */
const MOST_MEMBERS = 14;
const NAME = { fontSize: 15, lineHeight: 21, most: 180 };
const KIND = { fontSize: 13, lineHeight: 19, most: 180 };
/** Between the members of one side: more where there are few, so that spokes spread. */
const GAP = { least: 20, most: 48, spread: 230 };
/** From the middle of a mark to its name, and from the lead's box to the nearest mark. */
const BESIDE = 18;
const SPOKE = 110;

type Member = PublicMember;

/** The picture, or nothing where there is nothing to connect or too much. */
export function membersHub({ lead, members, vocabulary }: PublicRecord): MembersHub | undefined {
  if (members.length === 0 || members.length > MOST_MEMBERS) return undefined;
  const sorted = countBy(
    members.map(({ kind }) => kind),
    membersByNature(vocabulary),
  ).flatMap(({ label }) => members.filter(({ kind }) => kind === label));
  const half = Math.floor(sorted.length / 2);
  // Clockwise from the lower left: research on the left, enterprises on the right.
  const sides = [sorted.slice(0, half), sorted.slice(half)].map(stack) as [Stack, Stack];
  const hub = measure(lead.name, NAME);
  const hubBox = { width: Math.max(hub.width, 110) + 32, height: hub.height + KIND.lineHeight + 24 };
  const height = Math.max(hubBox.height, ...sides.map((side) => side.height)) + 8;
  const radius = { x: hubBox.width / 2 + SPOKE, y: 0.68 * height };
  const reach = [0, 1].map((i) => radius.x + BESIDE + Math.max(0, ...(sides[i]?.members ?? []).map(widthOf))) as [
    number,
    number,
  ];
  const middle = { x: reach[0], y: height / 2 };
  const box = {
    x: rounded(middle.x - hubBox.width / 2),
    y: rounded(middle.y - hubBox.height / 2),
    width: rounded(hubBox.width),
    height: rounded(hubBox.height),
  };
  return {
    width: Math.ceil(reach[0] + reach[1]),
    height: Math.ceil(height),
    fontSize: NAME.fontSize,
    smallSize: KIND.fontSize,
    lead: {
      href: organisationPage(lead.creditCode),
      box,
      kind: placeLabel(`牵头 · ${lead.kind}`, { x: middle.x, y: box.y + 12 }, 'middle', KIND),
      name: placeLabel(lead.name, { x: middle.x, y: box.y + 12 + KIND.lineHeight }, 'middle', NAME),
    },
    members: sides.flatMap((side, i) => placeSide(side, { side: i === 0 ? -1 : 1, middle, radius, box, vocabulary })),
  };
}

const blockHeight = ({ name }: Member) => measure(name, NAME).height + KIND.lineHeight;

interface Stack {
  members: readonly Member[];
  gap: number;
  height: number;
}

function stack(members: readonly Member[]): Stack {
  const filled = members.reduce((sum, member) => sum + blockHeight(member), 0);
  const gaps = Math.max(0, members.length - 1);
  const gap = gaps === 0 ? 0 : Math.min(GAP.most, Math.max(GAP.least, (GAP.spread - filled) / gaps));
  return { members, gap, height: filled + gaps * gap };
}

const widthOf = ({ name, kind }: Member) => Math.max(measure(name, NAME).width, measure(kind, KIND).width);

interface Side {
  side: -1 | 1;
  middle: Point;
  radius: Point;
  box: Box;
  vocabulary: PublicRecord['vocabulary'];
}

/**
 * Stacks the members of one side along an ellipse around the lead. Names stand outside of it and spokes inside, and
 * further from the middle means nearer to the axis, so that no spoke can run under a name.
 */
function placeSide(
  { members, gap, height: whole }: Stack,
  { side, middle, radius, box, vocabulary }: Side,
): HubMember[] {
  let top = middle.y - whole / 2;
  return members.map((member) => {
    const height = blockHeight(member);
    const y = top + height / 2;
    const x = middle.x + side * radius.x * Math.sqrt(1 - ((y - middle.y) / radius.y) ** 2);
    const at = { x: rounded(x), y: rounded(y) };
    const anchor = side < 0 ? ('end' as const) : ('start' as const);
    const beside = { x: at.x + side * BESIDE, y: top };
    const name = placeLabel(member.name, beside, anchor, NAME);
    const kind = placeLabel(member.kind, { x: beside.x, y: top + name.box.height }, anchor, KIND);
    top += height + gap;
    return {
      ...(member.creditCode ? { href: organisationPage(member.creditCode) } : {}),
      at,
      mark: markOf(member.kind, vocabulary),
      spoke: { from: leaving(middle, at, [box]), to: at },
      name,
      kind,
    };
  });
}

/** `一家行业龙头企业牵头，2 家高校、1 家新型研发机构、3 家企业参加。` */
export function membersTakeaway({ lead, members, vocabulary }: PublicRecord): string {
  const kinds = countBy(
    members.map(({ kind }) => kind),
    membersByNature(vocabulary),
  ).filter(({ count }) => count > 0);
  const who = kinds.map(({ label, count }) => `${count} 家${label === '其他' ? '其他单位' : label}`).join('、');
  return `一家${lead.kind}牵头，${who === '' ? '尚无成员单位' : `${who}参加`}。`;
}
