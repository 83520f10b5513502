/** Ways out as files: each a scenario that, with the changes of the run itself, is run by `--scenario` alone. */
import { join } from 'node:path';
import type { Plan } from '../planning/plan.ts';
import type { Finding } from '../problems/problem.ts';
import type { OrderedChanges } from '../scenario/planning-basis.ts';
import { mostOperations, Scenario } from '../scenario/scenario.ts';
import { operationsOf, wholeScenario } from '../scenario/whole-scenario.ts';

export interface WayOutFile {
  readonly path: string;
  readonly scenario: Scenario;
  /** Said where the changes of the run found no room in it; null where it can be run alone. */
  readonly notWhole: Finding | null;
}

/** One file for each way out, in their order. */
export const wayOutFiles = (diagnosis: Plan['diagnosis'], before: OrderedChanges, folder: string): WayOutFile[] =>
  (diagnosis?.waysOut ?? []).map((way, index) => {
    const path = join(folder, `办法${index + 1}.json`);
    const own = Scenario.parse(way.scenario);
    const whole = wholeScenario(before, own);
    return { path, scenario: whole ?? own, notWhole: whole === null ? tooLong(path, operationsOf(before, own)) : null };
  });

const tooLong = (file: string, operations: number): Finding => ({
  level: 'warning',
  code: 'planning.wayOutNotWhole',
  place: {},
  values: { file, operations, most: mostOperations },
});
