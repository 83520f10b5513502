import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { County } from '../../../src/county/county.ts';
import { readCounty } from '../../../src/county/read-county.ts';
import { checkHorizon } from '../../../src/planning/horizon-check.ts';
import { HorizonRequest } from '../../../src/planning/horizon-plan.ts';
import { type ImportedCounty, planningBasis } from '../../../src/scenario/planning-basis.ts';
import { Scenario, scenarioId } from '../../../src/scenario/scenario.ts';

const folder = fileURLToPath(new URL('../../../scenarios/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const scenarioIn = (file: string): Scenario => Scenario.parse(JSON.parse(readFileSync(`${folder}${file}`, 'utf8')));

let yangshan: ImportedCounty;
beforeAll(async () => {
  const { county, findings } = await readCounty(`${folder}yangshan`);
  if (county === null) throw new Error('the demo county cannot be read');
  yangshan = { county, findings };
});

test('more than a dozen scenarios are ready, and every kind of operation a bureau asks for is among them', () => {
  expect(files.length).toBeGreaterThanOrEqual(12);
  const used = new Set(files.flatMap((file) => scenarioIn(file).operations.map(({ op }) => op)));
  for (const op of [
    'closeSchool',
    'mergeSchools',
    'openSchool',
    'movePupils',
    'growEnrolment',
    'hire',
    'retire',
  ] as const)
    expect(used).toContain(op);
  for (const op of ['leave', 'setPolicy', 'pin', 'setBudget', 'changePosts', 'setTravel', 'setBoarding'] as const)
    expect(used).toContain(op);
});

test.each(files)('%s can be put on the demo county, which stays sound, and reads in both languages', (file) => {
  const scenario = scenarioIn(file);
  const basis = planningBasis(yangshan, { policy: [], scenarios: [scenario] });
  expect(County.parse(basis.county)).toEqual(basis.county);
  const [planned] = basis.scenarios;
  expect(planned?.operations).toHaveLength(scenario.operations.length);
  for (const { zh, en } of planned?.operations ?? []) {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(zh).not.toMatch(/[a-z]{3,}|\d{10}|YS\d|undefined|null/);
    // Names of places stay as they are written; nothing else of the English is Chinese.
    expect(en).toMatch(/[a-z]{3,}/);
    expect(en).not.toMatch(/YS\d|undefined|null/);
  }
});

test('people and posts of a closed point are at the school that took it; nobody is lost', () => {
  const { county } = planningBasis(yangshan, { policy: [], scenarios: [scenarioIn('close-three-points.json')] });
  const pupils = ({ enrolment }: County) => enrolment.reduce((sum, row) => sum + row.pupils, 0);
  expect(pupils(county)).toBe(pupils(yangshan.county));
  expect(county.teachers).toHaveLength(yangshan.county.teachers.length);
  const closed = ['4418230057', '4418230076', '4418230149'];
  expect(county.schools.filter(({ inUse, code }) => !inUse && closed.includes(code))).toHaveLength(3);
  expect(county.teachers.filter(({ workSchool }) => closed.includes(workSchool))).toEqual([]);
});

test('the futures that are ready can be asked of the demo county', () => {
  const horizons = `${folder}horizon/`;
  for (const file of readdirSync(horizons)) {
    const request = HorizonRequest.parse(JSON.parse(readFileSync(`${horizons}${file}`, 'utf8')));
    expect(() => checkHorizon(request, yangshan.county, '')).not.toThrow();
  }
});

test('lineage names scenarios that are there', () => {
  const ids = new Set(files.map((file) => scenarioId(scenarioIn(file))));
  const lineages = files.flatMap((file) => scenarioIn(file).derivedFrom);
  expect(lineages.length).toBeGreaterThan(0);
  for (const id of lineages) expect(ids).toContain(id);
});
