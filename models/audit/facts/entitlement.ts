/** 应配教职工: what the unified standard gives one school, and the county total. Both in staff, never in teachers. */
import type { County, School } from '../../../src/county/county.ts';
import type { Policy } from '../../parameters.ts';
import type { SchoolClasses } from './classes.ts';

/** Share of non-teaching staff that a school may have; a nine-year school takes the smaller of its two stages. */
export function nonTeachingShare(school: School, policy: Policy): number {
  const primary = policy['quota.nonTeachingShare.primary'];
  const junior = policy['quota.nonTeachingShare.junior'];
  if (school.kind === 'nineYear') return Math.min(primary, junior);
  return school.kind === 'junior' || school.kind === 'juniorOfComplete' ? junior : primary;
}

/** `holders`: people with 编制 at the school today, for special schools without ratified posts. */
export function entitlementOf(school: School, classes: SchoolClasses, holders: number, policy: Policy): number {
  if (!school.inUse) return 0;
  const centre = school.resourceCentrePosts ?? 0;
  if (school.kind === 'special') return centre + specialPosts(school, classes, holders, policy);
  const pupils = classes.pupils.primary + classes.pupils.junior;
  if (pupils === 0) return 0;
  const byPupils = classes.pupils.primary / policy['ratio.primary'] + classes.pupils.junior / policy['ratio.junior'];
  const small = policy['small.combine'] !== 'ratioOnly' && pupils <= policy['small.maxPupils'];
  const floor = school.kind === 'teachingPoint' ? policy['quota.pointFloor'] : 0;
  return (
    centre +
    Math.max(
      small ? combined(byPupils, byClasses(school, classes, policy), policy) : atLeast(byPupils),
      small ? byTier(pupils, classes, policy) : 0,
      floor,
    )
  );
}

function specialPosts(school: School, { pupils }: SchoolClasses, holders: number, policy: Policy): number {
  if (policy['special.posts'] === 'ratified') return school.postsRatified ?? holders;
  return atLeast((pupils.primary + pupils.junior) / policy['special.pupilsPerStaff']);
}

/** The higher of the two ratios, or both by weight. */
function combined(byPupils: number, byClass: number, policy: Policy): number {
  if (policy['small.combine'] !== 'weighted') return Math.max(atLeast(byPupils), byClass);
  const weight = policy['small.classWeight'];
  return atLeast(byPupils + weight * (byClass - byPupils));
}

/** The class ratio counts teachers; the non-teaching staff that go with them are added before comparing. */
function byClasses(school: School, { classes }: SchoolClasses, policy: Policy): number {
  const teachers = atLeast(
    classes.primary * policy['classRatio.primary'] + classes.junior * policy['classRatio.junior'],
  );
  const share = nonTeachingShare(school, policy);
  return teachers + atMost((teachers * share) / (1 - share));
}

function byTier(pupils: number, { classes }: SchoolClasses, policy: Policy): number {
  const tier = policy['small.tiers'].find((each) => pupils <= each.maxPupils);
  if (tier === undefined) return 0;
  if (tier.mode === 'fixed') return tier.value;
  return atLeast(tier.mode === 'perPupil' ? pupils / tier.value : tier.value * (classes.primary + classes.junior));
}

/** Every amount on the way to what a school is entitled to: its pupils and classes, both ratios, tier, floor and resource centre. */
export function amountsOfEntitlement(school: School, counted: SchoolClasses, staff: number, policy: Policy): number[] {
  const { pupils, classes } = counted;
  const byPupils = pupils.primary / policy['ratio.primary'] + pupils.junior / policy['ratio.junior'];
  const exact = classes.primary * policy['classRatio.primary'] + classes.junior * policy['classRatio.junior'];
  const byClass = byClasses(school, counted, policy);
  const centre = school.resourceCentrePosts ?? 0;
  return [
    ...[pupils.primary + pupils.junior, classes.primary, classes.junior],
    ...[byPupils, exact, atLeast(exact), byClass, byClass - atLeast(exact)],
    byPupils + policy['small.classWeight'] * (byClass - byPupils),
    ...[byTier(pupils.primary + pupils.junior, counted, policy), staff, centre, staff - centre],
  ];
}

/** 县编制总量: given, else ratified posts of all legal units, else what the standard gives. */
export function countyTotal(county: County, entitlements: ReadonlyMap<string, number>): number {
  if (county.totalPosts !== null) return county.totalPosts;
  const ratified = county.schools.filter((school) => school.legalUnit === school.code).map((s) => s.postsRatified);
  const known = ratified.filter((posts) => posts !== null);
  const entitled = [...entitlements.values()];
  return (known.length === ratified.length && known.length > 0 ? known : entitled).reduce((a, b) => a + b, 0);
}

/** Whole posts that reach `amount`; the margin keeps 2.0000000001 from becoming 3. */
export function atLeast(amount: number): number {
  return Math.ceil(amount - 1e-9);
}

/** Whole posts within `amount`. */
export function atMost(amount: number): number {
  return Math.floor(amount + 1e-9);
}
