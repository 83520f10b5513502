/**
 * A way out is good for the model that had no plan; models that come after it have not been asked. Each is therefore planned
 * as a whole, and one that only moves the trouble to a later model is completed with a way out of that, or dropped.
 */
import type { Scenario } from '../../scenario/scenario.ts';
import type { Plan } from '../plan.ts';
import { placesOf } from './names.ts';
import { type Basis, under } from './under.ts';
import { asScenario, type Ways, wordsOf } from './ways-out.ts';

/** Plans a county under other facts and policy; stops at the deadline. */
export type PlanUnder = (basis: Basis, deadlineMs: number) => Promise<Plan>;

type Way = Ways[number];

interface Asked {
  readonly basis: Basis;
  readonly planUnder: PlanUnder;
  /** Milliseconds left for all of them. */
  readonly left: () => number;
  /** Told before each, and after the last, how many are done. */
  readonly onWay: (done: number) => void;
}

export interface WholeWays {
  readonly ways: Ways;
  /** Rules of later models that contradict each other under them, and that some of them loosen as well. */
  readonly furtherRules: readonly string[];
}

/** Ways out with what a whole plan says of each; those without a whole plan are left out while others have one. */
export async function plannedWhole(ways: Ways, asked: Asked): Promise<WholeWays> {
  const seen: Whole[] = [];
  for (const [index, way] of ways.entries()) {
    asked.onWay(index);
    const share = asked.left() / (ways.length - index);
    const found = share <= 0 ? alone(way) : await wholeWay(way, asked, share);
    if (found !== null) seen.push(found);
  }
  asked.onWay(ways.length);
  return { ways: seen.map(({ way }) => way), furtherRules: [...new Set(seen.flatMap(({ rules }) => rules))] };
}

interface Whole {
  readonly way: Way;
  /** Rules of a later model that it had to loosen too. */
  readonly rules: readonly string[];
}

const alone = (way: Way): Whole => ({ way, rules: [] });

/** null where the way out leads to no plan, as far as anybody knows. */
async function wholeWay(way: Way, { basis, planUnder }: Asked, deadlineMs: number): Promise<Whole | null> {
  const ended = performance.now() + deadlineMs;
  const first = await trial(way.scenario, basis, planUnder, deadlineMs);
  if (first === null) return null;
  if (hasPlan(first)) return alone({ ...way, planned: true });
  if (first.status !== 'infeasible') return alone(way);
  for (const next of first.diagnosis?.waysOut ?? []) {
    const both = completed(way, next, basis);
    const left = ended - performance.now();
    if (both === null || left <= 0) continue;
    const plan = await trial(both.scenario, basis, planUnder, left);
    if (plan !== null && hasPlan(plan))
      return { way: { ...both, planned: true }, rules: (first.diagnosis?.conflicts ?? []).map(({ rule }) => rule) };
  }
  return null;
}

const hasPlan = ({ status, audit }: Plan): boolean =>
  (status === 'optimal' || status === 'feasible') && audit.passed === true;

async function trial(
  scenario: Way['scenario'],
  basis: Basis,
  planUnder: PlanUnder,
  deadlineMs: number,
): Promise<Plan | null> {
  const known: Scenario | null = asScenario(scenario.operations, basis);
  const changed = known && under(basis, known);
  return changed && (await planUnder(changed, deadlineMs));
}

/** Both ways at once, as one scenario in words. */
function completed(way: Way, next: Way, basis: Basis): Way | null {
  const scenario = asScenario([...way.scenario.operations, ...next.scenario.operations], basis);
  if (scenario === null) return null;
  const affected = [...new Set([...way.affected, ...next.affected])];
  return wordsOf(scenario, affected, basis, placesOf(basis.county));
}
