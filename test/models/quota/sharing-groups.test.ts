/** Schools of a cluster that can share teachers, and those that cannot. */
import { expect, it } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { clustersOf } from '../../../models/quota/facts.ts';
import { sharingGroups } from '../../../models/quota/sharing-groups.ts';
import { county, enrolment, school } from '../../support/county-builder.ts';
import { smallPolicy } from '../../support/small-counties.ts';

const cluster = '中心学区';
const minutes = (from: string, to: string, way: number) => ({ from, to, km: null, minutes: way });

it('a junior school and a point too far away are groups of their own; a nine-year school joins both stages', () => {
  const apart = county({
    schools: [
      school('A', { kind: 'completePrimary', cluster }),
      school('B', { kind: 'teachingPoint', cluster, centreSchool: 'A' }),
      school('C', { kind: 'junior', cluster }),
      school('D', { kind: 'completePrimary', cluster }),
    ],
    enrolment: [enrolment('A', 1, 30), enrolment('B', 1, 8), enrolment('C', 7, 40), enrolment('D', 1, 20)],
    travel: [
      minutes('A', 'B', 20),
      minutes('A', 'C', 5),
      minutes('B', 'C', 15),
      minutes('A', 'D', 90),
      minutes('B', 'D', 95),
      minutes('C', 'D', 80),
    ],
  });
  const groups = (of: typeof apart) =>
    clustersOf(of, deriveDemand(of, smallPolicy), smallPolicy)
      .flatMap(sharingGroups)
      .map(({ schools, ways }) => [schools.map(({ code }) => code).join(), ways.length]);
  expect(groups(apart)).toEqual([
    ['A,B', 2],
    ['D', 0],
    ['C', 0],
  ]);
  const nineYear = {
    ...apart,
    schools: apart.schools.map((each) => (each.code === 'A' ? { ...each, kind: 'nineYear' as const } : each)),
    enrolment: [...apart.enrolment, enrolment('A', 7, 30)],
  };
  expect(groups(nineYear)).toEqual([
    ['D', 0],
    ['C,A,B', 6],
  ]);
});
