/** What rotation had to assume because a fact was not given: counted, never one line a person. */
import type { RotationContext } from '../../models/rotation/context.ts';
import type { RotationReading } from '../../models/rotation/read.ts';
import type { Finding } from '../problems/problem.ts';

export function rotationFindings({ moves }: RotationReading, { facts }: RotationContext): Finding[] {
  const teachers = facts.people.filter(({ place }) => place !== null);
  const counted: readonly (readonly [code: string, people: number])[] = [
    ['planning.arrivalNotGiven', teachers.filter(({ monthsAtSchool }) => monthsAtSchool === null).length],
    ['planning.retirementUnknown', teachers.filter(({ monthsToRetirement }) => monthsToRetirement === null).length],
    ['planning.certificatesNotGiven', teachers.filter(({ certificates }) => certificates === null).length],
    ['planning.commuteUnknown', moves.filter(({ minutes }) => minutes === null).length],
  ];
  return counted
    .filter(([, people]) => people > 0)
    .map(([code, people]) => ({ level: 'assumption', code, place: {}, values: { people } }));
}
