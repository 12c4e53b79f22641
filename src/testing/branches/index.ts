/** All crafted branches. A new one is an entry in one of these tables and its snapshot, written by `vitest -u` and read. */
import type { Branch } from './branch.ts';
import { CORRECTIONS } from './corrections.ts';
import { DECISIONS } from './decisions.ts';
import { DISGUISES } from './disguises.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { FILES } from './files.ts';
import { MEETINGS } from './meetings.ts';
import { PASSAGES } from './passages.ts';
import { INTRODUCED } from './introduced.ts';
import { POLICIES } from './policies.ts';
import { PROTECTED } from './protected.ts';
import { RECORDS } from './records.ts';
import { REFUSED_DECISIONS } from './refused-decisions.ts';
import { TEMPLATES } from './templates.ts';
import { TEXTS } from './texts.ts';

export const BRANCHES: readonly Branch[] = [
  ...RECORDS,
  ...PROTECTED,
  ...DECISIONS,
  ...REFUSED_DECISIONS,
  ...FILES,
  ...TEXTS,
  ...PASSAGES,
  ...POLICIES,
  ...ELSEWHERE,
  ...INTRODUCED,
  ...CORRECTIONS,
  ...MEETINGS,
  ...DISGUISES,
  ...TEMPLATES,
];
