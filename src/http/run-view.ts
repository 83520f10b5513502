/** A run in the form clients see. */
import { PlanStatus } from '../planning/plan.ts';
import type { PlanProgress } from '../planning/plan-county.ts';
import { progressWords } from '../planning/progress-words.ts';
import { fill } from '../problems/problem.ts';
import { definitionOf, registry } from '../problems/registry.ts';
import type { CountyVersion } from '../store/counties.ts';
import type { Store } from '../store/open-store.ts';
import { kindOf, type Run } from '../store/run.ts';
import { askedOf } from './asked.ts';
import type { RunView } from './schemas/plan-run.ts';

/** Adds what the run refers to: its county and, while it runs, where it stands. */
export async function viewOf(run: Run, store: Store): Promise<RunView> {
  const county = await store.counties.find(run.order.county);
  if (county === null) throw new Error('the county of a run is missing');
  const progress = run.state === 'running' ? await store.events.latestProgress(run.id) : null;
  return runView(run, county, progress);
}

function runView(run: Run, county: CountyVersion, progress: PlanProgress | null): RunView {
  const self = `/v1/plans/${run.id}`;
  const problem = problemOf(run);
  const document = { plan: self, horizon: `/v1/horizons/${run.id}`, alternatives: `/v1/alternatives/${run.id}` }[
    kindOf(run.order)
  ];
  return {
    id: run.id,
    state: run.state,
    cancelRequested: run.cancelRequested,
    county: {
      id: county.id,
      name: county.name,
      planningMonth: county.planningMonth,
      notice: county.notice,
      origin: county.origin,
      importedAt: county.createdAt,
      schools: county.schools,
      teachers: county.teachers,
    },
    origin: run.origin,
    horizon: run.order.horizon !== null,
    alternatives: run.order.alternatives?.plan ?? null,
    only: run.order.only,
    seed: run.order.seed,
    deadlineSeconds: run.order.deadlineSeconds,
    memoryMegabytes: run.order.memoryMegabytes,
    overrides: run.order.policy.length,
    asked: askedOf(run),
    policyHash: run.policyHash,
    contentHash: run.contentHash,
    program: run.program,
    createdAt: run.createdAt,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    attempts: run.attempts,
    progress: progress && progressView(progress),
    planStatus: run.planStatus === null ? null : PlanStatus.parse(run.planStatus),
    summary: run.summary,
    problem: problem && { code: problem.code, words: problemWords(problem) },
    timings: run.timings === null ? null : { ...run.timings },
    links: {
      self,
      events: `${self}/events`,
      result: run.summary === null ? null : `${document}/result`,
      workbook: run.summary === null ? null : `${document}/workbook`,
    },
  };
}

/** A run that was cancelled with nothing to keep says so, whichever program ended it. */
function problemOf({ state, summary, startedAt, problem }: Run): Run['problem'] {
  if (problem !== null || state !== 'cancelled' || summary !== null) return problem;
  return { code: startedAt === null ? 'service.cancelledBeforeStart' : 'planning.cancelledUndecided', values: {} };
}

function problemWords({ code, values }: NonNullable<Run['problem']>): { zh: string; en: string } {
  // A run of an older program may have ended with a code that is no longer registered.
  const { sentence, remedy } = registry[code] ?? definitionOf('service.planningFailed');
  return {
    zh: `${fill(sentence.zh, values)}${fill(remedy.zh, values)}`,
    en: `${fill(sentence.en, values)} ${fill(remedy.en, values)}`,
  };
}

/** With value minus bound, null while either is unknown, and with words. */
export function progressView(progress: PlanProgress): NonNullable<RunView['progress']> {
  const { stage, goal, value, bound, groups = null } = progress;
  const gap = value === null || bound === null ? null : Math.max(0, value - bound);
  return { stage, goal, value, bound, gap, groups, words: progressWords(progress) };
}
