/** Which board a person means on a command line. */
import { nearest } from '#src/registry/nearest.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { CannotRun } from './command.ts';

/** The board of a name or id; `more` is said where there is none. @throws CannotRun */
export function districtNamed(text: string, { districts }: Pick<Catalogue, 'districts'>, more = '') {
  const found = districts.find(({ id, name }) => id === text.trim() || name === text.trim());
  if (found) return found;
  const words = districts.map(({ name }) => name);
  const meant = nearest(text, [...words, ...districts.map(({ id }) => id)]);
  throw new CannotRun(
    `没有“${text}”这个板块，${meant ? `是否为“${meant}”？` : `应为：${words.join('、')}`}${meant ? '' : more && '；'}${more}`,
  );
}
