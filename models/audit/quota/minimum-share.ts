/** Q03: every school gets at least a share of its entitlement. */
import { decidedPosts } from '../facts/decided.ts';
import { atLeast } from '../facts/entitlement.ts';
import { factsOf, plannedSchools } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { noQuota, percent, verdict, violation } from '../verdict.ts';

export const minimumShare: AuditTwin = {
  id: 'Q03',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    const facts = factsOf(county, policy);
    const decided = decidedPosts(quota);
    const share = policy['quota.minimumShare'];
    const schools = plannedSchools(facts).filter((school) => facts.entitlement.get(school.code)! > 0);
    return verdict(
      schools.length,
      schools.flatMap((school) => {
        const entitled = facts.entitlement.get(school.code)!;
        const least = atLeast(share * entitled);
        const posts = decided.staff(school.code);
        if (posts >= least) return [];
        return violation(
          { zh: school.name, en: school.name },
          least - posts,
          `拟配教职工 ${posts} 名，低于最低配备 ${least} 名（应配 ${entitled} 名的 ${percent(share)}），请补足 ${least - posts} 名。`,
          `${posts} posts, below the least of ${least} (${percent(share)} of an entitlement of ${entitled}).`,
        );
      }),
    );
  },
};
