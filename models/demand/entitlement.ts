/**
 * Entitlement E in staff 教职工 (应配): pupils by the unified ratio; for small schools combined with the class ratio, which
 * counts teachers 专任教师, so that the non-teaching posts it implies are added before the two are compared or mixed; tiers;
 * floor of points.
 */
import type { School, Stage } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import type { ClassUnit } from './classes.ts';

/** Sums of decimals such as 12 × 1.8 must not round up by a floating crumb. */
const CRUMB = 1e-9;

export type EntitlementBound = 'pupilRatio' | 'classRatio' | 'weightedRatio' | 'fixedTier' | 'pointFloor' | 'none';

export interface Entitlement {
  readonly staff: number;
  readonly by: EntitlementBound;
  /** What each bound gives; null where it does not apply. */
  readonly pupilRatio: number;
  /** Ratio before rounding up, for the sentence. */
  readonly pupilRatioExact: number;
  readonly classRatio: { readonly teachers: number; readonly exact: number; readonly nonTeaching: number } | null;
  /** The two ratios mixed by the county's weight, before rounding up; null where they are compared instead. */
  readonly weightedExact: number | null;
  readonly tier: number | null;
  readonly pointFloor: number | null;
  /** Posts of the county's special-education resource centre, counted in `staff` on top of what the bound gives. */
  readonly resourceCentre: number;
}

/** Largest non-teaching share of a school: by stage; a school of two stages takes the smaller one. */
export function nonTeachingShare(stages: readonly Stage[], policy: Policy): number {
  return Math.min(
    ...stages.map((stage) =>
      stage === 'primary' ? policy['quota.nonTeachingShare.primary'] : policy['quota.nonTeachingShare.junior'],
    ),
  );
}

/** E of an ordinary school in use. */
export function entitlementOf(
  school: School,
  units: readonly ClassUnit[],
  stagesOfKind: readonly Stage[],
  policy: Policy,
): Entitlement {
  const pupilsOf = (stage: Stage) => total(units, stage, (unit) => unit.pupils);
  const classesOf = (stage: Stage) => total(units, stage, (unit) => unit.classes);
  const pupils = pupilsOf('primary') + pupilsOf('junior');
  if (pupils === 0) return nothing;

  const pupilRatioExact = pupilsOf('primary') / policy['ratio.primary'] + pupilsOf('junior') / policy['ratio.junior'];
  const pupilRatio = Math.ceil(pupilRatioExact - CRUMB);
  const isSmall = pupils <= policy['small.maxPupils'] && policy['small.combine'] !== 'ratioOnly';
  const exact = classesOf('primary') * policy['classRatio.primary'] + classesOf('junior') * policy['classRatio.junior'];
  const teachers = Math.ceil(exact - CRUMB);
  const share = nonTeachingShare(stagesOfKind, policy);
  const classRatio = isSmall
    ? { teachers, exact, nonTeaching: Math.floor((teachers * share) / (1 - share) + CRUMB) }
    : null;
  const byClasses = classRatio === null ? 0 : classRatio.teachers + classRatio.nonTeaching;
  const weight = policy['small.classWeight'];
  const weightedExact =
    isSmall && policy['small.combine'] === 'weighted' ? weight * byClasses + (1 - weight) * pupilRatioExact : null;
  const ratios: readonly (readonly [EntitlementBound, number])[] =
    weightedExact === null
      ? [
          ['pupilRatio', pupilRatio],
          ['classRatio', byClasses],
        ]
      : [['weightedRatio', Math.ceil(weightedExact - CRUMB)]];
  const tier = isSmall ? tierStaff(pupils, classesOf('primary') + classesOf('junior'), policy) : null;
  const pointFloor = school.kind === 'teachingPoint' ? policy['quota.pointFloor'] : null;

  const candidates: readonly (readonly [EntitlementBound, number])[] = [
    ...ratios,
    ['fixedTier', tier ?? 0],
    ['pointFloor', pointFloor ?? 0],
  ];
  const [by, staff] = candidates.reduce((best, next) => (next[1] > best[1] ? next : best));
  const resourceCentre = school.resourceCentrePosts ?? 0;
  return {
    staff: staff + resourceCentre,
    by,
    pupilRatio,
    pupilRatioExact,
    classRatio,
    weightedExact,
    tier,
    pointFloor,
    resourceCentre,
  };
}

/**
 * Special schools 特教: outside the ratios. What is ratified, else the holders of 编制 there today, or by a ratio of their own; the
 * posts of the county's resource centre come on top.
 */
export function specialEntitlement(school: School, pupils: number, holdersToday: number, policy: Policy): Entitlement {
  const own =
    policy['special.posts'] === 'ratio'
      ? Math.ceil(pupils / policy['special.pupilsPerStaff'] - CRUMB)
      : (school.postsRatified ?? holdersToday);
  const resourceCentre = school.resourceCentrePosts ?? 0;
  return { ...nothing, staff: own + resourceCentre, resourceCentre };
}

const nothing: Entitlement = {
  staff: 0,
  by: 'none',
  pupilRatio: 0,
  pupilRatioExact: 0,
  classRatio: null,
  weightedExact: null,
  tier: null,
  pointFloor: null,
  resourceCentre: 0,
};

function tierStaff(pupils: number, classes: number, policy: Policy): number | null {
  const tier = policy['small.tiers'].find(({ maxPupils }) => pupils <= maxPupils);
  if (tier === undefined) return null;
  switch (tier.mode) {
    case 'fixed':
      return tier.value;
    case 'perClass':
      return Math.ceil(tier.value * classes - CRUMB);
    case 'perPupil':
      return Math.ceil(pupils / tier.value - CRUMB);
  }
}

function total(units: readonly ClassUnit[], stage: Stage, amount: (unit: ClassUnit) => number): number {
  return units.filter((unit) => unit.stage === stage).reduce((sum, unit) => sum + amount(unit), 0);
}
