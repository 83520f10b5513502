import { expect, test } from 'vitest';
import { planIndicators } from '../../../models/audit/indicators.ts';
import type { County } from '../../../src/county/county.ts';
import { lawfulCounty, lawfulDecisions, lawfulPolicy, noDecisions, withPolicy, withTeacher } from './lawful.ts';

function figure(id: string, { county = lawfulCounty, decisions = lawfulDecisions, policy = lawfulPolicy } = {}) {
  const found = planIndicators(county, policy, decisions).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return { before: found.before, after: found.after, note: found.note?.zh ?? null };
}
const notRun = { decisions: { ...noDecisions } as typeof lawfulDecisions };

test('the 10 % on both official bases, with numerator and denominator', () => {
  expect(figure('rotation.shareOfEligible.county')).toEqual({
    before: null,
    after: 1 / 3,
    note: '拟交流 1 名，符合交流条件 3 名。',
  });
  expect(figure('rotation.shareOfEligible.sending')).toMatchObject({
    after: 1 / 2,
    note: '拟交流 1 名，符合交流条件 2 名。',
  });
  expect(figure('rotation.shareOfEligible.county', notRun)).toEqual({
    before: null,
    after: null,
    note: '符合交流条件 3 名。本次未做交流轮岗安排。',
  });
});

test('the 20 % counts the levels the county counts, and only moves that count', () => {
  expect(figure('rotation.backboneOfMoved.county')).toMatchObject({
    after: 1,
    note: '交流骨干教师 1 名，交流教师 1 名。',
  });
  const policy = withPolicy({ 'rotation.backboneLevels': ['city', 'province'] });
  expect(figure('rotation.backboneOfMoved.sending', { policy })).toMatchObject({ after: 0 });
  const decisions = { ...lawfulDecisions, rotation: { ...lawfulDecisions.rotation, moves: [] } };
  expect(figure('rotation.backboneOfMoved.county', { decisions })).toMatchObject({
    after: null,
    note: '交流骨干教师 0 名，交流教师 0 名。',
  });
});

test('backbone teachers in rural schools: none of ten today, one of eleven after the move', () => {
  expect(figure('rotation.ruralBackboneShare')).toEqual({
    before: 0,
    after: 1 / 11,
    note: '目前 0/10 名，交流后 1/11 名。',
  });
  expect(figure('rotation.ruralBackboneShare', { county: withTeacher('j1', { backbone: null }) })).toEqual({
    before: null,
    after: null,
    note: '有 1 名教师骨干层级未填，不能计算。',
  });
});

// Music and PE: 8 + 8 at S, 4 + 4 at C, 2 + 2 at P, 2 + 2 at J; nobody teaches 3 of J's 4.
test('untaught lessons of music, art and PE beside what the curriculum asks for', () => {
  expect(figure('quota.untaughtProtected')).toEqual({
    before: null,
    after: 3,
    note: '按课程设置每周应开 16 节；目前的任课安排未提供，不作比较。',
  });
  expect(figure('quota.untaughtProtected', notRun)).toMatchObject({ after: null });
});

test('the worst fill rate of posts stands alone, with the school it is from', () => {
  expect(figure('quota.worstFillRate')).toEqual({
    before: null,
    after: 7 / 8,
    note: '方案拟配 7 名、应配 8 名（县一小）。现行岗位未分到学校学科，不作比较。',
  });
});

test('people at work are compared with people at work, before and after the moves', () => {
  const people = figure('quota.worstStaffing');
  expect(people).toEqual({
    before: 1,
    after: 1,
    note: '交流前在岗在编 5 名、应配 5 名（镇中心小学）；交流后 3 名、应配 3 名（镇初中），未计待补充人员。',
  });
  // Who comes to the town school makes up for the one on leave.
  expect(figure('quota.worstStaffing', { county: withTeacher('c4', { status: 'maternity' }) })).toMatchObject({
    before: 4 / 5,
    after: 1,
  });
  expect(figure('quota.worstStaffing', notRun)).toEqual({
    before: 1,
    after: null,
    note: '交流前在岗在编 5 名、应配 5 名（镇中心小学）；本次未做交流轮岗安排。',
  });
});

test('classes per PE teacher compare people; those of the posts stand alone', () => {
  expect(figure('quota.classesPerPeTeacher')).toMatchObject({ before: null });
  // Seven classes and two teachers; a third where whoever moves fills a post of PE.
  const [move] = lawfulDecisions.rotation.moves;
  const toPe = { ...lawfulDecisions.rotation, moves: [{ ...move!, subject: 'pe' }] };
  expect(figure('quota.classesPerPePerson', { decisions: { ...lawfulDecisions, rotation: toPe } })).toEqual({
    before: 7 / 2,
    after: 7 / 3,
    note: '7 个班，交流前在岗在编体育教师 2 名；交流后 3 名，未计待补充人员。',
  });
  expect(figure('quota.classesPerPePerson', notRun)).toMatchObject({ before: 7 / 2, after: null });
});

// Town 2500 + 3000 + 1000 = 6500 for eight. Rural after: nine at 5500 + 1100 + 200, two at 5500 + 1200 + 300; whoever came from
// the town keeps its 1000, which go with the 工资关系.
test('average comparable pay per rank post on both sides after the moves', () => {
  expect(figure('pay.townAverage.9')).toEqual({
    before: null,
    after: 6500,
    note: '按交流后 8 人计。现行补助标准未提供，不作比较。',
  });
  expect(figure('pay.ruralAverage.9').after).toBeCloseTo(76_200 / 11, 6);
});

// Today: eight rural people at tier 1 with 300, two at tier 2 with 400.
test('with the allowances of today, the averages of today', () => {
  const today = [300, 400].map((amount, index) => ({ item: 'tierAllowance', key: String(index + 1), amount }));
  const county: County = { ...lawfulCounty, pay: [...lawfulCounty.pay, ...today] };
  expect(figure('pay.ruralAverage.9', { county })).toMatchObject({
    before: (8 * 6000 + 2 * 6200) / 10,
    note: '方案前按现有 10 人、现行补助标准，方案后按交流后 11 人、拟定补助标准；升降包含人员变动的影响。',
  });
  const ids = planIndicators(county, lawfulPolicy, noDecisions).map(({ id }) => id);
  expect(ids.filter((id) => id.startsWith('pay.'))).toEqual([]);
});
