/** Q04: non-teaching posts within their share, or no more than today where today is above it. */
import { decidedPosts } from '../facts/decided.ts';
import { atMost, nonTeachingShare } from '../facts/entitlement.ts';
import { factsOf, plannedSchools } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { noQuota, percent, verdict, violation } from '../verdict.ts';

export const nonTeachingPosts: AuditTwin = {
  id: 'Q04',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    const facts = factsOf(county, policy);
    const decided = decidedPosts(quota);
    const schools = plannedSchools(facts);
    return verdict(
      schools.length,
      schools.flatMap((school) => {
        const share = nonTeachingShare(school, policy);
        const cap = atMost(share * decided.staff(school.code));
        const most = Math.max(cap, facts.nonTeachingToday.get(school.code) ?? 0);
        const posts = decided.nonTeaching(school.code);
        if (posts <= most) return [];
        return violation(
          { zh: school.name, en: school.name },
          posts - most,
          `拟配职员教辅工勤 ${posts} 名，超过可设 ${most} 名（占比上限 ${percent(share)}，现有数高于上限的按不增加掌握），请核减 ${posts - most} 名。`,
          `${posts} non-teaching posts, above ${most} (at most ${percent(share)}, or today's number if that is higher).`,
        );
      }),
    );
  },
};
