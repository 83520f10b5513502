/** Scenarios of an order as clients write them — whole, or by the id they are kept under — as whole documents. */
import { z } from 'zod';
import { type Finding, ProblemError } from '../problems/problem.ts';
import { mostScenarios, Scenario, ScenarioId } from '../scenario/scenario.ts';
import type { Store } from '../store/open-store.ts';

export const OrderedScenarios = z
  .array(z.union([ScenarioId, Scenario]))
  .max(mostScenarios)
  .default([])
  .describe('What-ifs, one on top of the other: whole, or by the id they are kept under');
export type OrderedScenarios = z.output<typeof OrderedScenarios>;

/** @throws ProblemError `planning.policyNotRead` naming every id under which nothing is kept */
export async function wholeScenarios({ scenarios: kept }: Store, ordered: OrderedScenarios): Promise<Scenario[]> {
  const found = await Promise.all(
    ordered.map(async (one) => (typeof one === 'string' ? ((await kept.find(one))?.scenario ?? one) : one)),
  );
  const findings = found.flatMap((one, index): Finding[] =>
    typeof one === 'string'
      ? [
          {
            level: 'error',
            code: 'scenario.unknown',
            place: { pointer: `/scenarios/${index}` },
            values: { scenario: one },
          },
        ]
      : [],
  );
  if (findings.length > 0) throw new ProblemError('planning.policyNotRead', { count: findings.length }, findings);
  return found.filter((one) => typeof one !== 'string');
}
