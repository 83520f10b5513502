/** What the quota stage is asked, and what every part of it shares. */
import type { Demand } from '../../../models/demand/demand.ts';
import type { Policy } from '../../../models/parameters.ts';
import type { Cluster } from '../../../models/quota/facts.ts';
import type { PostLimits } from '../../../models/quota/limits.ts';
import type { County } from '../../county/county.ts';
import type { StageOptions } from '../stage-result.ts';

export interface QuotaQuestion {
  readonly county: County;
  readonly policy: Policy;
  readonly demand: Demand;
}

/** One cluster with the range of posts it can have. */
export interface ClusterRange extends PostLimits {
  readonly cluster: Cluster;
}

/** The solver with one clock for the whole stage. */
export interface Workshop {
  readonly policy: Policy;
  readonly options: StageOptions;
  /** Wall milliseconds left. */
  readonly left: () => number;
}

/** No more time, or told to stop: what is there is to be put together. */
export const isStopped = ({ options, left }: Workshop): boolean => options.signal?.aborted === true || left() <= 0;

/** Runs tasks two at a time: the machine the plan is made for has two cores. */
export async function twoAtATime<Item, Answer>(
  items: readonly Item[],
  task: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const position = next;
      next += 1;
      answers[position] = await task(items[position]!);
    }
  };
  await Promise.all([worker(), worker()]);
  return answers;
}
