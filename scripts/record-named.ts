/** Which record a person means by the id on a command line. */
import { nearest } from '#src/registry/nearest.ts';
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';
import { CannotRun } from './command.ts';

/**
 * The record of an id, or of `<board>/<id>` where two boards have the same.
 * @throws CannotRun when there is none, with the id that was probably meant.
 */
export function recordNamed({ alliances, diagnostics }: Registry, id: string): AllianceRecord {
  const found = alliances.filter((each) => each.id === id || boardAndId(each) === id);
  if (found.length > 1) throw new CannotRun(`“${id}”有几条，写明板块：${found.map(boardAndId).join('、')}`);
  if (found[0]) return found[0];
  const unread = diagnostics.find(({ at }) => at.file.endsWith(`/${id}.yaml`))?.at.file;
  if (unread) throw new CannotRun(`${unread} 读不出来，先运行 npm run validate -- ${unread}`);
  const near = nearest(
    id,
    alliances.map((each) => each.id),
  );
  const hint = near ? `，是不是 ${near}` : '；标识是 data/alliances/<板块>/ 下的文件名，不含 .yaml';
  throw new CannotRun(`没有“${id}”这条登记${hint}`);
}

const boardAndId = ({ district, id }: AllianceRecord) => `${district}/${id}`;
