/**
 * `node test/bench/quota.ts [schools …]`: the posts of generated counties our way, and as one textbook model of the whole county in
 * the same run: posts and lessons whole, goals in order, the same solver, twice the processor time. Printed as a table of
 * `test/bench/README.md`: what each reaches and knows of each goal.
 */
import { deriveDemand } from '../../models/demand/demand.ts';
import { buildQuotaModel } from '../../models/quota/build.ts';
import { clustersOf } from '../../models/quota/facts.ts';
import { generateCounty } from '../../src/demo/generate-county.ts';
import { planQuota } from '../../src/planning/quota.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import { createOptimiser } from '../../src/solver/optimiser.ts';

const TEACHERS_A_SCHOOL = 20;
const DEADLINE_MS = 1_800_000;
/** The textbook model is stopped after so many times our wall time. */
const PATIENCE = 2;

const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

interface Figure {
  readonly id: string;
  readonly value: number;
  readonly bound: number | null;
}

const sizes = process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : [20, 60, 150];
const optimiser = createOptimiser({ threads: 2 });
console.log('| schools | way | processor s | wall s | goals: value (bound) |\n| --- | --- | --- | --- | --- |');

async function measured(schools: number, way: string, work: () => Promise<readonly Figure[]>): Promise<number> {
  const processor = processorSeconds();
  const started = performance.now();
  const figures = await work();
  const wall = performance.now() - started;
  const told = figures.map(
    ({ id, value, bound }) => `${id} ${rounded(value)} (${bound === null ? '—' : rounded(bound)})`,
  );
  const times = `${(processorSeconds() - processor).toFixed(1)} | ${(wall / 1000).toFixed(1)}`;
  console.log(`| ${schools} | ${way} | ${times} | ${told.join(', ')} |`);
  return wall;
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

for (const schools of sizes) {
  const county = generateCounty({ schools, teachers: schools * TEACHERS_A_SCHOOL, seed: 1 });
  const { values: policy } = resolvePolicy({ province: county.province, city: county.city, county }).policy;
  const demand = deriveDemand(county, policy);
  const wall = await measured(schools, 'groups', async () => {
    const result = await planQuota({ county, policy, demand }, { optimiser, deadlineMs: DEADLINE_MS, seed: 1 });
    return 'goals' in result ? result.goals : [];
  });
  await measured(schools, 'one model', async () => {
    const clusters = clustersOf(county, demand, policy);
    const { model } = buildQuotaModel(clusters, demand.totalPosts, policy, { parts: 'whole' });
    const options = { deadlineMs: PATIENCE * wall, seed: 1, solver: 'highs', confirm: false } as const;
    const outcome = await optimiser.optimise(model, options);
    return 'goals' in outcome ? outcome.goals : [];
  });
}
await optimiser.close();
