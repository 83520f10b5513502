import { expect, it } from 'vitest';
import { linesOf } from '../../support/quota-county.ts';

const musicAtS1 = (policy = {}) => linesOf('Q06', { policy }).find((line) => line.startsWith('Q06 S1,primary,music'));

it('holds lessons, rooms, heads and travel within the norm of 32 half periods a post', () => {
  // Half a norm for a class head; 1 period of travel on 3 taught away: 4/3.
  expect(musicAtS1()).toBe(
    'Q06 S1,primary,music: - 32 posts[S1,primary,music] + 16 heads[S1,primary,music] + supervision[S1,primary,music] + own[S1,primary,music] + 1.3333333333333333 itinerant[S1→P1,primary,music] ≤ 0 (relax 1)',
  );
});

it('reads norm, head share and travel credit from policy', () => {
  const policy = {
    'load.primary': { '*': 16, music: 18 },
    'load.classHeadShare': 0.25,
    'quota.itinerantTravelCredit': 2,
    'quota.itinerantPeriodsPerTrip': 4,
  };
  expect(musicAtS1(policy)).toBe(
    'Q06 S1,primary,music: - 36 posts[S1,primary,music] + 9 heads[S1,primary,music] + supervision[S1,primary,music] + own[S1,primary,music] + 1.5 itinerant[S1→P1,primary,music] ≤ 0 (relax 1)',
  );
});
