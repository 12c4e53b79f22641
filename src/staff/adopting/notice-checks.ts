/** What a notice says of another city or other boards: every application would be held against it. */
import type { District } from '#schemas/district.ts';
import type { Site } from '#schemas/site.ts';
import type { PolicyRecord } from '#src/registry/registry.ts';

/** What to look at in a notice, in sentences; the first names it. */
export function checksOf(
  { policy, source, notice }: PolicyRecord,
  site: Site,
  districts: readonly District[],
): string[] {
  const named = (rule: string, parameter: string) =>
    policy.clauses
      .filter((clause) => clause.rule === rule)
      .flatMap((clause) => [clause.with?.[parameter] ?? []].flat());
  const addressees = named('recommender', 'addressees');
  const missing = districts.filter(({ authority }) => addressees.length > 0 && !addressees.includes(authority));
  const strangers = addressees.filter((name) => !districts.some(({ authority }) => authority === name));
  const isOwn = policy.issuer === site.bureau && notice.includes(site.city);
  return [
    `${source.file}：${policy.document}，${policy.issuer}`,
    ...(isOwn ? [] : [`不是${site.bureau}的通知：换成自己的通知原文（.md）和条款（.yaml），文件名是年度`]),
    ...(missing.length === 0
      ? []
      : [
          `不在主送单位之中：${missing.map(({ name, authority }) => `${authority}（${name}）`).join('、')}，它们推荐的联合体会报错`,
          '通知确实主送的，补进这个文件 rule: recommender 一条的 addressees；只是名称不一致的，改成通知里的写法',
        ]),
    ...(strangers.length === 0 ? [] : [`主送单位里没有板块的：${strangers.join('、')}；缺板块的补上，不主送的删去`]),
    ...named('lead-registered-locally', 'city')
      .filter((city) => city !== site.city)
      .map((city) => `rule: lead-registered-locally 一条的 city 是${city}，注册在${site.city}的牵头单位会报错`),
  ];
}
