import { expect, test } from 'vitest';
import { pin } from '../../../support/county-builder.ts';
import { brokenRules, lawfulDecisions, verdictOf, withPolicy, withRotation, withTeacher } from '../lawful.ts';

/** 96 months as head by 2026-09; two terms of five years are 120. */
const early = withTeacher('s0', { dutySince: '2018-09' });

test('R51 a head with 96 of 120 months is 24 short, and is named', () => {
  expect(brokenRules({ county: early })).toEqual(['R51']);
  expect(verdictOf('R51', { county: early }).violations).toEqual([
    {
      subject: { zh: '赵一（县一小）', en: '赵一 (县一小)' },
      amount: 24,
      words: {
        zh: '赵一（县一小）任校长 96 个月，未满 120 个月（2 届），不列入校长交流名单。',
        en: '赵一 (县一小): 96 months in the duty, fewer than 120 (2 terms).',
      },
    },
  ]);
});

test('R51 without a recorded month nobody has served the whole of it', () => {
  expect(verdictOf('R51', { county: withTeacher('s0', { dutySince: null }) }).violations).toMatchObject([
    { amount: 120, words: { zh: '赵一（县一小）任校长起始时间未登记，不能认定任期已满。' } },
  ]);
});

test('R51 who leads no school is not proposed, even without a place to go to', () => {
  const heads = [...lawfulDecisions.rotation.heads, { teacher: 'c1', from: 'C', to: null }];
  expect(verdictOf('R51', { decisions: withRotation({ heads }) }).violations).toMatchObject([
    { amount: 1, words: { zh: '周一（镇中心小学）不是书记、校长或副校长，不列入校长交流名单。' } },
  ]);
});

test('R51 who is due is named, even without a place to go to', () => {
  const heads = (lawfulDecisions.rotation.heads ?? []).filter(({ teacher }) => teacher !== 's0');
  const forgotten = withRotation({ heads });
  expect(verdictOf('R51', { decisions: forgotten }).violations).toMatchObject([
    {
      amount: 1,
      words: { zh: expect.stringMatching(/^赵一（县一小）任校长 \d+ 个月，任期已满，应列入校长交流名单而未列入。$/) },
    },
  ]);
  const sent = { county: { ...early, pins: [pin('s0', 'goes')] }, decisions: forgotten };
  expect(verdictOf('R51', sent).violations.map(({ words }) => words.zh)).toEqual([
    '赵一（县一小）任校长，已有决定安排交流，应列入校长交流名单而未列入。',
  ]);
  const away = { status: 'study', statusUntil: '2027-06' } as const;
  expect(verdictOf('R51', { county: withTeacher('s0', away), decisions: forgotten }).violations).toEqual([]);
  expect(verdictOf('R51', { county: early, decisions: forgotten }).violations).toEqual([]);
});

test('R51 and R52 cannot say anything of a run that did not finish', () => {
  for (const id of ['R51', 'R52'])
    expect(verdictOf(id, { decisions: withRotation({ heads: null }) })).toMatchObject({
      applies: { zh: '本次未能完成校级领导交流建议，本条无从核对。' },
      violations: [],
    });
});

test('R51 passes: both heads have served, in the last month as well; terms are the county’s; a decision sends earlier', () => {
  expect(verdictOf('R51')).toEqual({ applies: true, checked: 2, violations: [] });
  const lawful = [
    { county: withTeacher('s0', { dutySince: '2016-09' }) },
    { county: early, policy: withPolicy({ 'heads.termYears': 4 }) },
    { county: { ...early, pins: [pin('s0', 'goes')] } },
  ];
  for (const each of lawful) expect(verdictOf('R51', each).violations).toEqual([]);
});
