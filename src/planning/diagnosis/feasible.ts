/** Whether a model has a plan: by the relaxation first, then in whole numbers near it. */
import { elastic } from '../../../models/lp/elastic.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import { wholeWayOut } from './breaks.ts';
import type { Question } from './question.ts';

/** Up to so many variables a model is simply solved. */
const SMALL = 4000;

/** A plan that keeps every row; null when there is none, or none was found in time. */
export async function planOf(
  model: LinearModel,
  late: readonly number[],
  question: Question,
): Promise<readonly number[] | null> {
  if (model.variables.length <= SMALL) {
    const outcome = await question.solve({ ...model, goals: [] });
    return outcome.kind === 'optimal' || outcome.kind === 'feasible' ? outcome.values : null;
  }
  const flexible = elastic(model);
  const seen = await question.conflict(flexible, late, false);
  if (seen.kind !== 'none') return null;
  const wayOut = await wholeWayOut(flexible, { late, open: new Set(), near: seen.keeping }, question);
  return wayOut?.values ?? null;
}
