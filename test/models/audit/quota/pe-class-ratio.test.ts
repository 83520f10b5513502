import { expect, test } from 'vitest';
import { brokenRules, silenceOf, verdictOf, withPolicy } from '../lawful.ts';

const hard = (classes: number) =>
  withPolicy({ 'quota.peRatioIsHard': true, 'quota.peClassesPerTeacher.primary': classes });

test('Q14 four classes at one for two need two posts; one is planned', () => {
  expect(brokenRules({ policy: hard(2) })).toEqual(['Q14']);
  expect(verdictOf('Q14', { policy: hard(2) }).violations).toEqual([
    {
      subject: { zh: '县一小小学体育与健康', en: '县一小, primary Physical education' },
      amount: 1,
      words: {
        zh: '县一小小学体育与健康有 4 个班，按每 2 个班 1 名应配教师 2 名，方案为 1 名，少 1 名。',
        en: '县一小, primary Physical education: 4 classes at one for 2 need 2 PE posts, the plan has 1.',
      },
    },
  ]);
});

test('Q14 passes where classes do not fill a further post, and is silent where the standard is not binding', () => {
  expect(verdictOf('Q14', { policy: hard(3) })).toMatchObject({ applies: true, violations: [] });
  expect(silenceOf('Q14', {})).toBe('本县未将体育教师班师比作为硬性要求，本条不适用。');
});
