/** The report before a plan and the plan itself name the same entitlement, and the same bound, for every school. */
import { expect, test } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { generateCounty } from '../../../src/demo/generate-county.ts';
import { quotaDocument } from '../../../src/planning/quota/document.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { buildReports } from '../../../src/report/build-reports.ts';

test.each([3, 7])('in a county of seed %i', (seed) => {
  const county = generateCounty({ schools: 40, teachers: 700, seed });
  const { values: policy } = resolvePolicy({ province: county.province, city: county.city, county }).policy;
  const { staffing } = buildReports(county, policy);
  if (!staffing.schools.available) throw new Error('the report is available');
  const reported = staffing.schools.rows.map(({ code, entitlement, entitlementBy }) => [
    code,
    entitlement,
    entitlementBy,
  ]);

  const demand = deriveDemand(county, policy);
  const nothing = { teachers: 0, nonTeaching: 0, subjects: [] };
  const schools = demand.schools.map(({ school }) => ({ school: school.code, ...nothing }));
  const undecided = { schools, itinerants: [], substitutions: [], supervision: [], classHeads: [], credited: [] };
  const planned = quotaDocument({ county, policy, demand }, undecided).schools;

  expect(reported).toEqual(
    planned.map(({ school, entitlement, entitlementBy }) => [school, entitlement, entitlementBy]),
  );
  expect(new Set(planned.map(({ entitlementBy }) => entitlementBy)).size).toBeGreaterThan(1);
});
