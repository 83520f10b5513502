/** Town and rural for policy: direction of rotation, pay parity, rural goals. Never the statistical area. */
import type { School } from '../../src/county/county.ts';

export type PolicyLocation = NonNullable<School['policyLocation']>;

/** The location in force; `assumed` when the county did not give it and the kind of school decided. */
export function locationOf(school: School): { readonly location: PolicyLocation; readonly assumed: boolean } {
  if (school.policyLocation !== null) return { location: school.policyLocation, assumed: false };
  const isVillageKind = school.kind === 'teachingPoint' || school.kind === 'villagePrimary';
  return { location: isVillageKind ? 'village' : 'townSeat', assumed: true };
}

/** 乡村: township seat or village. */
export function isRural(school: School): boolean {
  return locationOf(school).location !== 'countySeat';
}

/** 城镇 as education statistics count it, 城区 and 镇区; where they do not say, the county seat and township seats. */
export function isUrban(school: School): boolean {
  if (school.statisticalArea !== null) return school.statisticalArea !== 'rural';
  return locationOf(school).location !== 'village';
}

/** 县城. */
export function isTown(school: School): boolean {
  return !isRural(school);
}
