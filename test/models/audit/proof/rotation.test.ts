/** The audit's rows of the rotation are those of the model, although neither knows of the other's code. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../models/audit/facts/facts.ts';
import type { LargeModel } from '../../../../models/audit/proof/large-model.ts';
import { rotationProof } from '../../../../models/audit/proof/rotation.ts';
import { deriveDemand } from '../../../../models/demand/demand.ts';
import type { LinearExpression, LinearModel } from '../../../../models/lp/model.ts';
import type { Policy } from '../../../../models/parameters.ts';
import { buildRotation } from '../../../../models/rotation/build.ts';
import type { PostRow } from '../../../../models/rotation/facts.ts';
import type { County } from '../../../../src/county/county.ts';
import { generateCounty } from '../../../../src/demo/generate-county.ts';
import { postsForRotation } from '../../../../src/planning/posts-for-rotation.ts';
import { resolvePolicy } from '../../../../src/policy/resolve-policy.ts';
import { randomCounty } from '../../../support/random-rotation.ts';

const side = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);

/** Everything that is stated, each thing by its name. */
function ofModel(model: LinearModel) {
  const terms = ({ variables, coefficients }: LinearExpression) =>
    Object.fromEntries(variables.map((index, at) => [model.variables[index]!.label, coefficients[at]!]));
  return {
    rows: Object.fromEntries(
      model.constraints
        .filter(({ rule }) => rule !== 'R21')
        .map(({ rule, label, expression, lower, upper }) => [
          `${rule} ${label}`,
          { terms: terms(expression), lower: side(lower), upper: side(upper) },
        ]),
    ),
    ways: model.constraints.filter(({ rule }) => rule === 'R21').map(({ expression }) => terms(expression)),
    goals: Object.fromEntries(
      model.goals.flatMap((goal) =>
        goal.kind === 'additive' ? [[goal.id, { terms: terms(goal.expression), constant: goal.constant }]] : [],
      ),
    ),
    limits: Object.fromEntries(model.variables.map(({ label, lower, upper }) => [label, [lower, upper]])),
  };
}

function ofAudit({ names, box, rows, choices, goals }: LargeModel) {
  const terms = (columns: readonly number[], coefficients: readonly number[]) =>
    Object.fromEntries(columns.map((column, at) => [names[column]!, coefficients[at]!]));
  return {
    rows: Object.fromEntries(
      rows.map(({ name, columns, coefficients, lower, upper }) => [
        name,
        { terms: terms(columns, coefficients), lower, upper },
      ]),
    ),
    ways: choices.map(({ whole, ways }) => ({
      ...terms(
        ways,
        ways.map(() => 1),
      ),
      [names[whole]!]: -1,
    })),
    goals: Object.fromEntries(
      goals.map(({ id, columns, coefficients, constant }) => [id, { terms: terms(columns, coefficients), constant }]),
    ),
    limits: Object.fromEntries(names.map((name, column) => [name, [box.lower[column]!, box.upper[column]!]])),
  };
}

const sorted = (all: readonly Readonly<Record<string, number>>[]) =>
  all.map((each) => JSON.stringify(Object.entries(each).sort())).sort();

function expectTheSame(county: County, policy: Policy, posts: readonly PostRow[]): void {
  const { model } = buildRotation({ county, policy, demand: deriveDemand(county, policy), posts, seed: 3 });
  const [stated, found] = [ofModel(model), ofAudit(rotationProof(factsOf(county, policy), posts))];
  // A couple has a row whichever of the two is named first; the model names them in its own order.
  const rows = Object.entries(found.rows).filter(([name]) => !name.startsWith('R36 ') || name in stated.rows);
  expect(Object.fromEntries(rows)).toEqual(stated.rows);
  expect(sorted(found.ways)).toEqual(sorted(stated.ways));
  expect(found.limits).toEqual(stated.limits);
  for (const [id, goal] of Object.entries(stated.goals)) expect([id, found.goals[id]]).toEqual([id, goal]);
}

const demo = generateCounty({ schools: 24, teachers: 320, seed: 9 });
const { values } = resolvePolicy({ province: demo.province, city: demo.city, county: demo }).policy;
const posts = (county: County) => postsForRotation(county, deriveDemand(county, values), null).rows;
const [first, second, third] = demo.teachers.filter(
  ({ duty, employment }) => duty === 'none' && employment === 'established',
);
const pin = { reason: '会议纪要', until: null, form: null, procedure: null };

const policies: Readonly<Record<string, Partial<Policy>>> = {
  'as published': {},
  'rank posts by school, no cross-stage': { 'rotation.rankPosts': 'school', 'rotation.crossStage': 'never' },
  'transfers that move the post': { 'rotation.form': 'transfer' },
  'only within circles, counted toward the countryside': {
    'rotation.withinCircleOnly': true,
    'rotation.countedMoves': 'townToRural',
  },
  'everybody over term must move': { 'rotation.overTermHard': true, 'rotation.maxTurnover': 1 },
  'few may leave': { 'rotation.maxTurnover': 0.05, 'rotation.maxNearRetirement': 0.5, 'rotation.maxLowRated': 0.5 },
  'long commutes, couples together, pairs': {
    'rotation.maxCommuteMinutes': 25,
    'rotation.couples': 'together',
    'rotation.pairLeast': 1,
  },
};

describe('rows, ways, limits and goals are the same', () => {
  it.each(Object.entries(policies))('%s', (_, changed) => {
    expectTheSame(demo, { ...values, ...changed }, posts(demo));
  });

  it('with decisions, spouses and rooms', () => {
    const county: County = {
      ...demo,
      pins: [
        { ...pin, teacher: first!.id, kind: 'goes', school: null },
        { ...pin, teacher: second!.id, kind: 'stays', school: null },
        { ...pin, teacher: third!.id, kind: 'neverTo', school: demo.schools[1]!.code },
      ],
      teachers: demo.teachers.map((each, index) =>
        index % 3 === 0 ? { ...each, spouse: demo.teachers[index + 1]?.id ?? null } : each,
      ),
      schools: demo.schools.map((each) => ({ ...each, boarding: true, freeRooms: 1 })),
    };
    expectTheSame(county, values, posts(county));
  });

  it('in random small counties', () => {
    fc.assert(
      fc.property(randomCounty, ({ county, policy, posts: given }) => {
        expectTheSame(county, { ...policy, 'equity.limitIsHard': false }, given);
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});
