/** What a build holds, read from its folder: files as text and JSON, and the published events. */
import { readFileSync } from 'node:fs';
import { USUAL_SITE } from '../registers.ts';

/** The folder that tests of a site look at: the usual register's, unless `TEST_SITE` names another. */
export const SITE = process.env['TEST_SITE'] ?? USUAL_SITE;

export const text = (path: string): string => readFileSync(`${SITE}${path}`, 'utf8');
export const json = <T>(path: string): T => JSON.parse(text(path)) as T;

/** Text without any white space, for comparing words alone. */
export const squeeze = (value: string | null | undefined): string => (value ?? '').replace(/\s/g, '');

/** The list as the JSON API gives it, as far as tests look. */
export interface Alliances {
  version: number;
  alliances: { id: string; name: string; history: Entry[]; verdicts: { clause: string }[] }[];
}

interface Entry {
  event: string;
  date: string;
  until?: string;
}

const NEWS = ['公示', '列入培育名单', '年度评估', '限期整改', '退出', '终止'];
/** Every published event that is news. */
export const events = () =>
  json<Alliances>('/api/alliances.json').alliances.flatMap(({ id, name, history }) =>
    history.filter(({ event }) => NEWS.includes(event)).map((entry) => ({ id, name, ...entry })),
  );
