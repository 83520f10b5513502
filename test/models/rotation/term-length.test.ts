import { expect, it } from 'vitest';
import { pin, teacher } from '../../support/county-builder.ts';
import { allowedMoves, goldenOf, kept, modelOf, post } from '../../support/rotation-county.ts';

// A man born in October 1967 retires at 60 years and 9 months, in July 2028, 22 months after the planning month; born in
// October 1968 at 61, in October 2029, 37 months after it.
const men = [
  teacher('early', 'A', 'music', { sex: 'male', birthMonth: '1967-10' }),
  teacher('later', 'A', 'music', { sex: 'male', birthMonth: '1968-10', workStart: '1990-09' }),
  teacher('sent', 'A', 'music', { sex: 'male', birthMonth: '1967-10', workStart: '1991-09' }),
];
const posts = [post('B', 'music', 3)];
const model = modelOf(
  { teachers: men, pins: [pin('sent', 'goes', { school: 'B', form: 'transfer' })] },
  { 'rotation.minYearsToRetire': 0 },
  posts,
);

it('keeps whoever retires within the term, except in a form without an end', () => {
  expect(kept(model, 'R17')).toEqual(['early: 定期交流期限 36 个月，期满前到法定退休年龄，本次不安排（规则 R17）。']);
  expect(allowedMoves(model)).toEqual(['later→B primary.music', 'sent→B primary.music']);
});

it('leaves the person among those who meet the conditions', () => {
  const { facts, eligibility } = model.context;
  const early = facts.people.find(({ teacher: { id } }) => id === 'early')!;
  expect(eligibility[early.index]).toMatchObject({ eligible: true, mayMove: false });
});

it('lets the least length of the form stand where the county’s term is shorter', () => {
  const oneYear = modelOf({ teachers: men }, { 'rotation.minYearsToRetire': 0, 'rotation.termYears': 1 }, posts);
  expect(kept(oneYear, 'R17')).toEqual([]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R17', kept(model, 'R17'))).toMatchFileSnapshot('./golden/term-length.txt');
});
