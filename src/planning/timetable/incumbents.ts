/** Whose timetable it is: a post is named only when it is the only one and exactly one person fills it after the moves. */
import { fillsTeachingPost, stageOf } from '../../../models/demand/people.ts';
import { groupKey } from '../../../models/timetable/facts.ts';
import type { County } from '../../county/county.ts';
import type { QuotaPlan, TimetablePlan } from '../plan.ts';

/** `staff`: where everybody works after the moves, by teacher. */
export function withIncumbents(
  timetable: TimetablePlan,
  county: County,
  quota: QuotaPlan,
  staff: ReadonlyMap<string, string>,
): TimetablePlan {
  const schools = new Map(county.schools.map((school) => [school.code, school]));
  const people = Map.groupBy(
    county.teachers.filter(fillsTeachingPost).flatMap((teacher) => {
      const school = schools.get(staff.get(teacher.id) ?? teacher.workSchool);
      if (school === undefined) return [];
      const { stage } = stageOf(teacher, school);
      return [{ id: teacher.id, key: groupKey({ home: school.code, stage, subject: teacher.mainSubject }) }];
    }),
    ({ key }) => key,
  );
  const posts = new Map(
    quota.schools.flatMap(({ school, subjects }) =>
      subjects.map(({ stage, subject, posts: count }) => [groupKey({ home: school, stage, subject }), count] as const),
    ),
  );
  return {
    ...timetable,
    posts: timetable.posts.map((post) => {
      const key = groupKey(post);
      const [only, ...others] = people.get(key) ?? [];
      const alone = posts.get(key) === 1 && only !== undefined && others.length === 0;
      return { ...post, teacher: alone ? only.id : null };
    }),
  };
}
