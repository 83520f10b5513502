import { expect, test } from 'vitest';
import type { Teacher } from '../../../../src/county/county.ts';
import { verdictOf, violationsOf, withTeacher } from '../lawful.ts';

const serving = (duty: Teacher['duty']) => ({ county: withTeacher('s6', { duty }) });

test.each([
  ['secretary', '书记'],
  ['head', '校长'],
  ['deputy', '副校长'],
] as const)('a %s in the teachers’ run is found', (duty, word) => {
  expect(verdictOf('R16', serving(duty)).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 1,
      words: { zh: `孙六（县一小）现任${word}，应按干部管理程序办理，不列入教师交流名单。` },
    },
  ]);
});

test('middle leaders and teachers without a duty move with everybody else', () => {
  expect(verdictOf('R16')).toEqual({ applies: true, checked: 1, violations: [] });
  expect(violationsOf('R16', serving('middle'))).toEqual([]);
});
