/** Credited work in the quota: rows, what a school with few posts can carry, and finished plans that the audit passes. */
import { afterAll, describe, expect, it } from 'vitest';
import { auditPlan } from '../../../models/audit/audit.ts';
import { countedLoads, creditUnits } from '../../../models/quota/credited-work.ts';
import { decisionsOf } from '../../../src/planning/decisions.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { teacher } from '../../support/county-builder.ts';
import { linesOf, type QuotaCase, quotaCounty, quotaOf, quotaPolicy } from '../../support/quota-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const away = (id: string) => teacher(id, 'S1', 'chinese', { status: 'seconded' });
const withPeople = (...people: ReturnType<typeof teacher>[]): QuotaCase => ({
  county: { teachers: [...quotaCounty().teachers, ...people], totalPosts: 11 },
});

const brokenIn = async (question: QuotaCase) => {
  const { part, ...rest } = await quotaOf(optimiser, question);
  const decisions = decisionsOf({ quota: part, timetable: null, posts: null, rotation: null, pay: null });
  const audit = auditPlan(quotaCounty(question.county), quotaPolicy(question.policy), decisions);
  return { part, ...rest, broken: audit.flatMap(({ verdict }) => verdict.violations.map(({ words }) => words.zh)) };
};

it('measures a full load as two class heads, and needs no heads where they are credited nothing', () => {
  expect(creditUnits(3, 1.5, quotaPolicy())).toBe(6);
  expect(creditUnits(3, 1.5, quotaPolicy({ 'load.classHeadShare': 0 }))).toBe(1.5);
});

describe('what a school can carry', () => {
  const stage = (classes: number, loads: number) => ({
    classes,
    credits: loads === 0 ? [] : [{ kind: 'away' as const, count: loads, loads }],
  });
  const counted = (least: number, ...stages: ReturnType<typeof stage>[]) => countedLoads(stages, least, quotaPolicy());

  it('is everything while its least posts hold it beside the class heads', () => {
    expect(counted(5, stage(3, 2))).toEqual([2]);
    expect(counted(2, stage(1, 0))).toEqual([0]);
  });

  it('is cut to the least posts, parts of a post included', () => {
    // Three classes take 1.5 posts: half a post is free in the second, and one more in the third.
    expect(counted(3, stage(3, 2))).toEqual([1.5]);
    expect(counted(1, stage(3, 2))).toEqual([0.5]);
  });

  it('is given to the stages in turn, each in whole posts', () => {
    // Five posts: one and two for class heads, two left; primary takes half of its own and one, junior the last.
    expect(counted(5, stage(1, 1.2), stage(4, 3))).toEqual([1.2, 1]);
  });
});

it('is a demand on the posts of the stage, and people without 编制 are room', () => {
  expect(linesOf('Q10', withPeople(away('T8'))).find((line) => line.startsWith('Q10 S1,primary'))).toMatch(/= 5$/);
  const question: QuotaCase = {
    county: { teachers: [teacher('T1', 'S1', 'music', { employment: 'temporary', postSchool: null })] },
    policy: { 'quota.capacityWithoutPosts': ['temporary'] },
  };
  expect(linesOf('Q06', question).find((line) => line.startsWith('Q06 S1,primary,music'))).toMatch(/≤ 32 \(relax 1\)$/);
});

describe('a finished plan', () => {
  it('leaves more untaught where people are away, says so, and passes the audit', async () => {
    const full = await brokenIn({ county: { totalPosts: 11 } });
    const { part, goal, broken } = await brokenIn(withPeople(...['T8', 'T9', 'TA'].map(away)));
    expect(broken).toEqual([]);
    const untaught = ({ goal: of }: { goal: typeof goal }) => of('untaughtProtected').value + of('untaughtOther').value;
    expect(untaught({ goal })).toBeGreaterThan(untaught(full));
    expect(part.credited!.reduce((sum, { loads }) => sum + loads, 0)).toBeCloseTo(3, 9);
    const reason = part.schools.find(({ school }) => school === 'S1')!.reasons.find(({ rule }) => rule === 'Q10');
    expect(reason?.words).toEqual({
      zh: '在编不在岗 3 名，折合 3 名教师的工作量，由本校岗位承担，不用于授课。',
      en: '3 on the books but away: the work of 3 teachers, carried by the posts of the school and not taught.',
    });
  });

  it('stays possible where more people are away than posts can be missed', async () => {
    const { part, broken } = await brokenIn(withPeople(...['T8', 'T9', 'TA', 'TB', 'TC', 'TD'].map(away)));
    expect(broken).toEqual([]);
    const reason = part.schools.find(({ school }) => school === 'S1')!.reasons.find(({ rule }) => rule === 'Q10');
    // The least share of 6 is 5 posts; class heads take 1.5 of them.
    expect(reason?.words.zh).toBe(
      '在编不在岗 6 名，折合 6 名教师的工作量，由本校岗位承担，不用于授课；本校岗位承担不下，只计 3.5 名。',
    );
  });

  it('lets people without 编制 teach where the county counts them', async () => {
    const helper = teacher('T8', 'J1', 'music', { stage: 'junior', employment: 'support', postSchool: null });
    const policy = { 'ratio.junior': 60, 'classRatio.junior': 0.5, 'quota.remoteSubjects': [] };
    const without = await brokenIn({ ...withPeople(helper), policy });
    const counted = await brokenIn({
      ...withPeople(helper),
      policy: { ...policy, 'quota.capacityWithoutPosts': ['support'] },
    });
    expect([without.broken, counted.broken]).toEqual([[], []]);
    expect(without.goal('untaughtProtected').value).toBe(4);
    expect(counted.goal('untaughtProtected').value).toBe(0);
  });
});
