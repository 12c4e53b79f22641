import { z } from 'zod';
import { Name } from '#schemas/text-fields.ts';
import type { District } from '#schemas/district.ts';
import { areaNames, waysToWrite } from '../area-names.ts';
import { isBranch } from '../branches.ts';
import { defineRule, type Finding } from '../define-rule.ts';
import { nameKey } from '#src/registry/name-key.ts';

/** A licence may write the province before the city, with or without what kind of province it is. */
const PROVINCE = /^[一-龥]{2,6}?(?:省|自治区)/;
const PROVINCES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆'
    .split(' ')
    .flatMap((name) => [`${name}市`, name]);
/** …市外 is not in the city. */
const OUTSIDE = /^(?:[以之境]外|外(?!.*[路街巷号]))/;

/** `prefecture`: the one a county-level city is in. `zones`: what lies in the city and does not say so. */
const Params = z.strictObject({
  city: Name,
  province: Name.optional(),
  prefecture: Name.optional(),
  zones: z.array(Name).optional(),
});
type Params = z.output<typeof Params>;

/** The lead is registered in the city. The credit code's division is no proof: codes outlive moves. */
export default defineRule({
  id: 'lead-registered-locally',
  title: '牵头单位在本地注册',
  why: '牵头单位在本地，才便于就近核实和支持',
  fix: '按营业执照或法人证书写注册地，写到县区；不在当地注册的，改由当地的单位牵头',
  params: Params,
  asks: ({ city, zones = [] }) =>
    `牵头单位的注册地在${city}${zones.length > 0 ? `（可以只写县区、板块或${zones.join('、')}）` : '（可以只写县区、板块的名称）'}，且不是分公司、办事处等分支机构；有法人资格的分院、分所、分校可以牵头`,
  concerns: 'lead',
  *check({ lead }, params, { register: { districts }, district }) {
    const { city } = params;
    const place = lead?.registeredIn;
    const within = place === undefined ? undefined : placeWithin(place, params, districts);
    if (!place) yield { path: ['lead', 'registeredIn'], message: '牵头单位注册地尚未填写', needed: `${city}内` };
    else if (!within)
      yield {
        path: ['lead', 'registeredIn'],
        message: `牵头单位注册在${place}，应在${city}`,
        found: place,
        needed: `${city}内，如 ${city}××区`,
      };
    else
      yield* elsewhere(
        within.district,
        districts.find(({ id }) => id === district),
      );
    if (lead?.name && isBranch(lead.name)) {
      const message = `牵头单位“${lead.name}”是分支机构，应为独立法人`;
      yield {
        path: ['lead', 'name'],
        message,
        found: lead.name,
        needed: '独立法人',
        fix: '由所属法人牵头，写法人的全称',
      };
    }
  },
  basis: ({ lead }) => `注册在${lead.registeredIn}`,
});

/** A place in the city, with the board's area it names, if it names one; undefined when it is elsewhere or cannot be told. */
function placeWithin(
  place: string,
  { city, province, prefecture, zones = [] }: Params,
  districts: readonly District[],
): { district?: District } | undefined {
  const written = nameKey(place);
  // As written first: an area may be called like a province, such as 河北区.
  for (const local of [written, withoutProvince(written, province)]) {
    if (zones.some((zone) => local.startsWith(nameKey(zone)))) return {};
    // Without the city, only an area of it tells where a place is; and another province may have one of the same name.
    const area = areaAt(local, districts);
    const within = inCity(local, city, districts) ?? (area && { district: area });
    if (within) return within;
    // A prefecture, and a province that may be another, have areas of other cities too: behind them the city has to stand.
    const above = [
      ...(prefecture === undefined ? [] : waysToWrite(prefecture)),
      ...(province === undefined ? PROVINCES : []),
    ];
    for (const rest of restsBehind(local, above)) {
      const behind = inCity(rest, city, districts);
      if (behind) return behind;
    }
  }
  return undefined;
}

/** What begins with the city: with its kind, anything in it; without, only an area of it, for other names begin so too. */
function inCity(local: string, city: string, districts: readonly District[]): { district?: District } | undefined {
  const { whole, short } = areaNames(city);
  for (const rest of restsBehind(local, whole)) {
    const area = areaAt(rest, districts);
    if (!OUTSIDE.test(rest)) return area ? { district: area } : {};
  }
  for (const rest of restsBehind(local, short)) {
    const area = areaAt(rest, districts);
    if (area) return { district: area };
  }
  return undefined;
}

const areaAt = (text: string, districts: readonly District[]): District | undefined =>
  districts.find(({ name }) => restsBehind(text, areaNames(name).whole).length > 0);

/** What stands behind a name at the beginning, for every way of writing it that is there. */
const restsBehind = (text: string, ways: readonly string[]): string[] =>
  ways.map(nameKey).flatMap((way) => (text.startsWith(way) ? [text.slice(way.length)] : []));

/** Without the province in front, which must be the city's own where the notice says which that is. */
function withoutProvince(place: string, province: string | undefined): string {
  if (province === undefined) return place.replace(PROVINCE, '');
  return restsBehind(place, waysToWrite(province))[0] ?? place;
}

/** Registered in one county, recommended by another: not forbidden, but often the wrong folder. Zones lie in counties. */
function* elsewhere(area: District | undefined, board: District | undefined): Iterable<Finding> {
  if (!area?.divisionCode || !board?.divisionCode || area.id === board.id) return;
  yield {
    path: ['lead', 'registeredIn'],
    severity: 'notice',
    message: `牵头单位注册在${area.name}，由${board.name}推荐，请核对是否放错了文件夹`,
    found: area.name,
    fix: `确由${board.name}推荐的，可以保留`,
  };
}
