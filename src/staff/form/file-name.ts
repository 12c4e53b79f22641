/** Board and id as a file's name tells them. */
import type { FormRecord } from './form-record.ts';

const NAME =
  /^(?:(?:.*\/)?data\/alliances\/([a-z0-9]+(?:-[a-z0-9]+)*)\/)?([a-z0-9]+(?:-[a-z0-9]+)*)(?: \(\d+\))?\.yaml$/;

/** From `data/alliances/haizhou/x.yaml` both, from `x.yaml` (or a second download, `x (1).yaml`) the id; else nothing. */
export function placeIn(name: string): Pick<FormRecord, 'district' | 'id'> {
  const [, district = '', id = ''] = NAME.exec(name) ?? [];
  return { district, id };
}
