import { defineRule } from '../define-rule.ts';
import { nameKey, nameStem } from '#src/registry/name-key.ts';
import { None } from './none.ts';

/** Data: alliance names are unique; names that differ only in place names or brackets are a warning. */
export default defineRule({
  id: 'name-unique',
  title: '联合体名称不重复',
  why: '名称是公众查询名单的依据',
  fix: '换一个能区分的名称',
  params: None,
  asks: () => '名称与全部登记的联合体都不相同；只差地名或括号的作提醒',
  besideOthers: true,
  *check({ name }, _params, { register, id }) {
    if (!name) return;
    // The one listed first, or applied for first, keeps its name: the finding is on the other.
    const first = register.byName.get(nameKey(name))?.[0];
    if (first && first.id !== id) {
      const { cell = first.source.file } = first.source.locate(['name']);
      yield { path: ['name'], message: `名称与 ${cell} 相同，不得重复`, found: name };
      return;
    }
    const similar = register.byNameStem.get(nameStem(name, register.places))?.[0];
    if (similar && similar.id !== id) {
      yield {
        path: ['name'],
        severity: 'warning',
        message: `名称与“${similar.draft.name}”（${similar.source.file}）只差地名或括号，容易混淆`,
        found: name,
      };
    }
  },
});
