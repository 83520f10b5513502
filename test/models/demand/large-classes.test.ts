import { expect, it } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { largeClasses } from '../../../models/demand/large-classes.ts';
import { county, enrolment, school } from '../../support/county-builder.ts';
import { quotaPolicy } from '../../support/quota-county.ts';

it('lists classes above the cap with the classes and teachers that removing them takes', () => {
  const policy = quotaPolicy();
  const demand = deriveDemand(
    county({
      schools: [school('S1', { kind: 'nineYear' })],
      enrolment: [
        enrolment('S1', 1, 45, { classes: 1 }),
        enrolment('S1', 2, 121, { classes: 2 }),
        enrolment('S1', 7, 51, { classes: 1 }),
      ],
    }),
    policy,
  );
  // ⌈121 / 45⌉ = 3, one more class, 1.8 → 2 teachers; ⌈51 / 50⌉ = 2, one more class, 2.7 → 3 teachers.
  expect(largeClasses(demand, policy)).toEqual([
    {
      school: 'S1',
      stage: 'primary',
      grades: [2],
      pupils: 121,
      classes: 2,
      largest: 61,
      cap: 45,
      classesNeeded: 1,
      teachersNeeded: 2,
    },
    {
      school: 'S1',
      stage: 'junior',
      grades: [7],
      pupils: 51,
      classes: 1,
      largest: 51,
      cap: 50,
      classesNeeded: 1,
      teachersNeeded: 3,
    },
  ]);
});
