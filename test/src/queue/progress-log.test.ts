import { expect, it } from 'vitest';
import type { PlanProgress } from '../../../src/planning/plan-county.ts';
import { progressLog } from '../../../src/queue/progress-log.ts';

const at = (goal: string, value: number): PlanProgress => ({ stage: 'quota', goal, value, bound: null });

async function written(noted: readonly (readonly [time: number, progress: PlanProgress])[]): Promise<string[]> {
  const lines: string[] = [];
  let time = 0;
  const log = progressLog({
    intervalMs: 100,
    now: () => time,
    write: async ({ goal, value }) => void lines.push(`${goal} ${value}`),
  });
  for (const [moment, progress] of noted) {
    time = moment;
    log.note(progress);
  }
  await log.flush();
  return lines;
}

it('writes a new goal at once', async () => {
  expect(
    await written([
      [1000, at('a', 1)],
      [1001, at('b', 2)],
    ]),
  ).toEqual(['a 1', 'b 2']);
});

it('thins values of one goal and never loses the last', async () => {
  const noted = [0, 10, 20, 30, 150, 160].map((time, index) => [1000 + time, at('a', index)] as const);
  expect(await written(noted)).toEqual(['a 0', 'a 4', 'a 5']);
});

it('writes the held value of a goal before the next goal begins', async () => {
  expect(
    await written([
      [1000, at('a', 1)],
      [1010, at('a', 2)],
      [1020, at('b', 3)],
    ]),
  ).toEqual(['a 1', 'a 2', 'b 3']);
});
