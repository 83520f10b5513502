/** Q13: specialists without lessons have the posts that are required, and no more than required or than work there today. */
import { factsOf, plannedSchools } from '../facts/facts.ts';
import { fillsPost, teachesNow } from '../facts/people.ts';
import type { AuditTwin } from '../twin.ts';
import { noQuota, subjectName, verdict, violation } from '../verdict.ts';

const specialists = ['mentalHealth', 'specialEducation'] as const;

export const specialistPosts: AuditTwin = {
  id: 'Q13',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    const facts = factsOf(county, policy);
    const cases = plannedSchools(facts).flatMap((school) => {
      const { pupils, classes, lessons } = facts.classes.get(school.code)!;
      if (classes.primary + classes.junior === 0) return [];
      const inclusion = county.enrolment
        .filter((row) => row.school === school.code)
        .reduce((sum, row) => sum + (row.inclusionPupils ?? 0), 0);
      const reached = {
        mentalHealth: reaches(pupils.primary + pupils.junior, policy['provision.mentalHealthPupils']),
        specialEducation: reaches(inclusion, policy['provision.inclusionPupils']),
      };
      return specialists
        .filter((subject) => !lessons.primary.has(subject) && !lessons.junior.has(subject))
        .map((subject) => ({
          school,
          subject,
          required: Number(policy['quota.specialistPosts'].includes(subject) && reached[subject]),
        }));
    });
    return verdict(
      cases.length,
      cases.flatMap(({ school, subject, required }) => {
        const planned = quota.posts
          .filter((row) => row.school === school.code && row.subject === subject)
          .reduce((sum, row) => sum + row.posts, 0);
        const today = county.teachers.filter(
          (teacher) =>
            teacher.workSchool === school.code &&
            teacher.mainSubject === subject &&
            fillsPost(teacher) &&
            teachesNow(teacher, county.planningMonth),
        ).length;
        const who = { zh: school.name, en: school.name };
        const name = subjectName(subject);
        if (planned < required)
          return violation(
            who,
            required - planned,
            `应设${name.zh}教师岗位 ${required} 名，方案为 ${planned} 名。`,
            `${required} post for ${name.en} is required, the plan has ${planned}.`,
          );
        const most = Math.max(required, today);
        if (planned <= most) return [];
        return violation(
          who,
          planned - most,
          `${name.zh}教师岗位 ${planned} 名，多于应设 ${required} 名和现有 ${today} 名。`,
          `${planned} posts for ${name.en}, more than the ${required} required and the ${today} people of today.`,
        );
      }),
    );
  },
};

const reaches = (pupils: number, from: number): boolean => from > 0 && pupils >= from;
