import { expect, it } from 'vitest';
import { linesOf } from '../../support/quota-county.ts';

it('accounts for every half period of a subject', () => {
  expect(linesOf('Q05')).toContain(
    'Q05 S1,primary,chinese: substitution[S1,primary,morality→chinese] + own[S1,primary,chinese] + untaught[S1,primary,chinese] = 42',
  );
});

it('counts a multigrade class once and leaves absorbed subjects out', () => {
  expect(linesOf('Q05').filter((line) => line.startsWith('Q05 P1'))).toEqual([
    'Q05 P1,primary,chinese: substitution[P1,primary,morality→chinese] + substitution[P1,primary,allSubject→chinese] + own[P1,primary,chinese] + untaught[P1,primary,chinese] = 14',
    'Q05 P1,primary,morality: substitution[P1,primary,chinese→morality] + substitution[P1,primary,allSubject→morality] + own[P1,primary,morality] + untaught[P1,primary,morality] = 4',
  ]);
  expect(linesOf('Q05').join()).not.toContain('labour');
});
