import { expect, test } from 'vitest';
import { dataFindings } from '../../../src/planning/data-findings.ts';
import { planCounty } from '../../../src/planning/plan-county.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { findingsSheet } from '../../../src/workbook/findings-workbook.ts';
import { exampleCounty } from '../../support/plan-example.ts';

const { policy } = resolvePolicy({ province: null, city: null, county: exampleCounty });
const findings = dataFindings(exampleCounty, policy.values);
const unpaid = dataFindings({ ...exampleCounty, pay: [] }, policy.values);

test('what a plan says of the data before its models is said without planning, in the same order', async () => {
  const none = () => Promise.resolve({ kind: 'none', clockStopped: true } as const);
  const notAsked = () => Promise.reject(new Error('not asked'));
  const { plan } = await planCounty(
    { county: exampleCounty, policy, findings: [], scenarios: [], only: null, seed: 1, deadlineMs: 1000 },
    { optimiser: { optimise: none, conflict: notAsked, multipliers: notAsked, close: () => Promise.resolve() } },
  );
  expect(plan.findings.length).toBeGreaterThan(0);
  expect(findings.slice(0, plan.findings.length).map(({ code, values }) => [code, values])).toEqual(
    plan.findings.map(({ code, values }) => [code, values]),
  );
});

test('what rotation and pay miss in the data is said as well', () => {
  const codes = (found: typeof findings) => found.map(({ code }) => code);
  expect(codes(unpaid)).toEqual(expect.arrayContaining(['planning.subjectsWithoutTeachers', 'pay.notPlanned']));
});

test('the workbook has a row for each', () => {
  const sheet = findingsSheet('阳山县', findings);
  expect(sheet.rows).toHaveLength(findings.length);
  expect(sheet.rows.every((row) => typeof row.at(-1) === 'string')).toBe(true);
});
