/**
 * A sweep as data: axes, each with its points, and what is wanted of the results. A grid takes every combination of
 * points; a list takes them side by side, first with first.
 */
import { z } from 'zod';
import { parameterIds, parameters } from '../../models/parameters.ts';
import type { Words } from '../../models/words.ts';
import { Operation } from '../scenario/operation.ts';
import type { Scenario } from '../scenario/scenario.ts';

export const mostPoints = 500;

const Words = z.strictObject({ zh: z.string().min(1).max(200), en: z.string().min(1).max(200) });
const numberIds = parameterIds.filter((id) => parameters[id].kind === 'number');
type NumberId = (typeof parameterIds)[number];

/** Numbers one by one, or from … to … in steps. */
const Steps = z.union([
  z.array(z.number()).min(1).max(mostPoints),
  z.strictObject({ from: z.number(), to: z.number(), step: z.number().positive() }),
]);

const Axis = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('policy'),
      parameter: z.enum(numberIds as [NumberId, ...NumberId[]]).describe('A parameter that is a number'),
      values: Steps,
    }),
    z.strictObject({ kind: z.literal('posts'), by: Steps.describe('Posts more or fewer in all') }),
    z.strictObject({
      kind: z.literal('operations'),
      title: Words,
      points: z
        .array(z.strictObject({ title: Words, operations: z.array(Operation).max(50) }))
        .min(1)
        .max(mostPoints)
        .describe('Any operations of scenarios; none = as it is'),
    }),
  ])
  .describe('One thing that is varied');

export const SweepRequest = z
  .strictObject({
    format: z.literal('junheng-sweep/1'),
    title: Words,
    mode: z.enum(['grid', 'list']).default('grid'),
    only: z.enum(['quota', 'rotation', 'pay']).nullable().default(null).describe('One model alone; null = all'),
    axes: z.array(Axis).min(1).max(4),
    frontier: z
      .array(
        z.strictObject({
          indicator: z.string().min(1).max(100).describe('Id as in a comparison, e.g. cost.yearly'),
          direction: z.enum(['lower', 'higher']).nullable().default(null).describe('null = as the indicator says'),
        }),
      )
      .max(6)
      .default([])
      .describe('What is weighed against each other; empty = cost, posts unfilled and people moved'),
    secondsEach: z.number().min(1).max(3600).default(300).describe('Wall time of one planning'),
    seed: z.int().min(0).max(2_147_483_647).default(1),
  })
  .describe('情景扫描 / A sweep over what-ifs');
export type SweepRequest = z.output<typeof SweepRequest>;

export interface SweepPoint {
  /** One title an axis. */
  readonly titles: readonly Words[];
  readonly scenarios: readonly Scenario[];
}

/** null: the points are more than allowed, or the axes of a list are not equally long. */
export function pointsOf({ axes, mode }: SweepRequest): readonly SweepPoint[] | null {
  const choices = axes.map(choicesOf);
  const lengths = choices.map((points) => points.length);
  if (mode === 'list' && new Set(lengths).size > 1) return null;
  const count = mode === 'list' ? (lengths[0] ?? 0) : lengths.reduce((product, length) => product * length, 1);
  if (count > mostPoints) return null;
  const combinations =
    mode === 'list'
      ? Array.from({ length: count }, (_, point) => choices.map((points) => points[point]!))
      : choices.reduce<Choice[][]>(
          (sofar, points) => sofar.flatMap((one) => points.map((point) => [...one, point])),
          [[]],
        );
  return combinations.map((chosen) => ({
    titles: chosen.map(({ title }) => title),
    scenarios: chosen.flatMap(({ title, operations }) =>
      operations.length === 0 ? [] : [scenarioOf(title, operations)],
    ),
  }));
}

interface Choice {
  readonly title: Words;
  readonly operations: readonly Operation[];
}

const scenarioOf = (title: Words, operations: readonly Operation[]): Scenario => ({
  format: 'junheng-scenario/2',
  title,
  derivedFrom: [],
  operations: [...operations],
});

function choicesOf(axis: SweepRequest['axes'][number]): readonly Choice[] {
  switch (axis.kind) {
    case 'policy': {
      const { zh, en, unit } = parameters[axis.parameter];
      return numbersOf(axis.values).map((value) => {
        const shown = unit === 'share' ? `${Number((100 * value).toFixed(4))}%` : String(value);
        return {
          title: { zh: `${zh} ${shown}`, en: `${en} ${shown}` },
          operations: [Operation.parse({ op: 'setPolicy', parameter: axis.parameter, value })],
        };
      });
    }
    case 'posts':
      return numbersOf(axis.by).map((by) => ({
        title: { zh: `编制${by < 0 ? '' : '+'}${by} 名`, en: `posts ${by < 0 ? '' : '+'}${by}` },
        operations: by === 0 ? [] : [Operation.parse({ op: 'changePosts', by: Math.trunc(by) })],
      }));
    case 'operations':
      return axis.points;
  }
}

/** Steps without the crumbs of adding them up: 0.05, 0.1, 0.15. */
function numbersOf(steps: z.output<typeof Steps>): readonly number[] {
  if (Array.isArray(steps)) return steps;
  const { from, to, step } = steps;
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  return Array.from({ length: Math.max(0, Math.min(count, mostPoints + 1)) }, (_, index) =>
    Number((from + index * step).toFixed(9)),
  );
}
