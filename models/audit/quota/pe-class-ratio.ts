/** Q14: whole PE posts by classes, where the county makes the standard binding. */
import { decidedPosts } from '../facts/decided.ts';
import { atMost } from '../facts/entitlement.ts';
import { factsOf, plannedSchools } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { noQuota, placeName, silent, verdict, violation } from '../verdict.ts';

export const peClassRatio: AuditTwin = {
  id: 'Q14',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    if (!policy['quota.peRatioIsHard'])
      return silent(
        '本县未将体育教师班师比作为硬性要求，本条不适用。',
        'The county does not make the class ratio of PE teachers binding.',
      );
    const facts = factsOf(county, policy);
    const decided = decidedPosts(quota);
    const places = plannedSchools(facts).flatMap((school) =>
      (['primary', 'junior'] as const)
        .filter((stage) => facts.classes.get(school.code)!.lessons[stage].has('pe'))
        .map((stage) => ({ school: school.code, stage, subject: 'pe' })),
    );
    return verdict(
      places.length,
      places.flatMap((place) => {
        const classes = facts.classes.get(place.school)!.classes[place.stage];
        const ratio = policy[`quota.peClassesPerTeacher.${place.stage}`];
        const least = atMost(classes / ratio);
        const posts = decided.at(place);
        if (posts >= least) return [];
        return violation(
          placeName(facts, place),
          least - posts,
          `有 ${classes} 个班，按每 ${ratio} 个班 1 名应配教师 ${least} 名，方案为 ${posts} 名，少 ${least - posts} 名。`,
          `${classes} classes at one for ${ratio} need ${least} PE posts, the plan has ${posts}.`,
        );
      }),
    );
  },
};
