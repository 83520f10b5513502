import { expect, test } from 'vitest';
import { z } from 'zod';
import { ProblemError } from '../../../src/problems/problem.ts';
import { planningBasis } from '../../../src/scenario/planning-basis.ts';
import { Scenario, scenarioId } from '../../../src/scenario/scenario.ts';
import { county, enrolment, school, teacher } from '../../support/county-builder.ts';

const scenario = (...operations: readonly object[]): Scenario =>
  Scenario.parse({ format: 'junheng-scenario/2', title: { zh: '试', en: 'try' }, operations });

const two = county({
  schools: [school('a'), school('b', { kind: 'teachingPoint', legalUnit: 'a' })],
  enrolment: [enrolment('a', 1, 40, { classes: 1 }), enrolment('b', 1, 6, { classes: 1 })],
  teachers: [teacher('t1', 'a', 'music'), teacher('t2', 'b', 'chinese')],
});

const basis = (...scenarios: readonly Scenario[]) =>
  planningBasis({ county: two, findings: [] }, { policy: [], scenarios });

const faults = (...scenarios: readonly Scenario[]): readonly (readonly [string, string | undefined])[] => {
  try {
    basis(...scenarios);
    return [];
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause;
    return cause.findings.map(({ code, place }) => [code, place.pointer]);
  }
};

test('the id is of the content: order of members and written defaults do not matter, words and operations do', () => {
  const short = scenario({ op: 'setTravel', from: 'a', to: 'b', minutes: 9 });
  const long = scenario({ bothWays: true, km: null, minutes: 9, to: 'b', from: 'a', op: 'setTravel' });
  expect(scenarioId(short)).toBe(scenarioId(long));
  expect(scenarioId(short)).not.toBe(scenarioId(scenario({ op: 'setTravel', from: 'a', to: 'b', minutes: 8 })));
  expect(scenarioId(short)).not.toBe(scenarioId({ ...short, title: { zh: '别的', en: 'other' } }));
});

test('a title without English is shown in Chinese, under the id of the title written twice', () => {
  const operations = [{ op: 'setTravel', from: 'a', to: 'b', minutes: 9 }];
  const written = { format: 'junheng-scenario/2', title: { zh: '修路' }, operations };
  const short = Scenario.parse(written);
  expect(basis(short).scenarios.map(({ title }) => title)).toEqual([{ zh: '修路', en: '修路' }]);
  expect(scenarioId(short)).toBe(scenarioId(Scenario.parse({ ...written, title: { zh: '修路', en: '修路' } })));
  expect(Scenario.parse(JSON.parse(JSON.stringify(short)))).toEqual(short);
  expect(Scenario.safeParse({ ...written, title: { en: 'A road' } }).success).toBe(false);
  expect(Scenario.safeParse({ ...written, title: { zh: '修路', en: '' } }).success).toBe(false);
});

test('the schema asks for the Chinese title only', () => {
  const { properties } = z.toJSONSchema(Scenario, { io: 'input' });
  expect(properties?.title).toMatchObject({
    required: ['zh'],
    properties: { en: { description: expect.stringContaining('Chinese title is shown') } },
  });
});

test('everything wrong is told at once, each with its pointer into the order', () => {
  expect(
    faults(
      scenario(
        { op: 'closeSchool', school: 'nowhere', to: 'a' },
        { op: 'setPolicy', parameter: 'quota.pointFloor', value: 99 },
        { op: 'leave', teachers: ['t1', 'stranger'], status: 'left' },
      ),
      scenario(
        { op: 'movePupils', from: 'b', to: 'a', pupils: 7 },
        { op: 'setPupils', school: 'a', grade: 8, pupils: 3 },
        { op: 'growEnrolment', where: { towns: ['甲镇', '乙镇'] }, percent: 5 },
      ),
    ),
  ).toEqual([
    ['policy.badValue', '/scenarios/0/operations/1/value'],
    ['scenario.unknownSchool', '/scenarios/0/operations/0/school'],
    ['scenario.unknownTeacher', '/scenarios/0/operations/2/teachers/1'],
    ['scenario.tooManyPupils', '/scenarios/1/operations/0/pupils'],
    ['scenario.gradeOutsideKind', '/scenarios/1/operations/1/grade'],
    ['scenario.unknownPlace', '/scenarios/1/operations/2/where/towns/1'],
  ]);
});

test('scenarios compose: a later one works on what the earlier ones left', () => {
  const close = scenario({ op: 'closeSchool', school: 'b', to: 'a' });
  const again = scenario({ op: 'movePupils', from: 'b', to: 'a' });
  expect(faults(close, again)).toEqual([['scenario.schoolNotInUse', '/scenarios/1/operations/0/from']]);
  expect(faults(again, close)).toEqual([]);
  const floor = (by: number) => scenario({ op: 'changePolicy', parameter: 'quota.pointFloor', by });
  const { policy } = basis(floor(1), floor(2));
  expect([policy.values['quota.pointFloor'], policy.provenance['quota.pointFloor'].layer]).toEqual([5, 'scenario']);
});

test('the county itself stays as it was; the plan learns what it stands under', () => {
  const before = structuredClone(two);
  const { scenarios, findings } = basis(scenario({ op: 'closeSchool', school: 'b', to: 'a' }));
  expect(two).toEqual(before);
  expect(scenarios).toMatchObject([
    { title: { zh: '试' }, derivedFrom: [], operations: [{ zh: '撤并 b小学，学生、教师和岗位并入 a小学' }] },
  ]);
  expect(findings.map(({ level, code }) => [level, code])).toEqual([['assumption', 'scenario.classesFollow']]);
});

test('a scenario written for another county is refused; for this one, by code or name, it is not', () => {
  const of = (meant: string) => ({ ...scenario({ op: 'setPosts', total: 9 }), county: meant });
  expect(faults(of('441826'))).toEqual([['scenario.anotherCounty', '/scenarios/0/county']]);
  expect([...faults(of(two.code)), ...faults(of(two.name))]).toEqual([]);
});
