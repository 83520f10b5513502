/** The audit words reasons as the rules do, without looking there. */
import { describe, expect, test } from 'vitest';
import { numbersIn, unsaidOf } from '../../../../models/audit/figures/school-sentences.ts';
import { type SaidValues, sentenceOf } from '../../../../models/audit/figures/sentences.ts';
import { selectionRules } from '../../../../models/rotation/catalogue.ts';
import { worded } from '../../../../models/rotation/explain.ts';

const given: SaidValues = {
  years: 6,
  served: 2,
  code: 'X2',
  months: 14,
  terms: 2,
  limit: 60,
  school: '城东小学（分校）',
  stage: '初中',
  subject: '音乐',
  direction: '乡到城',
  way: 'toTown',
  duty: '校长',
  dutyEn: 'head',
  form: 'support',
  reason: '县里已定（另有文件）',
};

/** Every kind of case that a rule tells apart. */
const cases: readonly SaidValues[] = [
  { ...given, until: '2027-08', minutes: 75 },
  { ...given, until: '', minutes: '' },
  ...['unknown', 'stays', 'neverTo', 'elsewhere', 'employment', 'status', 'specialSchool', 'postClass'].map((kind) => ({
    ...given,
    case: kind,
    until: '2027-08',
    minutes: 75,
  })),
];

/** Values by which a rule gives another kind of reason as well are told apart by what only that kind has. */
const otherKind: Readonly<Record<string, readonly string[]>> = { R51: ['duty'] };

describe.each(selectionRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const known = cases
    .map((values) => Object.fromEntries(Object.entries(values).filter(([name]) => !otherKind[id]?.includes(name))))
    .map((values): SaidValues => (id === 'R51' ? { ...values, needed: 72 } : values))
    .filter((values) => id !== 'R08' || 'case' in values)
    .filter((values) => id !== 'R07' || rule.violation({ rule: id, values }) !== undefined);

  test('is worded as the rule words it', () => {
    expect(known.length).toBeGreaterThan(0);
    for (const values of known) expect(sentenceOf(id, values)).toEqual(worded({ rule: id, values }).words);
  });
});

test('a rule that gives no reason has no sentence', () => {
  expect(sentenceOf('R25', given)).toBeNull();
  expect(sentenceOf('R07', { case: 'nothing' })).toBeNull();
});

test('numbers are compared whole', () => {
  expect(numbersIn('共 12.5 名，1:19，至 2027')).toEqual(['12.5', '1', '19', '2027']);
  const words = { zh: '该校应配教职工 12 名：学生 150 人，核算为 11.5 名。', en: '12 staff: 150 pupils, 11.5.' };
  const values = { by: 'pupilRatio', entitlement: 12, pupils: 150, pupilRatio: 11.5 };
  expect(unsaidOf('Q11', values, words)).toEqual([]);
  expect(unsaidOf('Q11', { ...values, pupils: 15 }, words)).toEqual(['pupils']);
  expect(unsaidOf('Q11', { ...values, pupilRatio: 5 }, words)).toEqual(['pupilRatio']);
});
