/**
 * Where the boxes of a network stand. Forces (d3-force) with a fixed number of steps from a fixed set of beginnings; of
 * the results the one with the fewest lines under boxes and crossings is taken. The same input gives the same picture.
 */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Box } from './geometry.ts';
import {
  clearLines,
  costOf,
  crossingsOf,
  keepInside,
  MARGIN,
  separate,
  type Frame,
  type Link,
  type Node,
  type Sized,
} from './network-boxes.ts';
import { rounded } from './text.ts';

interface Pair {
  source: string;
  target: string;
}

/** Beginnings tried without regard to the size of the boxes; of these the least tangled are finished with it. */
const BEGINNINGS = 24;
const FINISHED = 4;
const UNTANGLING_STEPS = 120;
const STEPS = 120;
const CLEARING_STEPS = 400;

/** Places every box in a frame `width` wide, none touching another; the height follows from what there is to place. */
export function layOut(sizes: readonly Sized[], pairs: readonly Pair[], width: number) {
  const area = sizes.reduce((sum, size) => sum + (size.width + 2 * MARGIN) * (size.height + 2 * MARGIN), 0);
  const frame = { width, height: Math.max(220, Math.ceil((2 * area) / width)) };
  const begun = Array.from({ length: BEGINNINGS }, (_, seed) => begin(sizes, pairs, { ...frame, seed: seed + 1 }));
  const finished = begun
    .sort((a, b) => a.crossings - b.crossings || a.seed - b.seed)
    .slice(0, FINISHED)
    .map((attempt) => finish(attempt, frame));
  const { nodes } = finished.reduce((a, b) => (b.cost < a.cost ? b : a));
  const top = Math.min(...nodes.map((node) => node.y - node.height / 2));
  const boxes = new Map(nodes.map((node) => [node.id, boxOf({ ...node, y: node.y - top + 2 })]));
  const bottom = Math.max(...[...boxes.values()].map((box) => box.y + box.height));
  return { boxes, height: Math.ceil(bottom + 2) };
}

const boxOf = ({ x, y, width, height }: Box): Box => ({
  x: rounded(x - width / 2),
  y: rounded(y - height / 2),
  width,
  height,
});

function begin(sizes: readonly Sized[], pairs: readonly Pair[], { width, height, seed }: Frame & { seed: number }) {
  const random = generator(seed);
  const nodes = sizes.map((size): Node => ({ ...size, x: random() * width, y: random() * height }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = pairs.flatMap(({ source, target }): Link[] => {
    const [from, to] = [byId.get(source), byId.get(target)];
    return from && to ? [{ source: from, target: to }] : [];
  });
  const simulation = forceSimulation(nodes)
    .randomSource(random)
    .alphaDecay(1 - 0.01 ** (1 / (UNTANGLING_STEPS + STEPS)))
    .force('link', forceLink<Node, Link>(links).distance(70).strength(0.5))
    .force('apart', forceManyBody<Node>().strength(-260).distanceMax(420))
    .force('x', forceX<Node>(width / 2).strength(0.03))
    .force('y', forceY<Node>(height / 2).strength((0.03 * width) / height))
    .stop()
    .tick(UNTANGLING_STEPS);
  return { seed, nodes, links, simulation, crossings: crossingsOf(links) };
}

type Attempt = ReturnType<typeof begin>;

function finish({ nodes, links, simulation }: Attempt, frame: Frame) {
  for (let step = 0; step < STEPS; step += 1) {
    simulation.tick();
    if (step > STEPS / 2) clearLines(nodes, links, 0.15);
    separate(nodes, 0.5);
    keepInside(nodes, frame);
  }
  for (let step = 0; step < CLEARING_STEPS; step += 1) {
    const under = step < CLEARING_STEPS / 4 && clearLines(nodes, links, 0.1);
    const touching = separate(nodes, 0.5);
    // Downwards there is always room: whatever still touches finds it.
    keepInside(nodes, { ...frame, height: Number.POSITIVE_INFINITY });
    if (!under && !touching) break;
  }
  return { nodes, cost: costOf(nodes, links) };
}

/** A small linear congruential generator: numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
