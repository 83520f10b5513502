/**
 * Plans every point of a sweep, some at a time, and says what came of it. What is done is written down as it is done: a
 * sweep that was stopped goes on where it was.
 */
import { indicatorsOf } from '../comparison/indicators.ts';
import type { Plan } from '../planning/plan.ts';
import type { PlanRequest } from '../planning/plan-county.ts';
import { canonicalHash } from '../policy/canonical.ts';
import { type Finding, ProblemError } from '../problems/problem.ts';
import {
  type ImportedCounty,
  type OrderedChanges,
  type PlanningBasis,
  planningBasis,
} from '../scenario/planning-basis.ts';
import { frontierOf, kneesOf, type Wanted } from './frontier.ts';
import { mostPoints, pointsOf, type SweepPoint, type SweepRequest } from './sweep-request.ts';
import type { SweepHead, SweepResult, SweepRow } from './sweep-result.ts';

export interface SweepQuestion {
  readonly imported: ImportedCounty;
  /** What all points stand on. */
  readonly changes: OrderedChanges;
  readonly request: SweepRequest;
}

/** What one planning left, as it is written down. */
export interface SweepEntry {
  readonly row: SweepRow;
  readonly heads: readonly SweepHead[];
}

/** Where results are written down, by the content of their point. */
export interface SweepJournal {
  read(): Promise<ReadonlyMap<string, SweepEntry>>;
  append(key: string, entry: SweepEntry): Promise<void>;
}

export interface SweepHooks {
  readonly plan: (request: PlanRequest) => Promise<Plan>;
  /** How many plannings at a time. */
  readonly atATime: number;
  readonly journal: SweepJournal;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}

interface Ready {
  readonly point: SweepPoint;
  readonly key: string;
  readonly basis: PlanningBasis;
}

/**
 * The points of a sweep with their counties; every fault of every point at once.
 * @throws ProblemError `sweep.points` or `planning.policyNotRead`
 */
export function readyPoints({ imported, changes, request }: SweepQuestion): readonly Ready[] {
  const points = pointsOf(request);
  if (points === null) throw new ProblemError('sweep.points', { most: mostPoints });
  const faults: Finding[] = [];
  const ready = points.flatMap((point, position): Ready[] => {
    try {
      const basis = planningBasis(imported, { ...changes, scenarios: [...changes.scenarios, ...point.scenarios] });
      return [{ point, basis, key: keyOf(basis, request) }];
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause;
      const own = changes.scenarios.length;
      faults.push(...cause.findings.map((finding) => inPoint(finding, position, own)));
      return [];
    }
  });
  if (faults.length > 0) throw new ProblemError('planning.policyNotRead', { count: faults.length }, faults);
  return ready;
}

/** A fault of what all points stand on keeps its place; one of a point is told by the number of the point. */
function inPoint(finding: Finding, point: number, own: number): Finding {
  const [, number, rest] = /^\/scenarios\/(\d+)(.*)$/.exec(finding.place.pointer ?? '') ?? [];
  if (number === undefined || Number(number) < own) return finding;
  return { ...finding, place: { pointer: `/points/${point}/scenarios/${Number(number) - own}${rest ?? ''}` } };
}

const keyOf = ({ county, policy }: PlanningBasis, { only, seed, secondsEach }: SweepRequest): string =>
  canonicalHash({ county, policy: policy.hash, only, seed, secondsEach });

export async function runSweep(question: SweepQuestion, hooks: SweepHooks): Promise<SweepResult> {
  const ready = readyPoints(question);
  const known = new Map(await hooks.journal.read());
  let next = 0;
  let done = ready.filter(({ key }) => known.has(key)).length;
  hooks.onProgress?.(done, ready.length);
  const stopped = (): boolean => hooks.signal?.aborted === true;
  const work = async (): Promise<void> => {
    while (next < ready.length && !stopped()) {
      const position = next;
      next += 1;
      const one = ready[position]!;
      if (known.has(one.key)) continue;
      const plan = await planOrStop(() => hooks.plan(requestOf(one, question.request)), stopped);
      if (plan === null) return;
      const entry = entryOf(plan, position, one.point);
      known.set(one.key, entry);
      await hooks.journal.append(one.key, entry);
      done += 1;
      hooks.onProgress?.(done, ready.length);
    }
  };
  await Promise.all(Array.from({ length: hooks.atATime }, work));
  return resultOf(question, ready, known);
}

/** What was stopped half way is not what would have come of it: null. */
async function planOrStop(plan: () => Promise<Plan>, stopped: () => boolean): Promise<Plan | null> {
  try {
    const planned = await plan();
    return stopped() ? null : planned;
  } catch (cause) {
    if (stopped()) return null;
    throw cause;
  }
}

const requestOf = ({ basis }: Ready, { only, seed, secondsEach }: SweepRequest): PlanRequest => ({
  ...basis,
  only,
  seed,
  deadlineMs: secondsEach * 1000,
});

function entryOf(plan: Plan, point: number, { titles }: SweepPoint): SweepEntry {
  const indicators = indicatorsOf([plan]);
  return {
    heads: indicators.map(({ id, group, title, unit, direction }) => ({ id, group, title, unit, direction })),
    row: {
      point,
      titles: [...titles],
      status: plan.status,
      planId: plan.identity.runId,
      clockStopped: plan.identity.clockStopped,
      values: Object.fromEntries(indicators.map(({ id, values }) => [id, values[0] ?? null])),
    },
  };
}

function resultOf(
  { imported, changes, request }: SweepQuestion,
  ready: readonly Ready[],
  known: ReadonlyMap<string, SweepEntry>,
): SweepResult {
  const entries = ready.flatMap(({ key, point }, position) => {
    const entry = known.get(key);
    return entry === undefined ? [] : [{ ...entry, row: { ...entry.row, point: position, titles: [...point.titles] } }];
  });
  const heads = new Map<string, SweepHead>();
  for (const entry of entries) for (const head of entry.heads) if (!heads.has(head.id)) heads.set(head.id, head);
  const wanted = wantedOf(request, heads);
  const planned = entries.map(({ row }) => row).filter(({ status }) => status === 'optimal' || status === 'feasible');
  const own = changes.scenarios.length;
  const { county } = imported;
  return {
    format: 'junheng-sweep-result/1',
    county: { code: county.code, name: county.name, planningMonth: county.planningMonth },
    scenarios: (ready[0]?.basis.scenarios ?? []).slice(0, own).map((scenario) => ({ ...scenario })),
    request,
    points: ready.length,
    indicators: [...heads.values()],
    rows: entries.map(({ row }) => row),
    frontier: {
      indicators: wanted.map(({ indicator, direction }) => ({ indicator, direction })),
      points: [...frontierOf(planned, wanted)],
      knees: kneesOf(planned, wanted).map((knee) => ({ ...knee })),
    },
  };
}

const usual = ['cost.yearly', 'staffing.unfilled', 'staffing.moved'];

/** What was asked for and exists; people moved are fewer the better here, though for information elsewhere. */
function wantedOf({ frontier }: SweepRequest, heads: ReadonlyMap<string, SweepHead>): readonly Wanted[] {
  const asked = frontier.length > 0 ? frontier : usual.map((indicator) => ({ indicator, direction: null }));
  return asked.flatMap(({ indicator, direction }): Wanted[] => {
    const head = heads.get(indicator);
    if (head === undefined) return [];
    return [{ indicator, direction: direction ?? (head.direction === 'higher' ? 'higher' : 'lower') }];
  });
}
