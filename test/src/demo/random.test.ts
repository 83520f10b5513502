import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../src/demo/random.ts';

describe('seeded numbers', () => {
  it('are the same on every machine', () => {
    const random = randomStream(7, 'layout');
    expect([1, 2, 3].map(() => random.whole(0, 999_999))).toEqual([583_273, 14_385, 612_566]);
  });

  it('differ by seed and by purpose', () => {
    const first = (seed: number, purpose: string) => randomStream(seed, purpose).next();
    expect(new Set([first(1, 'a'), first(2, 'a'), first(1, 'b')]).size).toBe(3);
  });

  it('cover their range evenly', () => {
    const random = randomStream(1, 'even');
    const counts = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 10_000; draw += 1) counts[random.whole(0, 4)]! += 1;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(160);
  });

  it('follow weights, zero included', () => {
    const random = randomStream(1, 'weights');
    const draws = Array.from({ length: 4000 }, () =>
      random.weighted([
        ['never', 0],
        ['often', 3],
        ['seldom', 1],
      ] as const),
    );
    expect(draws).not.toContain('never');
    expect(Math.abs(draws.filter((draw) => draw === 'often').length - 3000)).toBeLessThan(120);
  });

  it('shuffle without losing anything', () => {
    const items = Array.from({ length: 50 }, (_, i) => i);
    const shuffled = randomStream(3, 'shuffle').shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.sort((a, b) => a - b)).toEqual(items);
  });
});
