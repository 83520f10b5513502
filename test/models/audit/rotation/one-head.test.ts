import { expect, test } from 'vitest';
import { lawfulDecisions, verdictOf, violationsOf, withRotation, withTeacher } from '../lawful.ts';

const { heads } = lawfulDecisions.rotation;

test('R52 a head leaves and nobody follows: the school is named', () => {
  const decisions = withRotation({ heads: [{ teacher: 's0', from: 'S', to: 'P' }] });
  expect(verdictOf('R52', { decisions }).violations).toEqual([
    {
      subject: { zh: '县一小', en: '县一小' },
      amount: 1,
      words: { zh: '县一小校长调离后无人接任。', en: '县一小: loses its head without a successor.' },
    },
  ]);
});

test('R52 two heads on one chair: one too many', () => {
  const county = withTeacher('j1', { duty: 'head' });
  const decisions = withRotation({ heads: [...heads, { teacher: 'j1', from: 'J', to: 'C' }] });
  expect(verdictOf('R52', { county, decisions }).violations).toMatchObject([
    { amount: 1, words: { zh: '镇中心小学交流后有 2 名校长，没有空缺职位。' } },
    { amount: 1, words: { zh: '镇初中校长调离后无人接任。' } },
  ]);
});

test('R52 a deputy goes where the deputy stays: the chair is taken', () => {
  const county = withTeacher('s1', { duty: 'deputy' }, withTeacher('c2', { duty: 'deputy' }));
  const decisions = withRotation({ heads: [{ teacher: 's1', from: 'S', to: 'C' }] });
  expect(verdictOf('R52', { county, decisions }).violations).toMatchObject([
    { subject: { zh: '镇中心小学' }, amount: 1, words: { zh: '镇中心小学交流后有 2 名副校长，没有空缺职位。' } },
  ]);
});

test('R52 the head and every deputy leave at once: all of them, the school is named', () => {
  const county = withTeacher('s1', { duty: 'deputy' });
  const decisions = withRotation({ heads: [...heads, { teacher: 's1', from: 'S', to: 'C' }] });
  expect(verdictOf('R52', { county, decisions }).violations).toMatchObject([
    { subject: { zh: '县一小' }, amount: 2, words: { zh: '县一小主要负责人与全部 1 名副职同时调离，请错开安排。' } },
  ]);
  const another = withTeacher('s2', { duty: 'deputy' }, county);
  expect(violationsOf('R52', { county: another, decisions })).toEqual([]);
});

test('R52 passes: two heads change places; who is due without a place stays and empties nothing', () => {
  expect(verdictOf('R52')).toEqual({ applies: true, checked: 2, violations: [] });
  const decisions = withRotation({ heads: heads.map((each) => ({ ...each, to: null })) });
  expect(verdictOf('R52', { decisions })).toEqual({ applies: true, checked: 0, violations: [] });
});
