import { z } from 'zod';
import { Name } from '#schemas/text-fields.ts';
import type { District } from '#schemas/district.ts';
import { isBranch } from '../branches.ts';
import { defineRule, type Finding } from '../define-rule.ts';
import { nameKey } from '#src/registry/name-key.ts';

/** A licence may write the province before the city, with or without what kind of province it is. */
const PROVINCE = /^[一-龥]{2,6}?(?:省|自治区)/;
/** …市外 is not in the city. */
const OUTSIDE = /^(?:[以之境]外|外(?!.*[路街巷号]))/;

const Params = z.strictObject({ city: Name, province: Name.optional(), zones: z.array(Name).optional() });
type Params = z.output<typeof Params>;

/** The lead is registered in the city. The credit code's division is no proof: codes outlive moves. */
export default defineRule({
  id: 'lead-registered-locally',
  title: '牵头单位在本市注册',
  why: '联合体由牵头单位对外承担责任，牵头单位应在本市注册',
  fix: '按营业执照或法人证书写注册地，写到县区；不在本市注册的，改由本市的单位牵头',
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
  { city, province, zones = [] }: Params,
  districts: readonly District[],
): { district?: District } | undefined {
  const written = nameKey(place);
  const whole = nameKey(city);
  const local = written.startsWith(whole) ? written : withoutProvince(written, province);
  const short = whole.replace(/市$/, '');
  const areaAt = (text: string) =>
    text === '' ? undefined : districts.find(({ name }) => text.startsWith(nameKey(name)));
  if (zones.some((zone) => local.startsWith(nameKey(zone)) || written.startsWith(nameKey(zone)))) return {};
  if (local.startsWith(whole)) {
    const rest = local.slice(whole.length);
    if (OUTSIDE.test(rest)) return undefined;
    return named(areaAt(rest));
  }
  // Without the city, only an area of it tells where a place is; and another province may have one of the same name.
  const bare = local.startsWith(short) ? local.slice(short.length) : local;
  const area = areaAt(bare) ?? (bare === local ? undefined : areaAt(local));
  return area && named(area);
}

const named = (district: District | undefined) => (district ? { district } : {});

/** Without the province in front, which must be the city's own where the notice says which that is. */
function withoutProvince(place: string, province: string | undefined): string {
  if (province === undefined) return place.replace(PROVINCE, '');
  const names = [province, province.replace(/(?:省|自治区)$/, '')].map(nameKey);
  const written = names.find((name) => place.startsWith(name));
  return written === undefined ? place : place.slice(written.length);
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
