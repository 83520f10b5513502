import { expect, test } from 'vitest';
import { brokenRules, verdictOf, withRotation, withTeacher } from '../lawful.ts';

/** 赵一, head of 县一小, is proposed for 镇中心小学, where 周一 teaches and to which 孙六 moves. */
test.each([
  ['who works there', 'c1', withTeacher('s0', { relatives: ['c1'] }), '周一'],
  ['who moves there, recorded by the other', 's6', withTeacher('s6', { relatives: ['s0'] }), '孙六'],
  ['who is a spouse', 'c1', withTeacher('c1', { spouse: 's0' }), '周一'],
])('R55 a leader is found with a relative %s', (_, _id, county, name) => {
  expect(brokenRules({ county })).toEqual(['R55']);
  expect(verdictOf('R55', { county }).violations).toMatchObject([
    {
      subject: { zh: '赵一（县一小）' },
      amount: 1,
      words: { zh: `赵一（县一小）交流后与亲属${name}同在镇中心小学，应予回避。` },
    },
  ]);
});

test('R55 two leaders who are relatives and come to one school are both found', () => {
  const county = withTeacher('s0', { relatives: ['j1'] }, withTeacher('j1', { duty: 'deputy' }));
  const heads = [
    { teacher: 's0', from: 'S', to: 'C' },
    { teacher: 'j1', from: 'J', to: 'C' },
  ];
  expect(verdictOf('R55', { county, decisions: withRotation({ heads }) }).violations).toHaveLength(2);
});

test('R55 passes: a relative who leaves, or stays elsewhere, binds nobody', () => {
  expect(verdictOf('R55')).toEqual({ applies: true, checked: 2, violations: [] });
  // 吴零 leads 镇中心小学 and leaves it for 县一小 as 赵一 comes: that is R13's, not this rule's.
  expect(verdictOf('R55', { county: withTeacher('s0', { relatives: ['c0', 's3'] }) }).violations).toEqual([]);
});
