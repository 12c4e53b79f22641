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
  alliances: { id: string; name: string; steps: Entry[]; verdicts: { clause: string }[] }[];
}

interface Entry {
  kind: string;
  date: string;
  until: string | null;
  /** Id of the decision behind it. */
  by: string | null;
}

interface Written {
  kind: string;
  date: string;
  corrects?: string;
  results?: { alliance: string; result: string }[];
  instead?: { results?: Written['results'] };
}
interface Decisions {
  decisions: { id: string; alliances: string[]; written: Written }[];
}

/** Every published event that is news: the steps of each alliance from its first 公示 or listing on, and corrections. */
export const events = (): (Entry & { id: string; name: string; written: string })[] => {
  const { alliances } = json<Alliances>('/api/alliances.json');
  const { decisions } = json<Decisions>('/api/decisions.json');
  const days = new Map(decisions.map(({ id, written }) => [id, written.date]));
  const names = new Map(alliances.map(({ id, name }) => [id, name]));
  const happened = alliances.flatMap(({ id, name, steps }) => {
    const first = steps.findIndex(({ kind }) => kind === '公示' || kind === '列入培育名单');
    return first < 0
      ? []
      : steps.slice(first).map((step) => ({ id, name, written: days.get(step.by ?? '') ?? step.date, ...step }));
  });
  const resultOf = (id: string, results: Written['results']) =>
    results?.find(({ alliance }) => alliance === id)?.result;
  /** One that corrects results alone is news of those that were otherwise. */
  const isNews = (id: string, { corrects, instead = {} }: Written) => {
    const target = decisions.find((decision) => decision.id === corrects)?.written;
    if (!target || !instead.results || Object.keys(instead).length > 1) return true;
    return resultOf(id, target.results) !== resultOf(id, instead.results);
  };
  const corrected = decisions
    .filter(({ written }) => written.kind === '更正')
    .flatMap(({ id: by, alliances: ids, written }) =>
      ids
        .filter((id) => isNews(id, written))
        .map((id) => {
          const { kind, date } = written;
          return { id, name: names.get(id) ?? '', kind, date, written: date, until: null, by };
        }),
    );
  return [...happened, ...corrected];
};
