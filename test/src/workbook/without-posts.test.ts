import { expect, test } from 'vitest';
import { classesHeaded, coreWithoutPosts, lessonsLeft, whyUntaught } from '../../../src/workbook/without-posts.ts';
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
  expect(whyUntaught(plan, withHeads, at, chinese)).toBe(
    '未设岗：教师岗位 1 名，设为音乐 1 名，另担任 2 个班的班主任，按兼课对照表不能兼授或课时已满。该校在岗的该学科教师多于岗位 3 人，可改设岗位学科。可增加岗位、改设全科教师岗位，或在「编制分配目标次序」中加入「核心学科无人任教课时」后重新测算。',
  );
  expect(whyUntaught({ ...plan, rotation: null }, quota, at, chinese)).not.toContain('多于岗位');
});

test('a subject with posts, or taught by others, needs no such words', () => {
  expect(whyUntaught(examplePlan, quota, at, centre.subjects[0]!)).toBeNull();
  expect(whyUntaught(examplePlan, quota, at, { ...chinese, untaught: 0 })).toBeNull();
});

test('the line of the school names core subjects without a post', () => {
  expect(coreWithoutPosts(examplePlan, at)).toBe('语文未设岗，每周 42 节无人授课，原因见「学科岗位」。');
  expect(coreWithoutPosts(examplePlan, centre)).toBe('');
});

test('a subject whose post teaches none of its lessons says what fills the post', () => {
  const own = { ...chinese, subject: 'english', posts: 1, demand: 24, untaught: 24 };
  const filled = {
    ...quota,
    classHeads: [{ school: '0201', stage: 'primary' as const, subject: 'english', classes: 1.75 }],
    credited: [{ school: '0201', stage: 'primary' as const, subject: 'english', loads: 0.25 }],
    substitutions: [
      { school: '0201', stage: 'primary' as const, from: 'english', to: 'art', halfPeriods: 3 },
      { school: '0201', stage: 'primary' as const, from: 'music', to: 'art', halfPeriods: 8 },
    ],
  };
  expect(classesHeaded(filled, '0201', own)).toBe(1.75);
  expect(classesHeaded(filled, '0101', own)).toBe(0);
  expect(whyUntaught(examplePlan, filled, at, own)).toBe(
    '该学科岗位的工作量已由以下工作占用：担任 1.75 个班的班主任、承担折合 0.25 名教师的减课和其他工作、兼授其他学科每周 1.5 节，未排本学科课时。班主任等由哪个学科的教师担任，学校可另行安排；也可增加岗位后重新测算。',
  );
  expect(whyUntaught(examplePlan, filled, at, { ...own, taughtByOwn: 2, untaught: 22 })).toBeNull();
});

test('a school says that its lessons are taught, or that its entitlement lets it have no more posts', () => {
  const taught = { ...centre, subjects: centre.subjects.map((row) => ({ ...row, untaught: 0 })) };
  expect(lessonsLeft(examplePlan, { ...taught, posts: 83, entitlement: 90 })).toBe(
    '按岗位配齐计，该校各科课时均有人授课。',
  );
  expect(lessonsLeft(examplePlan, { ...taught, posts: 6, entitlement: 6 })).toBe('');
  const left = { ...taught, subjects: [...taught.subjects, chinese] };
  expect(lessonsLeft(examplePlan, { ...left, posts: 6, entitlement: 6 })).toBe(
    '按岗位配齐计，已配到应配上限，每周仍有 42 节无人授课，分布见「学科岗位」。',
  );
  expect(lessonsLeft(examplePlan, { ...left, posts: 5, entitlement: 6 })).toBe(
    '按岗位配齐计，每周仍有 42 节无人授课，分布见「学科岗位」。',
  );
  const lesson = { home: '0101', site: '0201', stage: 'primary', subject: 'chinese', halfPeriods: 5 } as const;
  const cause = { rule: 'T01', values: {}, words: { zh: '', en: '' } };
  const elsewhere = { ...lesson, site: '0202' };
  const stopped = {
    ...examplePlan,
    timetable: { posts: [], notFitting: [lesson, elsewhere].map((row) => ({ ...row, cause })) },
  };
  expect(lessonsLeft(stopped, { ...left, posts: 5, entitlement: 6 })).toContain(
    '42 节无人授课（其中 2.5 节为走教课时，测算中止时尚未排课，暂计在内）',
  );
});
