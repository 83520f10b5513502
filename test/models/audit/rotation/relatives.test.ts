import { expect, test } from 'vitest';
import { brokenRules, verdictOf, withTeacher } from '../lawful.ts';

test.each([
  ['the person', withTeacher('s6', { relatives: ['c0'] })],
  ['the head', withTeacher('c0', { relatives: ['s6'] })],
  ['the person as a spouse', withTeacher('s6', { spouse: 'c0' })],
  ['the head as a spouse', withTeacher('c0', { spouse: 's6' })],
])('a move to the school that a relative leads is found, recorded by %s', (_who, county) => {
  expect(brokenRules({ county })).toEqual(['R13']);
  expect(verdictOf('R13', { county }).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 1,
      words: { zh: '孙六（县一小）与镇中心小学任职的吴零有亲属关系，应予回避，不得安排到该校。' },
    },
  ]);
});

test('middle leaders count, and each relative in office counts once', () => {
  const county = withTeacher('c1', { duty: 'middle' }, withTeacher('s6', { relatives: ['c0', 'c1'] }));
  expect(verdictOf('R13', { county }).violations).toMatchObject([
    { amount: 2, words: { zh: expect.stringContaining('任职的吴零、周一有亲属关系') } },
  ]);
});

test('a relative without a duty, or in office elsewhere, keeps nobody away', () => {
  expect(verdictOf('R13')).toEqual({ applies: true, checked: 3, violations: [] });
  expect(brokenRules({ county: withTeacher('s6', { relatives: ['c1', 's3'] }) })).toEqual([]);
});
