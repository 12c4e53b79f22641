/** The boxes and lines of a network as the layout moves them: what it does beyond d3-force, and how it judges a result. */
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import { crosses, overlap, type Box, type Point } from './geometry.ts';

export interface Sized {
  id: string;
  width: number;
  height: number;
}

export interface Node extends SimulationNodeDatum, Sized {
  x: number;
  y: number;
}

export type Link = SimulationLinkDatum<Node> & { source: Node; target: Node };

export interface Frame {
  width: number;
  height: number;
}

/** Free space around a box, and around a box beside a line. */
export const MARGIN = 12;
const LINE_MARGIN = 7;

/** Pushes boxes apart that touch, along the shorter way. Says whether any did. */
export function separate(nodes: readonly Node[], strength: number): boolean {
  let touching = false;
  for (const [i, a] of nodes.entries()) {
    for (let j = i + 1; j < nodes.length; j += 1) {
      const b = nodes[j] ?? a;
      const x = (a.width + b.width) / 2 + MARGIN - Math.abs(a.x - b.x);
      const y = (a.height + b.height) / 2 + MARGIN - Math.abs(a.y - b.y);
      if (x <= 0.01 || y <= 0.01) continue;
      touching = true;
      const along = x < y ? 'x' : 'y';
      const push = (a[along] < b[along] ? -1 : 1) * strength * Math.min(x, y);
      a[along] += push;
      b[along] -= push;
    }
  }
  return touching;
}

const isEnd = (node: Node, { source, target }: Link) => node === source || node === target;
const withMargin = (node: Node, margin: number): Box => ({
  x: node.x - node.width / 2 - margin,
  y: node.y - node.height / 2 - margin,
  width: node.width + 2 * margin,
  height: node.height + 2 * margin,
});

/** Whether a line runs under a box. Most lines are far away: those are told by their ends. */
function isUnder({ source, target }: Link, node: Node, margin: number): boolean {
  const [x, y] = [node.width / 2 + margin, node.height / 2 + margin];
  const beside = (a: number, b: number, middle: number, reach: number) =>
    (a < middle - reach && b < middle - reach) || (a > middle + reach && b > middle + reach);
  if (beside(source.x, target.x, node.x, x) || beside(source.y, target.y, node.y, y)) return false;
  return crosses(source, target, withMargin(node, margin));
}

/** Pushes boxes off the lines that run under them, and the lines the other way. Says whether any did. */
export function clearLines(nodes: readonly Node[], links: readonly Link[], strength: number): boolean {
  let under = false;
  for (const link of links) {
    for (const node of nodes) {
      if (isEnd(node, link) || !isUnder(link, node, LINE_MARGIN)) continue;
      under = true;
      const { x, y } = awayFrom(link, node);
      const push = strength * (node.height + LINE_MARGIN);
      node.x += x * push;
      node.y += y * push;
      for (const end of [link.source, link.target]) {
        end.x -= (x * push) / 2;
        end.y -= (y * push) / 2;
      }
    }
  }
  return under;
}

/** The direction at right angles from a line to the middle of a box. */
function awayFrom({ source, target }: Link, node: Point): Point {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.hypot(dx, dy) || 1;
  const side = (node.x - source.x) * dy - (node.y - source.y) * dx >= 0 ? 1 : -1;
  return { x: (side * dy) / length, y: (-side * dx) / length };
}

/** Keeps every box within the frame. */
export function keepInside(nodes: readonly Node[], { width, height }: Frame): void {
  for (const node of nodes) {
    node.x = Math.min(width - node.width / 2 - 2, Math.max(node.width / 2 + 2, node.x));
    node.y = Math.min(height - node.height / 2 - 2, Math.max(node.height / 2 + 2, node.y));
  }
}

/** How hard a layout is to read. */
export function costOf(nodes: readonly Node[], links: readonly Link[]): number {
  const boxes = nodes.map((node) => withMargin(node, 2));
  const touching = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b))).length;
  const under = links.flatMap((link) => nodes.filter((node) => !isEnd(node, link) && isUnder(link, node, 3))).length;
  const length = links.reduce(
    (sum, { source, target }) => sum + Math.hypot(source.x - target.x, source.y - target.y),
    0,
  );
  return 1000 * touching + 12 * under + 4 * crossingsOf(links) + length / (20 * Math.max(1, links.length));
}

/** How many pairs of lines cross. */
export const crossingsOf = (links: readonly Link[]) =>
  links.flatMap((a, i) => links.slice(i + 1).filter((b) => cross(a, b))).length;

function cross(a: Link, b: Link): boolean {
  if (isEnd(a.source, b) || isEnd(a.target, b)) return false;
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return (
    side(a.source, a.target, b.source) !== side(a.source, a.target, b.target) &&
    side(b.source, b.target, a.source) !== side(b.source, b.target, a.target)
  );
}
