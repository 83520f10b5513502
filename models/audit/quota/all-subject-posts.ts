/** Q12: all-subject posts only in primary stages, and not more than the 全科 teachers who work there. */
import { countBy, factsOf } from '../facts/facts.ts';
import { fillsPost, stageOf, teachesNow } from '../facts/people.ts';
import type { AuditTwin } from '../twin.ts';
import { noQuota, placeName, verdict, violation } from '../verdict.ts';

export const allSubjectPosts: AuditTwin = {
  id: 'Q12',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    const facts = factsOf(county, policy);
    const generalists = countBy(
      county.teachers.filter(
        (teacher) =>
          teacher.allSubject &&
          teachesNow(teacher, county.planningMonth) &&
          fillsPost(teacher) &&
          stageOf(teacher, facts.schools.get(teacher.workSchool)) === 'primary',
      ),
      (teacher) => teacher.workSchool,
    );
    const posts = quota.posts.filter((row) => row.subject === 'allSubject' && row.posts > 0);
    return verdict(
      posts.length,
      posts.flatMap((row) => {
        const people = row.stage === 'primary' ? (generalists.get(row.school) ?? 0) : 0;
        if (row.posts <= people) return [];
        return violation(
          placeName(facts, row),
          row.posts - people,
          `设全科岗位 ${row.posts} 名，该校现有小学全科教师 ${people} 名，请按现有人数设岗。`,
          `${row.posts} all-subject posts for ${people} primary all-subject teachers who work there.`,
        );
      }),
    );
  },
};
