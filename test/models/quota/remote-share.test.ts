import { expect, it } from 'vitest';
import { linesOf } from '../../support/quota-county.ts';

it('caps remote lessons at half the periods and puts an adult in the room', () => {
  expect(linesOf('Q09').filter((line) => line.startsWith('Q09 J1'))).toEqual([
    'Q09 J1,junior,music: remote[J1,junior,music] ≤ 2 (relax 1)',
    'Q09 J1,junior in the room: supervision[J1,junior,chinese] + supervision[J1,junior,morality] + supervision[J1,junior,music] + supervision[J1,junior,pe] - remote[J1,junior,music] = 0',
  ]);
});

it('rounds the cap down', () => {
  // 0.3 × 12 = 3.6 half periods at S1.
  expect(linesOf('Q09', { policy: { 'quota.remoteMaxShare': 0.3 } })).toContain(
    'Q09 S1,primary,music: remote[S1,primary,music] ≤ 3 (relax 1)',
  );
});

it('makes no remote lessons where policy names no subject', () => {
  expect(linesOf('Q09', { policy: { 'quota.remoteSubjects': [] } })).toEqual([]);
});
