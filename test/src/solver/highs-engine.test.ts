import { expect, test } from 'vitest';
import { ranOrStartedAnew } from '../../../src/solver/highs-engine.ts';

/** A model that breaks down so many times, and what was asked of it. */
function breaking(times: number) {
  const asked: string[] = [];
  let left = times;
  return {
    asked,
    model: {
      run() {
        asked.push('run');
        left -= 1;
        if (left >= 0) throw new Error('run failed with HiGHS status -1');
      },
      clearSolver: () => asked.push('clear'),
      options: { set: ({ random_seed }: { random_seed: number }) => asked.push(`seed ${random_seed}`) },
    },
  };
}

test('a relaxation that breaks down starts anew, from no basis and with another seed', () => {
  const { model, asked } = breaking(1);
  expect(ranOrStartedAnew(model)).toBeNull();
  expect(asked).toEqual(['run', 'clear', 'seed 7', 'run']);
});

test('one that runs is run once, one that breaks down twice says why', () => {
  const sound = breaking(0);
  expect(ranOrStartedAnew(sound.model)).toBeNull();
  expect(sound.asked).toEqual(['run']);
  expect(ranOrStartedAnew(breaking(2).model)).toBe('run failed with HiGHS status -1');
});
