/** 四、建设基础: the applicant's own words on what only a person can judge. */
import type { FileChild } from 'docx';
import { Statement } from '#schemas/alliance.ts';
import type { z } from 'zod';
import type { ApplicationInput } from './application-input.ts';
import { heading, prose, subheading } from './blocks.ts';
import { placeOf } from './cited-clauses.ts';
import { label } from './fields.ts';
import { PARTS } from './parts.ts';

type Point = keyof z.output<typeof Statement>;

/** In the notice's order. */
export function foundations({ alliance: { statement }, policy }: ApplicationInput): FileChild[] {
  const place = (key: Point) => placeOf(policy, `statement.${key}`);
  const points = (Object.keys(Statement.shape) as Point[]).sort((a, b) => place(a) - place(b));
  return [
    heading(PARTS.foundations.title),
    ...points.flatMap((key) => [subheading(label('statement', key)), ...prose(statement?.[key])]),
  ];
}
