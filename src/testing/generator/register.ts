/** A whole fictional register for benchmarks: any number of alliances over all boards, none with an error. */
import { makeAlliance } from './alliance.ts';
import { decisionFiles } from './decisions.ts';
import type { GeneratedAct } from './history.ts';
import { makePools } from './organisations.ts';
import { seeded } from './random.ts';
import { AIMS, GRADES, SUBJECTS } from './words.ts';

/** What the alliances refer to, from the register's own base files. */
export interface Places {
  districts: readonly string[];
  industries: readonly string[];
}

/** A file by its path from the folder that holds `data/`. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** `count` alliances, then the decisions about them; the same seed and count give the same texts. */
export function generateAlliances(count: number, seed: number, places: Places): GeneratedFile[] {
  const random = seeded(seed);
  const { leads, research, enterprises } = makePools(random, count);
  const acts: { id: string; act: GeneratedAct }[] = [];
  const alliances = leads.map((lead, i) => {
    const district = places.districts[i % places.districts.length] ?? '';
    const cast = {
      name: `连云港市${topic(i)}创新联合体（示例）`,
      industry: random.pick(places.industries),
      district,
      lead,
      research: random.sample(research, random.int(1, 2)),
      enterprises: random.sample(enterprises, random.int(2, 3)),
    };
    const id = `sample-${i + 1}`;
    const made = makeAlliance(random, cast);
    acts.push(...made.acts.map((act) => ({ id, act })));
    return { path: `data/alliances/${district}/${id}.yaml`, text: made.text };
  });
  return [...alliances, ...decisionFiles(acts)];
}

/** A different topic for each number below 12,960, beyond that with a number of its own. */
function topic(i: number): string {
  const turn = Math.floor(i / (GRADES.length * SUBJECTS.length * AIMS.length));
  const grade = GRADES[i % GRADES.length] ?? '';
  const subject = SUBJECTS[Math.floor(i / GRADES.length) % SUBJECTS.length] ?? '';
  const aim = AIMS[Math.floor(i / (GRADES.length * SUBJECTS.length)) % AIMS.length] ?? '';
  return `${grade}${subject}${aim}${turn > 0 ? `第${turn + 1}` : ''}`;
}
