/** Findings that a change brings into files it does not touch: the way out is at their cause, never in those files. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { ALLIANCE } from '#src/registry/place.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import type { DecisionPair } from './pair-decisions.ts';
import type { RecordPair } from './pair-records.ts';

/** What a change does that may bring findings elsewhere. */
export interface Change {
  before: Registry;
  after: Registry;
  records: readonly RecordPair[];
  decisions: readonly DecisionPair[];
}

/** How one cause is known by a finding, and what is said instead. */
interface Cause {
  isBehind: (finding: Diagnostic) => boolean;
  message?: string;
  fix: string;
}

/** Tells a finding of an untouched file, which was not there before, by what the change did; others as they are. */
export function toldByCause(change: Change): (finding: Diagnostic) => Diagnostic {
  const causes = [...goneRecords(change), ...goneDecisions(change), ...renamed(change)];
  return (finding) => {
    const cause = causes.find(({ isBehind }) => isBehind(finding));
    if (!cause) return finding;
    const { needed: _, ...rest } = finding;
    return { ...rest, message: cause.message ?? finding.message, fix: cause.fix };
  };
}

/** Files that stand no more where they stood, by what they were called. */
function goneFiles(pairs: readonly (RecordPair | DecisionPair)[]): { id: string; file: string }[] {
  const present = new Set(pairs.flatMap(({ after }) => after?.id ?? []));
  return pairs.flatMap(({ before }) =>
    before && !present.has(before.id) ? [{ id: before.id, file: before.file.path }] : [],
  );
}

const goneRecords = ({ records }: Change): Cause[] =>
  goneFiles(records).map(({ id, file }) => ({
    isBehind: ({ rule, message }) => rule === 'decision/alliance' && message.startsWith(`没有 ${id} 这个联合体`),
    message: `没有 ${id} 这个联合体：${file} 被删去或改了文件名`,
    fix: `恢复 ${file}；决定不改`,
  }));

const goneDecisions = ({ decisions }: Change): Cause[] =>
  goneFiles(decisions).map(({ id, file }) => ({
    isBehind: ({ rule, message }) =>
      rule === 'decision/corrects' && [`没有 ${id} 这份决定`, `${id} 不是`].some((said) => message.startsWith(said)),
    message: `没有 ${id} 这份决定：${file} 被删去或改了文件名`,
    fix: `恢复 ${file}；其他决定不改`,
  }));

/** Industries and boards that are called otherwise now, the former name being nowhere. */
function renamed({ before, after }: Change): Cause[] {
  const [old, young] = [before.catalogue, after.catalogue];
  return old && young ? [...renamedIndustries(old, young), ...renamedBoards(old, young)] : [];
}

const renamedIndustries = (old: Catalogue, young: Catalogue): Cause[] =>
  old.industries.flatMap(({ id, name }): Cause[] => {
    const now = young.industries.find((each) => each.id === id);
    if (now && namesOf(now).includes(name)) return [];
    return [
      {
        isBehind: ({ rule, found }) => rule === 'industry-in-catalogue' && found === name,
        fix: now
          ? `在 data/industries.yaml 里把旧名称“${name}”和停用日期写进“${now.name}”的 formerNames；登记文件不改`
          : `在 data/industries.yaml 里恢复“${name}”；登记文件不改`,
      },
    ];
  });

const renamedBoards = (old: Catalogue, young: Catalogue): Cause[] =>
  old.districts.flatMap(({ id, authority }): Cause[] => {
    const now = young.districts.find((each) => each.id === id);
    if (!now || [now.authority, ...(now.formerAuthorities ?? []).map(({ name }) => name)].includes(authority))
      return [];
    return [
      {
        isBehind: ({ rule, at }) => rule === 'recommender' && ALLIANCE.exec(at.file)?.[1] === id,
        fix: `在 data/districts.yaml 里把旧名称“${authority}”和停用日期写进 ${id} 的 formerAuthorities；登记文件不改`,
      },
    ];
  });
