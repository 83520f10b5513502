import { expect, test } from 'vitest';
import { coreWithoutPosts, whyNoPosts } from '../../../src/workbook/without-posts.ts';
import { examplePlan } from '../../support/plan-example.ts';

const quota = examplePlan.quota!;
const centre = quota.schools.find(({ school }) => school === '0201')!;
const chinese = { ...centre.subjects[0]!, subject: 'chinese', posts: 0, demand: 84, taughtByOwn: 0, untaught: 84 };
const at = { ...centre, subjects: [...centre.subjects, chinese] };
const over = { school: '0201', stage: 'primary', subject: 'chinese', people: 3 } as const;

test('a subject with lessons and no posts says who holds the posts, who is there, and what would help', () => {
  const plan = { ...examplePlan, rotation: { ...examplePlan.rotation!, surplus: [over] } };
  const withHeads = {
    ...quota,
    classHeads: [{ school: '0201', stage: 'primary' as const, subject: 'music', classes: 2 }],
  };
  expect(whyNoPosts(plan, withHeads, at, chinese)).toBe(
    '未设岗：教师岗位 1 名，设为音乐 1 名，另担任 2 个班的班主任，按兼课对照表不能兼授或课时已满。该校在岗的该学科教师多于岗位 3 人，可改设岗位学科。可增加岗位、改设全科教师岗位，或调整「编制分配目标次序」后重新测算。',
  );
  expect(whyNoPosts({ ...plan, rotation: null }, quota, at, chinese)).not.toContain('多于岗位');
});

test('a subject with posts, or taught by others, needs no such words', () => {
  expect(whyNoPosts(examplePlan, quota, at, centre.subjects[0]!)).toBeNull();
  expect(whyNoPosts(examplePlan, quota, at, { ...chinese, untaught: 0 })).toBeNull();
});

test('the line of the school names core subjects without a post', () => {
  expect(coreWithoutPosts(examplePlan, at)).toBe('语文未设岗，每周 42 节无人授课，原因见「学科岗位」。');
  expect(coreWithoutPosts(examplePlan, centre)).toBe('');
});
