/**
 * Work of a stage that is no lesson, besides class heads, in full loads: head count is not capacity. People on the books but away
 * use 编制 and teach nothing (statuses are those of the month planned, see `status-in-force.ts`); school leaders, the older and the protected teach less where the county says so; and pupils with
 * special needs in ordinary classes or taught at home take time of their teachers.
 */
import type { County, Stage, Teacher } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import { yearsBetween } from './months.ts';
import { fillsPosts, isTeaching, stageOf } from './people.ts';
import { stageOfGrade } from './stages.ts';

export type CreditKind =
  | 'away'
  | 'head'
  | 'deputy'
  | 'middle'
  | 'older'
  | 'protectedPerson'
  | 'inclusion'
  | 'homeTaught'
  | 'resourceCentre';

export interface Credit {
  readonly kind: CreditKind;
  /** People or pupils it is counted for. */
  readonly count: number;
  /** Full loads, e.g. 1.5 for two heads who teach a quarter of the norm each. */
  readonly loads: number;
}

/** Full loads of one person or pupil of a kind. */
function shares(policy: Policy): Readonly<Record<CreditKind, number>> {
  return {
    away: 1,
    head: policy['load.headCredit'],
    deputy: policy['load.deputyCredit'],
    middle: policy['load.middleCredit'],
    older: policy['load.olderCredit'],
    protectedPerson: policy['load.protectedCredit'],
    inclusion: policy['load.inclusionCredit'],
    homeTaught: policy['load.homeTeachingCredit'],
    resourceCentre: 1,
  };
}

/** What is credited at one stage of a school, kinds in a fixed order; kinds that come to nothing are left out. */
export type CreditsAt = (school: string, stage: Stage) => readonly Credit[];

export function creditedWork(county: County, policy: Policy): CreditsAt {
  const counts = new Map<string, number>();
  const keyOf = (school: string, stage: Stage, kind: CreditKind) => `${school}\u0000${stage}\u0000${kind}`;
  const add = (school: string, stage: Stage, kind: CreditKind, count: number) => {
    const key = keyOf(school, stage, kind);
    counts.set(key, (counts.get(key) ?? 0) + count);
  };
  const share = shares(policy);
  const schools = new Map(county.schools.map((school) => [school.code, school]));
  for (const teacher of county.teachers) {
    const kind = kindOf(teacher, county.planningMonth, share, policy);
    if (kind === null) continue;
    const school = schools.get((kind === 'away' ? teacher.postSchool : teacher.workSchool) ?? '');
    if (school !== undefined) add(school.code, stageOf(teacher, school).stage, kind, 1);
  }
  for (const { school, grade, inclusionPupils, homeTaughtPupils } of county.enrolment) {
    add(school, stageOfGrade(grade), 'inclusion', inclusionPupils ?? 0);
    add(school, stageOfGrade(grade), 'homeTaught', homeTaughtPupils ?? 0);
  }
  // Posts of the resource centre teach no lessons of their school; they are counted where its lowest grade is.
  const lowest = new Map<string, number>();
  for (const { school, grade, pupils } of county.enrolment)
    if (pupils > 0) lowest.set(school, Math.min(grade, lowest.get(school) ?? grade));
  for (const { code, resourceCentrePosts } of county.schools) {
    const grade = lowest.get(code);
    if (grade !== undefined) add(code, stageOfGrade(grade), 'resourceCentre', resourceCentrePosts ?? 0);
  }
  return (school, stage) =>
    (Object.keys(share) as CreditKind[])
      .map((kind): Credit => {
        const count = counts.get(keyOf(school, stage, kind)) ?? 0;
        return { kind, count, loads: count * share[kind] };
      })
      .filter(({ loads }) => loads > 0);
}

export const loadsOf = (credits: readonly Credit[]): number => credits.reduce((sum, { loads }) => sum + loads, 0);

/** One person is credited once: who is away teaches nothing, else the largest of what the county grants. */
function kindOf(
  teacher: Teacher,
  month: string,
  share: Readonly<Record<CreditKind, number>>,
  policy: Policy,
): CreditKind | null {
  if (!fillsPosts(teacher) || !isTeaching(teacher)) return null;
  if (teacher.status !== 'onDuty') return policy['load.awayStatuses'].includes(teacher.status) ? 'away' : null;
  const leads = leadingKind(teacher);
  const granted: readonly CreditKind[] = [
    ...(leads === null ? [] : [leads]),
    ...(isOlder(teacher, month, policy) ? (['older'] as const) : []),
    ...(isProtectedPerson(teacher, month, policy) ? (['protectedPerson'] as const) : []),
  ];
  return granted.reduce<CreditKind | null>(
    (most, kind) => (share[kind] > (most === null ? 0 : share[most]) ? kind : most),
    null,
  );
}

function leadingKind({ duty }: Teacher): 'head' | 'deputy' | 'middle' | null {
  if (duty === 'none') return null;
  return duty === 'secretary' ? 'head' : duty;
}

function isOlder({ sex, birthMonth }: Teacher, month: string, policy: Policy): boolean {
  if (sex === null || birthMonth === null) return false;
  return yearsBetween(birthMonth, month) >= policy[sex === 'female' ? 'load.olderAge.female' : 'load.olderAge.male'];
}

const isProtectedPerson = ({ exemption }: Teacher, month: string, policy: Policy): boolean =>
  exemption !== null &&
  (exemption.until === null || exemption.until >= month) &&
  policy['load.protectedCodes'].includes(exemption.code);
