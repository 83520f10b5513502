/** From a path on the command line to a county with its policy, or every mistake at once. */
import { z } from 'zod';
import { Month } from '../county/county.ts';
import { Mapping } from '../county/mapping.ts';
import { readCounty } from '../county/read-county.ts';
import { nextSchoolYear } from '../planning/school-year.ts';
import { ProblemError } from '../problems/problem.ts';
import { type OrderedChanges, type PlanningBasis, planningBasis } from '../scenario/planning-basis.ts';
import { GivenOverride, Scenario } from '../scenario/scenario.ts';
import { readOrder } from './read-json.ts';

export interface LoadOptions {
  /** JSON file with policy overrides, taken as the county's own. */
  readonly policy?: string;
  /** JSON files with scenarios, put one on top of the other. */
  readonly scenario?: readonly string[];
  /** Planning month when the county does not say. */
  readonly month?: string;
  /** JSON file that maps the county's own headers; kept beside the data for the next time. */
  readonly mapping?: string;
}

/** The changes that the options name. */
export async function orderedChanges({ policy, scenario = [] }: LoadOptions): Promise<OrderedChanges> {
  const scenarios = await Promise.all(scenario.map((file) => readOrder(file, Scenario)));
  return { policy: policy === undefined ? [] : await readOrder(policy, z.array(GivenOverride)), scenarios };
}

export async function loadCounty(path: string, options: LoadOptions): Promise<PlanningBasis> {
  if (options.month !== undefined && !Month.safeParse(options.month).success)
    throw new ProblemError('planning.month', { month: options.month });
  const read = await readCounty(path, {
    planningMonth: options.month ?? nextSchoolYear(new Date()),
    ...(options.mapping === undefined ? {} : { mapping: await readOrder(options.mapping, Mapping) }),
  });
  if (read.county === null)
    throw new ProblemError(
      'planning.countyNotRead',
      { path, count: read.findings.filter(({ level }) => level === 'error').length },
      read.findings,
    );
  return planningBasis({ county: read.county, findings: read.findings }, await orderedChanges(options));
}
