import { expect, it } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import type { Policy } from '../../../models/parameters.ts';
import type { County } from '../../../src/county/county.ts';
import { layoutFindings } from '../../../src/planning/layout-findings.ts';
import { findingWords } from '../../../src/problems/registry.ts';
import { county, enrolment, school } from '../../support/county-builder.ts';
import { quotaPolicy } from '../../support/quota-county.ts';

function sentences(facts: Partial<County>, values: Partial<Policy> = {}) {
  const place = county({
    schools: [
      school('A', { name: '县一小', seatsPrimary: 1500 }),
      school('N', { name: '九年制学校', kind: 'nineYear', statisticalArea: 'rural', seatsPrimary: 900 }),
    ],
    enrolment: [enrolment('A', 1, 1400, { classes: 37 }), enrolment('N', 7, 1800, { classes: 54 })],
    ...facts,
  });
  const policy = quotaPolicy(values);
  return layoutFindings(place, deriveDemand(place, policy), policy).map(findingWords);
}

it('names schools above the limit of their kind', () => {
  expect(sentences({})).toEqual([
    {
      zh: '县一小有 37 个班，超过班数上限 36 个班，多 1 个班。请结合新建、改扩建学校和划片调整逐步消化；测算照常进行。',
      en: '县一小 has 37 classes, 1 above the limit of 36. Plan new schools or other catchments; the calculation goes on.',
    },
  ]);
  expect(sentences({}, { 'quota.maxClasses': 40, 'quota.maxClasses.nineYear': 53 })[0]?.zh).toMatch(
    /^九年制学校有 54 个班/,
  );
});

it('compares the seats of the towns with the people who live there', () => {
  const found = sentences({ townResidents: 20_000 }, { 'quota.maxClasses': 40, 'layout.seatsPerThousand.junior': 0 });
  expect(found.map(({ zh }) => zh)).toEqual([
    '城镇小学学位 1500 座，常住人口 20000 人，每千人 75 座，低于标准 80 座，还须增加 100 座。请列入学校建设专项规划；测算照常进行。',
  ]);
  expect(sentences({ townResidents: 18_000 }, { 'quota.maxClasses': 40, 'layout.seatsPerThousand.junior': 0 })).toEqual(
    [],
  );
});

it('says when schools that give no seats are left out', () => {
  const schools = [school('A', { seatsPrimary: 1500 }), school('B', { kind: 'junior' })];
  const found = sentences(
    { townResidents: 10_000, schools, enrolment: [enrolment('A', 1, 40), enrolment('B', 7, 40)] },
    {},
  );
  expect(found[0]?.zh).toBe(
    '城镇初中学位已填 0 座，常住人口 10000 人，每千人 0 座，低于标准 40 座；另有 1 所学校未填学位数，未计入。请补填这些学校的学位数后再核对。',
  );
});
