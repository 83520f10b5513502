/**
 * `node test/bench/plan.ts [county folder …]`: plans each county as a user would, from the command line, and prints processor
 * time, peak memory and how surely each goal is known. The table in `test/bench/README.md` is its output.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plan } from '../../src/planning/plan.ts';

interface RunFile {
  readonly processorSeconds: number;
  readonly peakMemoryMegabytes: number;
  readonly milliseconds: Readonly<Record<string, number>>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const counties = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['scenarios/yangshan', 'test/data/hualien'];

for (const county of counties) {
  const out = mkdtempSync(join(tmpdir(), 'junheng-bench-'));
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/junheng.ts', 'plan', county, '--out', out], {
    cwd: root,
    encoding: 'utf8',
  });
  const wall = (performance.now() - started) / 1000;
  if (status !== 0) console.log(`${county}: exit ${status}\n${stderr}`);
  const plan: Plan = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'));
  const run: RunFile = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
  rmSync(out, { recursive: true });
  console.log(
    `\n### ${county}: ${plan.status}, audit ${plan.audit.passed === false ? 'FAILED' : plan.audit.passed === null ? 'not made' : 'passed'}\n`,
  );
  console.log(
    `processor ${run.processorSeconds.toFixed(1)} s, wall ${wall.toFixed(1)} s, peak memory ${run.peakMemoryMegabytes} MB, by stage ${JSON.stringify(run.milliseconds)} ms\n`,
  );
  console.log(
    '| model | goal | unit | value | bound | gap | gap of base | proof |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const goal of plan.goals) {
    const share =
      goal.gap === null || goal.base === null || goal.base === 0
        ? '—'
        : `${((100 * goal.gap) / goal.base).toFixed(2)} %`;
    console.log(
      `| ${goal.model} | ${goal.id} | ${goal.unit} | ${goal.value} | ${goal.bound ?? '—'} | ${goal.gap ?? '—'} | ${share} | ${goal.status} (${goal.proof}) |`,
    );
  }
}
