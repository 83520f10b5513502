/** What rotation had to assume because a fact was not given: counted, never one line a person. */
import type { RotationContext } from '../../models/rotation/context.ts';
import type { Person } from '../../models/rotation/facts.ts';
import type { RotationReading } from '../../models/rotation/read.ts';
import type { Finding } from '../problems/problem.ts';

/** What the roster leaves open, whoever moves. */
export function rosterFindings(people: readonly Person[]): Finding[] {
  const teachers = people.filter(({ place }) => place !== null);
  return counted([
    ['planning.arrivalNotGiven', teachers.filter(({ monthsAtSchool }) => monthsAtSchool === null).length],
    ['planning.retirementUnknown', teachers.filter(({ monthsToRetirement }) => monthsToRetirement === null).length],
    ['planning.certificatesNotGiven', teachers.filter(({ certificates }) => certificates === null).length],
  ]);
}

export const rotationFindings = ({ moves }: RotationReading, { facts }: RotationContext): Finding[] => [
  ...rosterFindings(facts.people),
  ...counted([['planning.commuteUnknown', moves.filter(({ minutes }) => minutes === null).length]]),
];

const counted = (assumed: readonly (readonly [code: string, people: number])[]): Finding[] =>
  assumed
    .filter(([, people]) => people > 0)
    .map(([code, people]) => ({ level: 'assumption', code, place: {}, values: { people } }));
