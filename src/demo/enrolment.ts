/** Pupils and classes of a demo county: large in the seat, tiny at the points, with what real sheets have (复式, 大班额, blanks). */
import type { Enrolment } from '../county/county.ts';
import type { SiteDraft } from './layout.ts';
import { type Random, randomStream } from './random.ts';

/** Pupils of one school before the county is scaled to its size. */
export interface PupilDraft {
  readonly draft: SiteDraft;
  readonly primary: number;
  readonly junior: number;
  /** Villages and points keep their size whatever the county's; towns grow with it. */
  readonly scales: boolean;
  /** Grades of a point: the older children go to the centre school. */
  readonly highestGrade: number;
}

export function draftPupils(sites: readonly SiteDraft[], seed: number): readonly PupilDraft[] {
  const random = randomStream(seed, 'pupils');
  return sites.map((draft) => ({
    draft,
    scales: true,
    primary: 0,
    junior: 0,
    highestGrade: 9,
    ...(draft.school.inUse && sizeOf(draft, random)),
  }));
}

function sizeOf({ role }: SiteDraft, random: Random): Partial<PupilDraft> {
  switch (role) {
    case 'seatPrimary':
      return { primary: random.middling(1000, 2000) };
    case 'seatJunior':
      return { junior: random.middling(1000, 2000) };
    case 'townCentre':
      return { primary: random.middling(300, 900) };
    case 'townJunior':
      return { junior: random.middling(250, 900) };
    case 'nineYear':
      return { primary: random.middling(150, 400), junior: random.middling(120, 320) };
    case 'village':
      return { primary: random.chance(0.2) ? random.whole(120, 240) : random.middling(30, 150), scales: false };
    case 'point':
      return {
        primary: random.whole(3, 40),
        scales: false,
        highestGrade: random.weighted([
          [2, 2],
          [3, 4],
          [4, 3],
          [6, 1],
        ]),
      };
    case 'special':
      return { primary: 54, junior: 36, scales: false };
  }
}

/** Rows of the 学生班级 table when town schools are `scale` times their first size. The same scale gives the same rows. */
export function enrolmentAt(pupils: readonly PupilDraft[], scale: number, seed: number): readonly Enrolment[] {
  return pupils.flatMap((school) => {
    const random = randomStream(seed, `classes ${school.draft.school.code}`);
    const sized = (count: number) => (school.scales ? Math.round(count * scale) : count);
    return [
      ...stageRows(school, sized(school.primary), 1, Math.min(6, school.highestGrade), random),
      ...stageRows(school, sized(school.junior), 7, 9, random),
    ];
  });
}

function stageRows(school: PupilDraft, pupils: number, first: number, last: number, random: Random): Enrolment[] {
  if (pupils === 0) return [];
  const { role } = school.draft;
  const grades = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const counts = spread(pupils, grades.length, random);
  const migrants =
    role === 'seatPrimary' || role === 'seatJunior'
      ? random.weighted([
          [0.06, 4],
          [0.14, 4],
          [0.33, 1],
        ])
      : 0.01;
  const oversized = (role === 'seatPrimary' || role === 'seatJunior') && random.chance(0.3);
  const leavesClassesBlank = role === 'townCentre' && random.chance(0.15);
  const groups = groupsOf(role, counts);
  return grades.map((grade, i) => {
    const count = counts[i]!;
    const group = groups[i] ?? null;
    const isFirstOfGroup = group !== null && groups.indexOf(group) === i;
    const cap = first === 7 ? 50 : 45;
    const rooms = oversized ? Math.floor(count / (cap + 6)) || 1 : Math.ceil(count / cap);
    return {
      school: school.draft.school.code,
      grade,
      pupils: count,
      migrantPupils: Math.round(count * migrants),
      classes: group !== null ? Number(isFirstOfGroup) : leavesClassesBlank ? null : rooms,
      multigradeGroup: group,
      boarders: school.draft.school.boarding ? Math.round(count * (first === 7 ? 0.6 : 0.2)) : 0,
      inclusionPupils: random.chance(0.1) ? Math.min(1, count) : 0,
      homeTaughtPupils: null,
    };
  });
}

/** Grades of a village or point share a room while there are few children: all in one up to 10, pairs up to 9 a grade. */
function groupsOf(role: SiteDraft['role'], counts: readonly number[]): readonly string[] {
  if (role !== 'point' && role !== 'village') return [];
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total <= 10) return counts.map(() => '复式一班');
  if (total / counts.length > 9) return [];
  return counts.map((_, i) => `复式${['一', '二', '三'][Math.floor(i / 2)]}班`);
}

/** Splits pupils over grades, each grade within ±15 % of the mean; the sum is exact. */
function spread(pupils: number, grades: number, random: Random): number[] {
  const weights = Array.from({ length: grades }, () => 0.85 + random.next() * 0.3);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let weightSoFar = 0;
  let given = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const upTo = Math.round((pupils * weightSoFar) / total);
    const count = upTo - given;
    given = upTo;
    return count;
  });
}
