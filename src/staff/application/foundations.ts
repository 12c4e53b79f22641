/** 四、建设基础: the applicant's own words on what only a person can judge, each with the clauses it speaks to. */
import type { FileChild } from 'docx';
import { Statement } from '#schemas/alliance.ts';
import type { z } from 'zod';
import type { ApplicationInput } from './application-input.ts';
import { heading, prose, subheading } from './blocks.ts';
import { clauseLine, placeOf } from './cited-clauses.ts';
import { label } from './fields.ts';
import { numeral } from './numerals.ts';

type Point = keyof z.output<typeof Statement>;

/** In the notice's order. */
export function foundations({ alliance: { statement }, policy }: ApplicationInput): FileChild[] {
  const place = (key: Point) => placeOf(policy, `statement.${key}`);
  const points = (Object.keys(Statement.shape) as Point[]).sort((a, b) => place(a) - place(b));
  return [
    heading('四、建设基础'),
    ...points.flatMap((key, i) => [
      subheading(`（${numeral(i)}）${label('statement', key)}`),
      ...clauseLine(policy, { fields: [`statement.${key}`] }),
      ...prose(statement?.[key]),
    ]),
  ];
}
