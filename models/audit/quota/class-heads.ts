/** Q10: every class has one head. */
import { countBy, factsOf, plannedSchools } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { noQuota, stageName, tidy, tolerance, verdict, violation } from '../verdict.ts';

export const classHeads: AuditTwin = {
  id: 'Q10',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    const facts = factsOf(county, policy);
    const heads = countBy(
      quota.classHeads,
      (row) => `${row.school}\n${row.stage}`,
      (row) => row.classes,
    );
    const stages = plannedSchools(facts).flatMap((school) =>
      (['primary', 'junior'] as const).map((stage) => ({ school, stage })),
    );
    return verdict(
      stages.length,
      stages.flatMap(({ school, stage }) => {
        const classes = facts.classes.get(school.code)!.classes[stage];
        const headed = heads.get(`${school.code}\n${stage}`) ?? 0;
        if (Math.abs(classes - headed) <= tolerance) return [];
        return violation(
          { zh: `${school.name}${stageName(stage).zh}`, en: `${school.name}, ${stageName(stage).en}` },
          tidy(Math.abs(classes - headed)),
          `共 ${classes} 个班，安排班主任 ${tidy(headed)} 名，应一班一名。`,
          `${classes} classes but ${tidy(headed)} class heads; each class has one.`,
        );
      }),
    );
  },
};
