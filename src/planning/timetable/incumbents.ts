/** Whose timetable it is: a post is named only when it is the only one and exactly one person fills it after the moves. */
import { fillsTeachingPost, stageOf } from '../../../models/demand/people.ts';
import { groupKey } from '../../../models/timetable/facts.ts';
import type { County, Teacher } from '../../county/county.ts';
import type { Move, QuotaPlan, TimetablePlan } from '../plan.ts';

type Moved = Pick<Move, 'teacher' | 'to' | 'stage' | 'subject'>;

export function withIncumbents(
  timetable: TimetablePlan,
  county: County,
  quota: QuotaPlan,
  moves: readonly Moved[],
): TimetablePlan {
  const people = peopleOfPosts(county, moves);
  const posts = postsOfPlaces(quota);
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

/** Who fills the posts of a school, stage and subject after the moves, by `groupKey`; who moves fills the post moved to. */
export function peopleOfPosts(county: County, moves: readonly Moved[]): ReadonlyMap<string, readonly Teacher[]> {
  const schools = new Map(county.schools.map((school) => [school.code, school]));
  const moved = new Map(moves.map((move) => [move.teacher, move]));
  const placed = county.teachers.filter(fillsTeachingPost).flatMap((teacher) => {
    const move = moved.get(teacher.id);
    if (move !== undefined) return [{ teacher, key: groupKey({ ...move, home: move.to }) }];
    const school = schools.get(teacher.workSchool);
    if (school === undefined) return [];
    const { stage } = stageOf(teacher, school);
    return [{ teacher, key: groupKey({ home: school.code, stage, subject: teacher.mainSubject }) }];
  });
  return new Map(
    [...Map.groupBy(placed, ({ key }) => key)].map(([key, here]) => [key, here.map(({ teacher }) => teacher)]),
  );
}

const postsOfPlaces = ({ schools }: QuotaPlan): ReadonlyMap<string, number> =>
  new Map(
    schools.flatMap(({ school, subjects }) =>
      subjects.map(({ stage, subject, posts }) => [groupKey({ home: school, stage, subject }), posts] as const),
    ),
  );
