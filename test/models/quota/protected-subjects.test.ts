import { expect, it } from 'vitest';
import { linesOf } from '../../support/quota-county.ts';

it('accounts for music and PE in full, taught only by those allowed', () => {
  expect(linesOf('Q07').filter((line) => line.startsWith('Q07 S1'))).toEqual([
    'Q07 S1,primary,music: own[S1,primary,music] + remote[S1,primary,music] + untaught[S1,primary,music] + itinerant[P1→S1,primary,music] = 12',
    'Q07 S1,primary,pe: own[S1,primary,pe] + untaught[S1,primary,pe] + itinerant[P1→S1,primary,pe] = 18',
  ]);
});

it('lets an all-subject teacher teach them, and whom the county’s table allows', () => {
  expect(linesOf('Q07')).toContain(
    'Q07 P1,primary,pe: substitution[P1,primary,allSubject→pe] + own[P1,primary,pe] + untaught[P1,primary,pe] + itinerant[S1→P1,primary,pe] = 6',
  );
  const substitutions = [{ stage: 'junior' as const, from: 'music', to: 'pe' }];
  expect(linesOf('Q07', { county: { substitutions } })).toContain(
    'Q07 J1,junior,pe: substitution[J1,junior,music→pe] + own[J1,junior,pe] + untaught[J1,junior,pe] = 6',
  );
});
