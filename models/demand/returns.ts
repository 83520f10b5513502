/**
 * 期满返回: whoever served a term elsewhere and still holds the post at home is back there when the year begins. A return is no
 * rotation and counts nowhere; the place it leaves is an open post like any other.
 */
import type { County } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';

export interface Return {
  readonly teacher: string;
  readonly from: string;
  /** The school that holds the post. */
  readonly to: string;
  /** Last month of the term. */
  readonly until: string;
}

export interface Returned {
  /** The county with everybody whose term is over back at home, arrived in the planning month. */
  readonly county: County;
  readonly returns: readonly Return[];
}

export function returnsDue(county: County, policy: Policy): Returned {
  if (!policy['rotation.returnAtEnd']) return { county, returns: [] };
  const { schools, teachers, planningMonth } = county;
  const bySchool = new Map(schools.map((school) => [school.code, school]));
  const returns = teachers.flatMap(({ id, postSchool, workSchool, rotationUntil }): Return[] => {
    const home = bySchool.get(postSchool ?? '');
    const here = bySchool.get(workSchool);
    if (home === undefined || !home.inUse || home.legalUnit === (here?.legalUnit ?? workSchool)) return [];
    return rotationUntil !== null && rotationUntil < planningMonth
      ? [{ teacher: id, from: workSchool, to: home.code, until: rotationUntil }]
      : [];
  });
  if (returns.length === 0) return { county, returns };
  const homes = new Map(returns.map(({ teacher, to }) => [teacher, to]));
  return {
    county: {
      ...county,
      teachers: teachers.map((teacher) => {
        const home = homes.get(teacher.id);
        return home === undefined ? teacher : { ...teacher, workSchool: home, atSchoolSince: planningMonth };
      }),
    },
    returns,
  };
}
