/** Plannings that a test steers, a small county for them, a folder for their store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { County } from '../../src/county/county.ts';
import type { HorizonPlan } from '../../src/planning/horizon-plan.ts';
import { identityOf } from '../../src/planning/identity.ts';
import type { Plan } from '../../src/planning/plan.ts';
import type { PlanRequest } from '../../src/planning/plan-county.ts';
import type { Foretelling, Planning, Varying } from '../../src/queue/plan-queue.ts';
import { county, enrolment, school, teacher } from './county-builder.ts';

export const temporaryFolder = (): { path: string; remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'junheng-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

export const smallCounty = (facts: Partial<County> = {}): County =>
  county({
    code: '441823',
    name: '试验县',
    notice: '本县数据为合成数据',
    schools: [school('A', { name: '甲小学' })],
    enrolment: [enrolment('A', 1, 40)],
    teachers: [teacher('T1', 'A', 'math', { name: '张三丰' })],
    ...facts,
  });

/** A plan of the right shape for a request; its figures say nothing about the county. */
export function planFor(request: PlanRequest, facts: Partial<Plan> = {}): Plan {
  const { runId, countyHash, policyHash, program, seed, only } = identityOf(request);
  return {
    format: 'junheng-plan/1',
    status: 'optimal',
    county: {
      code: request.county.code,
      name: request.county.name,
      planningMonth: request.county.planningMonth,
      notice: request.county.notice,
    },
    scenarios: [...request.scenarios],
    goals: [
      {
        model: 'quota',
        id: 'untaughtProtected',
        rule: 'Q21',
        title: { zh: '音体美缺课', en: 'Protected lessons untaught' },
        unit: 'half periods',
        resolution: 1,
        value: 12,
        bound: 10,
        gap: 2,
        proof: 'dual',
        confirmedBy: ['dual certificate'],
        status: 'open',
        base: 400,
      },
    ],
    quota: {
      totalPosts: 10,
      totalPostsSource: 'county',
      used: 9,
      legalUnits: [],
      schools: [],
      itinerants: [],
      substitutions: [],
      supervision: [],
      classHeads: [],
    },
    posts: null,
    rotation: null,
    pay: null,
    indicators: [],
    audit: {
      passed: true,
      rules: [
        {
          id: 'Q01',
          hard: true,
          title: { zh: '县编制总量', en: 'County total' },
          passed: true,
          checked: 1,
          violations: [],
          detail: { zh: '', en: '' },
        },
      ],
    },
    findings: [],
    diagnosis: null,
    policy: [],
    identity: { runId, countyHash, policyHash, program, seed, only, clockStopped: false },
    ...facts,
  };
}

/** Plans at once. */
export const instantPlanning: Planning = async (request, { onProgress }) => {
  onProgress({ stage: 'quota', goal: 'untaughtProtected', value: 12, bound: 10 });
  return { plan: planFor(request), timings: { quota: 5 } };
};

/** Several years at once: a document of the right shape; its figures say nothing about the county. */
export const instantForetelling: Foretelling = async (question, { onProgress }) => {
  onProgress({ stage: 'horizon', goal: 'unfilled', value: 3, bound: 3 });
  const { county, request, scenarios, seed } = question;
  const plan: HorizonPlan = {
    format: 'junheng-horizon/1',
    status: 'optimal',
    county: { code: county.code, name: county.name, planningMonth: county.planningMonth, notice: county.notice },
    scenarios: [...scenarios],
    request,
    goals: [],
    futures: request.futures.map(({ id, title, weight }) => ({ id, title, weight, years: [], posts: [] })),
    recruitment: [],
    audit: { passed: true, rules: [] },
    findings: [],
    diagnosis: null,
    policy: [],
    identity: {
      runId: 'h',
      countyHash: 'c',
      policyHash: question.policy.hash,
      requestHash: 'r',
      program: 'junheng test',
      seed,
      clockStopped: false,
    },
  };
  return { plan, timings: { horizon: 3 } };
};

/** Lists near the best at once: the plan itself, as often as asked for. */
export const instantVarying: Varying = async ({ best, count }, { onProgress }) => {
  onProgress({ stage: 'rotation', goal: 'samePeople', value: 3, bound: 3 });
  const plans = Array.from({ length: count }, (_, position) => ({
    ...best,
    identity: { ...best.identity, alternative: position + 1 },
  }));
  return {
    alternatives: {
      format: 'junheng-alternatives/1',
      planId: best.identity.runId,
      asked: count,
      words: { zh: `备选名单 ${count} 份`, en: `${count} lists` },
      lists: [],
      comparison: null,
    },
    plans,
    timings: { alternatives: 2 },
  };
};

/** Plans only when told to; when stopped, gives the best plan so far. */
export function heldPlanning(): { plan: Planning; release: () => void; started: Promise<void> } {
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const plan: Planning = async (request, { signal, onProgress }) => {
    onProgress({ stage: 'quota', goal: 'fillRate', value: 3, bound: 1 });
    begun.resolve();
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    await Promise.race([gate.promise, stopped]);
    return { plan: planFor(request, { status: signal.aborted ? 'feasible' : 'optimal' }), timings: {} };
  };
  return { plan, release: () => gate.resolve(), started: begun.promise };
}

/** Waits until a condition holds, looking again after each turn of the event loop; the test's own limit ends it. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}
