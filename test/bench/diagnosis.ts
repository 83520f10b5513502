/**
 * `node test/bench/diagnosis.ts [family …]`: 阳山 broken in one rule family at a time; how long until it is told what contradicts
 * what, and with how many ways out. The table in `test/bench/README.md` is its output.
 */
import { fileURLToPath } from 'node:url';
import type { PolicyOverride } from '../../src/county/county.ts';
import { readCounty } from '../../src/county/read-county.ts';
import { planCounty } from '../../src/planning/plan-county.ts';
import { planningBasis } from '../../src/scenario/planning-basis.ts';
import { createOptimiser } from '../../src/solver/optimiser.ts';

interface Variant {
  readonly model: 'quota' | 'rotation' | 'pay';
  readonly totalPosts?: number;
  readonly policy?: Readonly<Record<string, PolicyOverride['value']>>;
}

const variants: Readonly<Record<string, Variant>> = {
  'county total': { model: 'quota', totalPosts: 2200 },
  'share that moves': {
    model: 'rotation',
    policy: { 'rotation.minShareEligible': 0.9, 'rotation.maxTurnover': 0.1 },
  },
  'share of backbone teachers': { model: 'rotation', policy: { 'rotation.minBackboneOfMoved': 0.95 } },
  'over-term people': {
    model: 'rotation',
    policy: { 'rotation.overTermHard': true, 'rotation.overTermYears': 6, 'rotation.maxTurnover': 0.05 },
  },
  'parity under a cap': {
    model: 'pay',
    policy: { 'pay.allowanceMax': 100, 'pay.allowanceFloor': 0, 'pay.keepToday': false },
  },
  budget: { model: 'pay', policy: { 'pay.goal': 'bestWorstTier', 'pay.yearlyBudget': 2_000_000 } },
};

const asked = process.argv.slice(2);
const folder = fileURLToPath(new URL('../../scenarios/yangshan', import.meta.url));
const { county, findings } = await readCounty(folder);
if (county === null) throw new Error(JSON.stringify(findings.slice(0, 3)));

console.log(
  '| broken in | contradiction | told after, processor | wall | ways out | all of them after, processor | wall |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const [family, { model, totalPosts = county.totalPosts, policy = {} }] of Object.entries(variants)) {
  if (asked.length > 0 && !asked.includes(family)) continue;
  const overrides = Object.entries(policy).map(([parameter, value]) => ({
    parameter,
    value,
    source: 'bench',
    document: null,
    date: null,
  }));
  const basis = planningBasis({ county: { ...county, totalPosts }, findings }, { policy: overrides, scenarios: [] });
  const optimiser = createOptimiser();
  const known = new AbortController();
  const [before, started] = [process.cpuUsage(), performance.now()];
  const since = (): string => {
    const { user, system } = process.cpuUsage(before);
    return `${((user + system) / 1e6).toFixed(1)} s | ${((performance.now() - started) / 1000).toFixed(1)} s`;
  };
  let told = '';
  await planCounty(
    { ...basis, only: model, seed: 1, deadlineMs: 600_000 },
    {
      optimiser,
      signal: known.signal,
      onDiagnosed: ({ conflicts }) => {
        told = `| ${family} | ${conflicts.map(({ rule }) => rule).join(', ')} | ${since()}`;
      },
      onProgress: ({ stage, groups }) => {
        if (stage !== 'waysOut' || groups?.done !== 0) return;
        console.log(`${told} | ${groups.of} | ${since()} |`);
        // Whole plans of the ways out take as long as any plan.
        known.abort();
      },
    },
  );
  await optimiser.close();
}
