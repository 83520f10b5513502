import { expect, it } from 'vitest';
import { modelText } from '../../../models/lp/text.ts';
import { buildPay } from '../../../models/pay/build.ts';
import { payRules } from '../../../models/pay/catalogue.ts';
import { payFacts } from '../../../models/pay/facts.ts';
import {
  frontierPoints,
  leastCostAlike,
  leastCostFrom,
  leastCostModel,
  priceQuestions,
} from '../../../models/pay/trials.ts';
import { dutiful, fact, payCounty, payPolicy, payRows } from '../../support/pay-county.ts';

const county = payCounty({
  teachers: dutiful.map((person) => ({ ...person, pay: { gradePay: 900 } })),
  pay: [...payRows, fact('civilServantAverage', null, 5800), fact('performanceTotal', null, 200_000)],
});
const values = {
  'pay.allowanceFloor': 400,
  'pay.goal': 'bestWorstTier',
  'pay.yearlyBudget': 100_000,
  'pay.supplements': ['classHead', 'backbone', 'head'],
  'pay.classHeadLeast': 100,
};
const policy = payPolicy(values);
const facts = payFacts(county, policy, new Map());

const rowsOf = (rule: string, amount: number, label: string | null = null) =>
  modelText(buildPay(facts, policy, { rule, label, amount }).model, rule)
    .split('\n')
    .filter((line) => line.startsWith(rule));

// As in the tests of the rules, with every bound one step of 10 yuan dearer.
it.each([
  // 600 + 2 × 10 for two rural people; 550 + 2 × 10.
  ['P01', ['8 级岗位: - 20 steps[0] + 20 steps[1] ≥ 620', '9 级岗位: - 20 steps[0] + 10 steps[1] + 10 steps[2] ≥ 570']],
  // 450 + 7 × 10.
  ['P02', ['≥ 520 ']],
  [
    'P03',
    ['第 0 档: 10 steps[0] ≤ 0', '第 1 档: - 10 steps[0] + 10 steps[1] ≥ 10', '- 10 steps[1] + 10 steps[2] ≥ 10'],
  ],
  // 4 × 410.
  ['P04', ['≥ 1640 ']],
  ['P05', ['≤ 199990 ']],
  ['P06', ['≤ 2990 ', '≤ 2990 ', '≤ 2990 ', '≤ 2990 ', '≤ 2990 ', '≤ 2990 ']],
  ['P07', ['≤ 99990 ']],
  ['P09', ['班主任: 10 steps[classHead] ≥ 110', '10 steps[classHead] - 10 steps[backbone] ≥ 0']],
  ['P10', ['≥ 10 ']],
  ['P11', ['≥ 10 ', '≥ 10 ', '≥ 0 ', '≤ 3960 ']],
])('%s is tightened by its own unit', (rule, rows) => {
  const lines = rowsOf(rule, 10);
  expect(lines).toHaveLength(rows.length);
  for (const [index, row] of rows.entries()) expect(`${lines[index]} `).toContain(row);
});

it('tightens one row alone where a row is named', () => {
  const [eighth, ninth] = rowsOf('P01', 10, '9 级岗位');
  expect(eighth).toContain('≥ 600 ');
  expect(ninth).toContain('≥ 570 ');
});

it('asks for every hard rule that applies, for parity rank by rank as well', () => {
  const { context } = buildPay(facts, policy);
  const questions = priceQuestions(payRules, context, policy);
  expect(questions.map(({ rule, row }) => [rule.id, row])).toEqual([
    ['P01', null],
    ['P01', '8 级岗位'],
    ['P01', '9 级岗位'],
    ...['P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P09', 'P10', 'P11'].map((id) => [id, null]),
  ]);
  // Budget and performance total: a year of one step for everybody who gets something, 4 + 2 + 1 + 1 + 1 people.
  expect(questions.find(({ rule }) => rule.id === 'P07')?.step).toBe(12 * 10 * 9);
});

it('asks for least cost alone, without the budget', () => {
  const model = leastCostModel(facts, policy, null);
  expect(model.goals.map(({ id }) => id)).toEqual(['leastCost']);
  expect(model.constraints.some(({ rule }) => rule === 'P07')).toBe(false);
});

it('lifts everybody who receives the allowance, or makes all alike', () => {
  const lower = leastCostFrom(facts, policy, 405).model.variables.map(({ label, lower: least }) => [label, least]);
  expect(lower.slice(0, 3)).toEqual([
    ['steps[0]', 0],
    ['steps[1]', 41],
    ['steps[2]', 41],
  ]);
  expect(modelText(leastCostAlike(facts, policy).model)).toContain('P21 第 2 档同额: steps[1] - steps[2] = 0');
});

it.each([
  ['a step at a time', { from: 300, to: 340 }, [300, 310, 320, 330, 340]],
  ['evenly, both ends among them', { from: 300, to: 650 }, [300, 340, 380, 420, 460, 500, 540, 580, 620, 650]],
  [
    'a little beyond where all are alike from the start',
    { from: 300, to: 300 },
    Array.from({ length: 11 }, (_, i) => 300 + 10 * i),
  ],
  ['not above the cap', { from: 2970, to: 2970 }, [2970, 2980, 2990, 3000]],
  ['at one point where the cap is met', { from: 3000, to: 3000 }, [3000]],
])('the frontier is asked %s', (_, ends, points) => {
  expect(frontierPoints({ ...ends, step: 10, most: 3000 })).toEqual(points);
});
