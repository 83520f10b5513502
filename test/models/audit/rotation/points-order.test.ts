import { expect, test } from 'vitest';
import { pin } from '../../../support/county-builder.ts';
import { lawfulCounty, silenceOf, verdictOf, violationsOf, withPolicy, withTeacher } from '../lawful.ts';

// Two years more of service, and the school of the plan's move as first wish; leaving breaks no rule for either.
const volunteer = withTeacher('s5', {
  workStart: '2006-09',
  wishes: ['C'],
  backbone: 'county',
  atSchoolSince: '2013-09',
});
const policy = withPolicy({ 'rotation.overTermHard': false });

test('R37 more points, a wish for the place, and no rule in between: the complaint is justified', () => {
  expect(verdictOf('R37', { county: volunteer, policy }).violations).toEqual([
    {
      subject: { zh: '钱五（县一小）', en: '钱五 (县一小)' },
      amount: 1,
      words: {
        zh: '钱五（县一小）积分 20 分，第 1 志愿镇中心小学由积分 18 分的孙六（县一小）取得，改由其担任不违反任何规则，请调整。',
        en: '钱五 (县一小): has 20 points; wish 1, 镇中心小学, went to 孙六 (县一小) with 18, and no rule stood in between.',
      },
    },
  ]);
});

test('R37 no complaint where a rule stands in between, points are not more, or a decision sent the other', () => {
  const noBackbone = withTeacher('s5', { backbone: 'none' }, volunteer);
  const fewer = withTeacher('s5', { workStart: '2008-09' }, volunteer);
  const sent = { ...volunteer, pins: [pin('s6', 'goes')] };
  for (const county of [noBackbone, fewer, sent]) expect(violationsOf('R37', { county, policy })).toEqual([]);
  // With over-term teachers bound to go, the one who went could not have stayed.
  expect(violationsOf('R37', { county: volunteer })).toEqual([]);
});

test('R37 passes where nobody applied, and is silent by switch', () => {
  expect(verdictOf('R37', { county: lawfulCounty })).toEqual({ applies: true, checked: 1, violations: [] });
  expect(silenceOf('R37', { policy: withPolicy({ 'points.orderIsHard': false }) })).toBe(
    '本县未规定积分高者必须优先，本条不适用。',
  );
});
