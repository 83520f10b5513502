import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { enrolment, teacher } from '../../support/county-builder.ts';
import { linesOf, type QuotaCase, quotaCounty, quotaOf } from '../../support/quota-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const asked: QuotaCase = {
  policy: { 'quota.specialistPosts': ['mentalHealth', 'specialEducation'], 'provision.mentalHealthPupils': 90 },
};

it('asks for one post where the school is large enough and the county makes it binding', () => {
  expect(linesOf('Q13', asked)).toEqual(['Q13 S1,mentalHealth: posts[S1,primary,mentalHealth] = 1 (relax 1)']);
  expect(linesOf('Q13', { policy: { 'provision.mentalHealthPupils': 90 } })).toEqual([]);
  expect(linesOf('Q13', { policy: { ...asked.policy, 'provision.mentalHealthPupils': 91 } })).toEqual([]);
  expect(linesOf('Q13', { policy: { ...asked.policy, 'provision.mentalHealthPupils': 0 } })).toEqual([]);
});

it('counts pupils with special needs of the whole school', () => {
  const rows = quotaCounty().enrolment.map((row) => (row.school === 'S1' ? { ...row, inclusionPupils: 2 } : row));
  const question = { ...asked, county: { enrolment: rows } };
  expect(linesOf('Q13', question)[1]).toBe('Q13 S1,specialEducation: posts[S1,primary,specialEducation] = 1 (relax 1)');
});

it('lets people of today keep a post, and makes none besides', () => {
  const teachers = [
    ...quotaCounty().teachers,
    teacher('T8', 'S1', 'mentalHealth'),
    teacher('T9', 'S1', 'mentalHealth'),
  ];
  expect(linesOf('Q13', { county: { teachers } })).toEqual([
    'Q13 S1,mentalHealth: 0 ≤ posts[S1,primary,mentalHealth] ≤ 2 (relax 1)',
  ]);
});

it('is like any other subject where it has lessons of its own', () => {
  const curriculum = { mentalHealth: [1, 1, 1, 1, 1, 1, 1, 1, 1], chinese: Array(9).fill(8) };
  const policy = { ...asked.policy, curriculum, 'curriculum.absorbed.primary': [], 'curriculum.absorbed.junior': [] };
  expect(linesOf('Q13', { policy })).toEqual([]);
});

it('is planned: the specialist has a post and teaches what the table allows', async () => {
  const { posts, part } = await quotaOf(optimiser, {
    ...asked,
    county: { totalPosts: 13, enrolment: [...quotaCounty().enrolment, enrolment('S1', 4, 1)] },
  });
  expect(posts('S1').mentalHealth).toBe(1);
  expect(part.substitutions.filter(({ from }) => from === 'mentalHealth').every(({ to }) => to === 'morality')).toBe(
    true,
  );
});
