/** All crafted branches. A new one is an entry in one of these tables and its snapshot, written by `vitest -u` and read. */
import type { Branch } from './branch.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { FILES } from './files.ts';
import { POLICIES } from './policies.ts';
import { RECORDS } from './records.ts';
import { TEXTS } from './texts.ts';

export const BRANCHES: readonly Branch[] = [...RECORDS, ...FILES, ...TEXTS, ...POLICIES, ...ELSEWHERE];
