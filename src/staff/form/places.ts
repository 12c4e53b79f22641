/** Where a lead may be registered, to choose from: the boards' areas and the zones that the notice names. */
import { nameKey } from '#src/registry/name-key.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormRegister } from './form-register.ts';
import { noticeAtHand } from './notice-at-hand.ts';

/** A place as it is written in a record. */
export interface Place {
  value: string;
  group: string;
}

/** The places of the city that the record's notice asks for; none where it asks for no city. */
export function placesToChoose(batch: Plain | undefined, register: FormRegister): readonly Place[] {
  const notice = noticeAtHand(batch, register).source.policy;
  const { requirements = [] } = register.judging.policies.get(notice?.id ?? '') ?? {};
  const asked = requirements.find(({ rule }) => rule.id === 'lead-registered-locally');
  if (!asked) return [];
  const { city, zones = [] } = asked.params as { city: string; zones?: readonly string[] };
  const areas = register.districts.map(({ name, divisionCode }) => ({
    value: name.startsWith(city) ? name : `${city}${name}`,
    group: divisionCode === undefined ? '功能板块' : '县区',
  }));
  const isArea = (zone: string) => register.districts.some(({ name }) => zone.endsWith(name));
  const others = new Map(zones.filter((zone) => !isArea(zone)).map((zone) => [bare(zone), zone]));
  return [...areas, ...[...others.values()].map((value) => ({ value, group: '开发区等' }))];
}

/** The place that is meant by a shorter or longer writing of it, such as 东海县 for 某市东海县; undefined for the place itself. */
export function placeMeant(written: string, places: readonly Place[]): string | undefined {
  const key = bare(written);
  if (key === '' || places.some(({ value }) => value === written)) return undefined;
  const meant = places.filter(({ value }) => bare(value).endsWith(key) || key.endsWith(bare(value)));
  return meant.length === 1 ? meant[0]?.value : undefined;
}

/** Zones are written with and without brackets. */
const bare = (place: string) => nameKey(place).replace(/[()]/g, '');
