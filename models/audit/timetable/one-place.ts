/** T02: one person, one place: no two sites in a half-day, only posts that exist, only half-days that are open. */
import { decidedPosts } from '../facts/decided.ts';
import { type Facts, factsOf } from '../facts/facts.ts';
import type { AuditTwin, TravellingPostDecision, Violation, VisitDecision } from '../twin.ts';
import { noTimetable, verdict, violation } from '../verdict.ts';
import { daysOf, halfDayName, homePlace, postKey, postName, type WeekName } from './weeks.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const halves = { morning: 'Morning', afternoon: 'Afternoon' } as const;

export const itinerantOnePlace: AuditTwin = {
  id: 'T02',
  check(county, policy, { quota, timetable }) {
    if (quota === null || timetable === null) return noTimetable;
    const facts = factsOf(county, policy);
    const posts = decidedPosts(quota);
    const days = daysOf(timetable);
    const twice = [...Map.groupBy(timetable.posts, postKey).values()].filter((same) => same.length > 1);
    return verdict(days.length, [
      ...days.flatMap(({ post, week, visits }) => dayFaults(facts, post, week, visits)),
      ...twice.map(([post, ...others]) =>
        violation(postName(facts, post!), others.length, '在课表中重复列出。', 'is listed more than once.'),
      ),
      ...timetable.posts.flatMap((post) => {
        const most = posts.at(homePlace(post));
        if (post.post <= most) return [];
        return violation(
          postName(facts, post),
          post.post - most,
          `不存在，该校该学科岗位共 ${most} 个。`,
          `does not exist: there are ${most} such posts.`,
        );
      }),
    ]);
  },
};

function dayFaults(
  facts: Facts,
  post: TravellingPostDecision,
  week: WeekName,
  visits: readonly VisitDecision[],
): readonly Violation[] {
  const open = facts.policy['timetable.halfDays'];
  return [...Map.groupBy(visits, ({ half }) => half)].flatMap(([half, there]) => {
    const { day } = there[0]!;
    const name = halfDayName(day, half, week);
    const sites = new Set(there.map(({ site }) => site)).size;
    const closed = !open.includes(`${weekdays[day - 1]}${halves[half]}`);
    return [
      ...(sites > 1
        ? [
            violation(
              postName(facts, post),
              sites - 1,
              `${name.zh}同时安排在 ${sites} 所学校。`,
              `is at ${sites} schools on ${name.en}.`,
            ),
          ]
        : []),
      ...(closed
        ? [violation(postName(facts, post), 1, `${name.zh}不可安排走教。`, `is away on ${name.en}, which is not open.`)]
        : []),
    ];
  });
}
