/** What hangs on clauses and words of the notice: covered parts, citations of fields, effect. */
import { cut } from '#src/registry/plain.ts';
import type { Revision } from './revise-yaml.ts';
import { changedWords, named } from './shown.ts';
import type { TwoNotices } from './two-notices.ts';
import { partOf } from './notice-body.ts';

/** The parts in which every sentence has a clause, as the new notice numbers them. */
export function reviseCovers({ policy, parts, next }: TwoNotices, revision: Revision): string[] {
  const covers = [...new Set(policy.covers.flatMap((part) => parts.get(part) ?? []))];
  if (covers.join() !== policy.covers.join()) revision.lists.push({ path: ['covers'], items: covers });
  const lost = policy.covers.filter((part) => !parts.has(part));
  const moved = policy.covers.flatMap((part) => {
    const there = parts.get(part);
    return there === undefined || there === part ? [] : `${part} → ${there}`;
  });
  const known = new Set(parts.values());
  const titles = new Map(next.map((line) => [partOf(line), line.headings[0]?.title ?? '']));
  const unknown = [...titles]
    .filter(([part]) => !known.has(part))
    .map(([part, title]) => `${part}（${cut(title, 12)}）`);
  const says = [
    ...(moved.length > 0 ? [`部分的序号由 ${moved.join('、')}`] : []),
    ...(lost.length > 0 ? [`原来的 ${lost.join('、')} 新原文里没有对应的`] : []),
    ...(unknown.length > 0 ? [`新原文另有 ${unknown.join('、')}，要逐句对应的写进 covers`] : []),
  ];
  if (says.length > 0) revision.marks.push({ path: ['covers'], says: says.join('；') });
  return covers;
}

/** Citations behind the help of fields: what is gone cannot be cited. */
export function reviseFields({ policy }: TwoNotices, gone: ReadonlySet<string>, revision: Revision): void {
  const fields = Object.entries(policy.fields ?? {});
  const lost = fields.filter(([, ids]) => ids.some((id) => gone.has(id)));
  if (lost.length === 0) return;
  for (const [field, ids] of lost) {
    const kept = ids.filter((id) => !gone.has(id));
    if (kept.length > 0) revision.lists.push({ path: ['fields', field], items: kept });
    else revision.removed.push({ path: ['fields', field] });
  }
  const isEmpty = fields.every(([, ids]) => ids.every((id) => gone.has(id)));
  const shown = lost
    .slice(0, 12)
    .map(([field]) => field)
    .join('、');
  const says = `${lost.length} 个字段原来的出处没有了，另有出处的写上：${shown}${lost.length > 12 ? '……' : ''}`;
  if (isEmpty) revision.removed.push({ path: ['fields'], says });
  else revision.marks.push({ path: ['fields'], says });
}

/** What being on the list means, in the new notice's words, or not at all. */
export function reviseEffect({ policy, outcomes }: TwoNotices, gone: ReadonlySet<string>, revision: Revision): void {
  if (!policy.effect) return;
  const found = outcomes.get('effect')?.found;
  if (!found || gone.has(policy.effect.passage)) {
    const says = `新原文里没有找到“${cut(policy.effect.text)}”，列入名单的作用（effect）去掉了；另有的写上，没有就删去本行`;
    revision.removed.push({ path: ['effect'], says });
    return;
  }
  if (found.text === policy.effect.text) return;
  revision.values.push({ path: ['effect', 'text'], text: found.text });
  if (found.likeness < 1)
    revision.marks.push({
      path: ['effect'],
      says: `字句与 ${named(policy.id)}不同：${changedWords(policy.effect.text, found.text)}`,
    });
}
