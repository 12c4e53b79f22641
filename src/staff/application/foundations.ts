/** 四、建设基础: the applicant's own words on what only a person can judge, each with the clauses it speaks to. */
import type { FileChild } from 'docx';
import type { Statement } from '#schemas/alliance.ts';
import type { z } from 'zod';
import type { ApplicationInput } from './application-input.ts';
import { heading, prose, subheading } from './blocks.ts';
import { clauseLine } from './cited-clauses.ts';
import { label } from './fields.ts';

/** What is stated, with the ids of the clauses, in the notice's order. */
const STATED = {
  platforms: ['lead-rd-capability', 'enterprise-members-fit'],
  coordination: ['lead-coordination'],
  cooperation: ['members-cooperate'],
  facilities: ['research-members-facilities'],
} as const satisfies Record<keyof z.output<typeof Statement>, readonly string[]>;
const NUMERALS = ['一', '二', '三', '四'];

export const foundations = ({ alliance: { statement }, policy }: ApplicationInput): FileChild[] => [
  heading('四、建设基础'),
  ...Object.entries(STATED).flatMap(([key, clauses], i) => [
    subheading(`（${NUMERALS[i]}）${label('statement', key)}`),
    ...clauseLine(policy, ...clauses),
    ...prose(statement?.[key as keyof typeof STATED]),
  ]),
];
