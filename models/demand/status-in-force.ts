/** Leave and secondment have dates: who is away is asked of the month planned, not of the day the roster was written. */
import type { County, Teacher } from '../../src/county/county.ts';

export interface StatusesInForce {
  /** The county with everybody's status as it is in its planning month. */
  readonly county: County;
  /** People whose recorded absence has ended before the planning month, and people whose absence begins after it. */
  readonly ended: number;
  readonly notBegun: number;
}

export function statusesInForce(county: County): StatusesInForce {
  const { planningMonth, teachers } = county;
  const ended = teachers.filter((teacher) => hasEnded(teacher, planningMonth));
  const notBegun = teachers.filter((teacher) => hasNotBegun(teacher, planningMonth));
  if (ended.length + notBegun.length === 0) return { county, ended: 0, notBegun: 0 };
  const present = new Set([...ended, ...notBegun]);
  return {
    county: {
      ...county,
      teachers: teachers.map((teacher) => (present.has(teacher) ? { ...teacher, status: 'onDuty' } : teacher)),
    },
    ended: ended.length,
    notBegun: notBegun.length,
  };
}

/** An absence lasts through its last month. */
const hasEnded = ({ status, statusUntil }: Teacher, month: string): boolean =>
  status !== 'onDuty' && statusUntil !== null && statusUntil < month;

const hasNotBegun = (teacher: Teacher, month: string): boolean =>
  teacher.status !== 'onDuty' && teacher.statusFrom !== null && teacher.statusFrom > month && !hasEnded(teacher, month);
