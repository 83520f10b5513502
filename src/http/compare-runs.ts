/** The plans of runs put side by side, from their texts to the text of the comparison; work for a thread. */
import { comparePlans } from '../comparison/compare-plans.ts';
import { labelOf, toldApart } from '../comparison/given-plan.ts';
import { Plan } from '../planning/plan.ts';
import type { RunsToCompare } from './documents.ts';

/** @throws ProblemError `comparison.howMany`, `comparison.differentCounties` */
export function compareRuns({ runs, onlyDifferences, schools, teachers }: RunsToCompare): string {
  const given = runs.map(({ run, planText }) => {
    const plan = Plan.parse(JSON.parse(planText));
    return { label: labelOf(plan), run, plan, apart: [run.slice(0, 8), run] };
  });
  const schoolNames = new Map(schools);
  const teacherNames = new Map(teachers);
  const names = {
    school: (code: string) => schoolNames.get(code) ?? null,
    teacher: (id: string) => teacherNames.get(id) ?? null,
  };
  return JSON.stringify(comparePlans(toldApart(given), { onlyDifferences, names }));
}
