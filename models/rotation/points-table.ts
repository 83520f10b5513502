/** 积分 by published components, in whole points: what counts for a wish, and what protects from being sent. */
import type { County, Teacher } from '../../src/county/county.ts';
import { monthsBetween } from '../demand/months.ts';
import type { PointsComponent, Policy } from '../parameters.ts';
import type { Words } from '../words.ts';

export interface PointsPart {
  readonly component: PointsComponent['component'];
  /** Years, times, levels, cases. */
  readonly amount: number;
  readonly points: number;
}

export interface Points {
  /** For a wish: more points come first. */
  readonly wish: number;
  /** Against being sent without having asked. */
  readonly stay: number;
  readonly parts: readonly (PointsPart & { readonly counts: PointsComponent['counts'] })[];
}

/** What of the person the components look at, apart from the roster itself. */
export interface PointsFacts {
  readonly teacher: Teacher;
  readonly monthsAtSchool: number | null;
  readonly earlierRounds: number;
}

export function pointsOf(facts: PointsFacts, county: Pick<County, 'planningMonth'>, policy: Policy): Points {
  const parts = policy['points.components'].flatMap(({ component, points, most, counts }) => {
    const amount = amountOf(component, facts, county);
    const given = Math.min(most, points * amount);
    return given === 0 ? [] : [{ component, amount, points: given, counts }];
  });
  const sum = (purpose: 'wish' | 'stay'): number =>
    parts
      .filter(({ counts }) => counts === purpose || counts === 'both')
      .reduce((total, { points }) => total + points, 0);
  return { wish: sum('wish'), stay: sum('stay'), parts };
}

/** A blank counts nothing; the list of points says what is missing. */
function amountOf(
  component: PointsComponent['component'],
  { teacher, monthsAtSchool, earlierRounds }: PointsFacts,
  { planningMonth }: Pick<County, 'planningMonth'>,
): number {
  const years = (months: number): number => Math.max(0, Math.floor(months / 12));
  switch (component) {
    case 'serviceYears':
      return teacher.workStart === null ? 0 : years(monthsBetween(teacher.workStart, planningMonth));
    case 'schoolYears':
      return monthsAtSchool === null ? 0 : years(monthsAtSchool);
    case 'ruralYears':
      return Math.floor(teacher.ruralServiceYears ?? 0);
    case 'excellentAppraisals':
      return teacher.appraisals.filter((appraisal) => appraisal === 'excellent').length;
    case 'classHead':
      return teacher.classHead === true ? 1 : 0;
    case 'backbone':
      return teacher.conductVeto === true ? 0 : Math.max(0, backboneLevels.indexOf(teacher.backbone ?? 'none'));
    case 'seniorTitle':
      return teacher.title === 'senior' || teacher.title === 'fullSenior' ? 1 : 0;
    case 'earlierRounds':
      return earlierRounds;
    default:
      return teacher.hardship.includes(component) ? 1 : 0;
  }
}

const backboneLevels: readonly string[] = ['none', 'school', 'county', 'city', 'province'];

/** What a component is called; grounds of hardship are one component for everybody but the personnel section. */
export const componentWords: Readonly<Record<PointsComponent['component'] | 'hardship', Words>> = {
  serviceYears: { zh: '工作年限', en: 'years of service' },
  schoolYears: { zh: '现校任教年限', en: 'years at the school' },
  ruralYears: { zh: '乡村任教年限', en: 'years of rural service' },
  excellentAppraisals: { zh: '近三年考核优秀', en: 'excellent appraisals' },
  classHead: { zh: '班主任', en: 'class head' },
  backbone: { zh: '骨干教师级别', en: 'level of backbone teacher' },
  seniorTitle: { zh: '高级职称', en: 'senior title' },
  earlierRounds: { zh: '已交流次数', en: 'earlier rotations' },
  hardship: { zh: '经核实的困难情形', en: 'hardship, verified' },
  H1: { zh: '困难情形 H1', en: 'hardship H1' },
  H2: { zh: '困难情形 H2', en: 'hardship H2' },
  H3: { zh: '困难情形 H3', en: 'hardship H3' },
  H4: { zh: '困难情形 H4', en: 'hardship H4' },
  H5: { zh: '困难情形 H5', en: 'hardship H5' },
};

/** Components as people may see them: hardship is one figure whatever its grounds. */
export function shownParts(
  parts: Points['parts'],
): { readonly component: keyof typeof componentWords; readonly amount: number; readonly points: number }[] {
  const isHardship = ({ component }: PointsPart): boolean => /^H\d$/.test(component);
  const hardship = parts.filter(isHardship);
  const sum = hardship.reduce((total, { points }) => total + points, 0);
  return [
    ...parts
      .filter((part) => !isHardship(part))
      .map(({ component, amount, points }) => ({ component, amount, points })),
    ...(hardship.length === 0 ? [] : [{ component: 'hardship' as const, amount: hardship.length, points: sum }]),
  ];
}

/** 「工作年限 18（18 分）」. */
export function partsWords(parts: ReturnType<typeof shownParts>): Words {
  const each = parts.map(({ component, amount, points }) => {
    const { zh, en } = componentWords[component];
    return component === 'hardship'
      ? { zh: `${zh} ${points} 分`, en: `${en} ${points}` }
      : { zh: `${zh} ${amount}（${points} 分）`, en: `${en} ${amount} (${points})` };
  });
  return { zh: each.map(({ zh }) => zh).join('；'), en: each.map(({ en }) => en).join('; ') };
}

/** Whether anything in this county is decided by points. */
export const usesPoints = (policy: Policy): boolean =>
  policy['rotation.goals'].includes('points') || policy['points.orderIsHard'];
