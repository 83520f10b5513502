/** The audit's rows of the leaders' run are those of the model, although neither knows of the other's code. */
import { expect, it } from 'vitest';
import { factsOf } from '../../../../models/audit/facts/facts.ts';
import { headsProof } from '../../../../models/audit/proof/heads.ts';
import { buildHeads } from '../../../../models/rotation/heads.ts';
import type { County, Pin, Teacher } from '../../../../src/county/county.ts';
import { generateCounty } from '../../../../src/demo/generate-county.ts';
import { resolvePolicy } from '../../../../src/policy/resolve-policy.ts';
import { inForm, rowsOf } from './in-form.ts';

const demo = generateCounty({ schools: 40, teachers: 600, seed: 4 });
const leaders = demo.teachers.filter(({ duty }) => ['secretary', 'head', 'deputy'].includes(duty));
const { values } = resolvePolicy({ province: demo.province, city: demo.city, county: demo }).policy;

const pin = (teacher: string, kind: Pin['kind'], school: string | null): Pin => ({
  teacher,
  kind,
  school,
  reason: '会议纪要',
  until: null,
  form: null,
  procedure: null,
});

const changed = (facts: (leader: Teacher, index: number) => Partial<Teacher>): County => ({
  ...demo,
  teachers: demo.teachers.map((each) => {
    const index = leaders.indexOf(each);
    return index < 0 ? each : { ...each, ...facts(each, index) };
  }),
});

const served = {
  dutySince: '2014-09',
  exemption: null,
  conductVeto: false,
  disciplineUntil: null,
  birthMonth: '1985-05',
};

const counties: Readonly<Record<string, County>> = {
  'as it is': demo,
  'everybody has served': changed(() => served),
  'some are kept back': changed((_, index) => ({
    ...served,
    conductVeto: index % 5 === 0,
    disciplineUntil: index % 7 === 0 ? '2027-08' : null,
  })),
  'some are back from a term that is over': changed((leader, index) => ({
    ...served,
    ...(index % 4 === 0
      ? { rotationUntil: '2026-08', atSchoolSince: demo.planningMonth, postSchool: leader.workSchool }
      : {}),
  })),
  'all are relatives of the next': changed((_, index) => ({
    ...served,
    relatives: [leaders[(index + 1) % leaders.length]!.id],
  })),
  'decisions send, keep and forbid': {
    ...changed(() => served),
    pins: leaders
      .map(({ id, workSchool }, index) => {
        const other = demo.schools[(index * 7) % demo.schools.length]!.code;
        if (index % 3 === 0) return pin(id, 'stays', null);
        return pin(id, index % 3 === 1 ? 'neverTo' : 'goes', other === workSchool ? null : other);
      })
      .filter(({ kind, school }) => kind !== 'neverTo' || school !== null),
  },
};

it.each(Object.entries(counties))('rows and goals are the same: %s', (_, county) => {
  const { model } = buildHeads(county, values, 3);
  const proof = headsProof(factsOf(county, values), { moves: [], heads: [], returns: [], posts: [] });
  // Relatives have a row each way round; the model names them in its own order.
  const named = new Set(model.constraints.map(({ rule, label }) => `${rule} ${label}`));
  const rows = { ...proof, rows: proof.rows.filter(({ name }) => !name.startsWith('R55 ') || named.has(name)) };
  expect(rowsOf(rows)).toEqual(inForm(model));
  const goals = model.goals.flatMap((goal) => (goal.kind === 'additive' ? [goal] : []));
  const terms = goals.map(({ expression }) =>
    Object.fromEntries(
      expression.variables.map((index, at) => [model.variables[index]!.label, expression.coefficients[at]!]),
    ),
  );
  expect(proof.goals.map((goal) => Object.fromEntries(goal.terms))).toEqual(terms);
  expect(proof.goals.map(({ id, constant }) => [id, constant])).toEqual(
    goals.map(({ id, constant }) => [id, constant]),
  );
});

it('there is something to compare', () => {
  const { model } = buildHeads(counties['everybody has served']!, values, 3);
  expect(model.constraints.length).toBeGreaterThan(50);
});
