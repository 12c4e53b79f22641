/** The alliance that the form is measured with. */
import { makeAlliance } from './alliance.ts';
import { makePools } from './organisations.ts';
import { seeded } from './random.ts';

/** How many tasks it has. */
export const LARGE_TASKS = 40;

/** A fictional alliance with twelve members and forty tasks. */
export function largeAlliance(): string {
  const random = seeded(1);
  const { leads, research, enterprises } = makePools(random, 1);
  const [lead] = leads;
  if (!lead) throw new Error('no lead was made');
  const name = '连云港市大型创新联合体（示例）';
  const places = { industry: '高性能纤维及复合材料', district: 'haizhou' };
  const cast = { name, ...places, lead, research: research.slice(0, 4), enterprises: enterprises.slice(0, 8) };
  return makeAlliance(random, cast).text.replace(/^tasks:\n((?: .*\n)+)/m, (_, block: string) => {
    const tasks = block.split(/^(?= {2}- )/m);
    return `tasks:\n${Array.from({ length: LARGE_TASKS }, (__, i) => tasks[i % tasks.length]).join('')}`;
  });
}
