/** The decisions inside a plan, in the form the audit checks; taken from the document itself, so that a stored plan can be audited again. */
import type { Decisions, PostDecision } from '../../models/audit/twin.ts';
import { codeOfWord, moveFormWords } from '../county/vocabulary.ts';
import type { Plan, QuotaPlan } from './plan.ts';

export function decisionsOf({
  quota,
  posts,
  timetable = null,
  rotation,
  pay,
}: Pick<Plan, 'quota' | 'timetable' | 'posts' | 'rotation' | 'pay'>): Decisions {
  return {
    quota: quota && quotaDecisions(quota),
    timetable: timetable && {
      posts: timetable.posts.map(({ home, stage, subject, post, visits }) => ({ home, stage, subject, post, visits })),
      notFitting: timetable.notFitting.map(({ home, site, stage, subject, halfPeriods }) => ({
        home,
        site,
        stage,
        subject,
        halfPeriods,
      })),
    },
    rotation: rotation && {
      moves: rotation.moves.map(({ teacher, from, to, stage, subject, room, form, start, until }) => ({
        teacher,
        from,
        to,
        stage,
        subject,
        room,
        form: codeOfWord(moveFormWords, form),
        start,
        until,
      })),
      returns: (rotation.returns ?? []).map(({ teacher, from, to }) => ({ teacher, from, to })),
      heads: rotation.principals?.map(({ teacher, from, to }) => ({ teacher, from, to })) ?? null,
      posts: posts?.rows ?? [],
    },
    pay: pay && {
      allowances: pay.tiers.map(({ tier, rankPost, allowance }) => ({ tier, rankPost, allowance })),
      supplements: (pay.supplements ?? []).map(({ id, amount }) => ({ id, amount })),
      schools: (pay.schools ?? []).map(({ school, tier }) => ({ school, tier })),
    },
  };
}

/** Posts by school, stage and subject as the quota plan gives them. */
export const postsOf = (quota: QuotaPlan): PostDecision[] =>
  quota.schools.flatMap(({ school, subjects }) =>
    subjects.map(({ stage, subject, posts }) => ({ school, stage, subject, posts })),
  );

function quotaDecisions(quota: QuotaPlan): NonNullable<Decisions['quota']> {
  return {
    totalPosts: quota.totalPosts,
    posts: postsOf(quota),
    nonTeaching: quota.schools.map(({ school, nonTeaching }) => ({ school, posts: nonTeaching })),
    lessons: quota.schools.flatMap(({ school, subjects }) =>
      subjects.map((lessons) => ({
        school,
        stage: lessons.stage,
        subject: lessons.subject,
        own: lessons.taughtByOwn,
        substitutes: lessons.taughtBySubstitutes,
        itinerants: lessons.taughtByItinerants,
        remote: lessons.taughtRemotely,
        untaught: lessons.untaught,
      })),
    ),
    itinerants: quota.itinerants.map(({ home, site, stage, subject, halfPeriods }) => ({
      home,
      site,
      stage,
      subject,
      halfPeriods,
    })),
    substitutions: quota.substitutions,
    supervision: quota.supervision,
    classHeads: quota.classHeads,
    credited: quota.credited ?? [],
  };
}

/** Whether a plan, or what there is of one, decides anything that somebody could use. */
export const hasDecisions = ({ quota, rotation, pay }: Pick<Plan, 'quota' | 'rotation' | 'pay'>): boolean =>
  quota !== null || rotation !== null || pay !== null;
