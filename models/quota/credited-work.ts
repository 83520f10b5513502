/**
 * Credited work in the model: class heads and the other credited work of a stage are carried by its posts, in whatever subjects.
 * It is measured in class heads where these are credited at all, so that one variable a kind of post holds both.
 */
import type { Credit } from '../demand/credited-work.ts';
import { loadsOf } from '../demand/credited-work.ts';
import type { Policy } from '../parameters.ts';

interface CreditedStage {
  readonly classes: number;
  readonly credits: readonly Credit[];
}

/** Full loads that one unit of credited work takes. */
export const creditUnit = (policy: Policy): number => policy['load.classHeadShare'] || 1;

/** Units that the posts of a stage carry: its class heads, and the counted loads besides. */
export const creditUnits = (classes: number, countedLoads: number, policy: Policy): number =>
  (policy['load.classHeadShare'] === 0 ? 0 : classes) + countedLoads / creditUnit(policy);

/**
 * Credited loads besides class heads that are counted at each stage: all of them as far as the least posts of the school can carry
 * them, so that a school with few posts and many people away can still be planned. Stages in their order.
 */
export function countedLoads(stages: readonly CreditedStage[], leastTeachers: number, policy: Policy): number[] {
  const heads = stages.map(({ classes }) => classes * policy['load.classHeadShare']);
  const whole = heads.map((loads) => Math.ceil(loads - 1e-9));
  let spare = leastTeachers - whole.reduce((sum, posts) => sum + posts, 0);
  return stages.map(({ credits }, position) => {
    const slack = whole[position]! - heads[position]!;
    const counted = Math.max(0, Math.min(loadsOf(credits), slack + Math.max(0, spare)));
    spare -= Math.ceil(Math.max(0, counted - slack) - 1e-9);
    return counted;
  });
}
