/** Q10: every class has one head, and the other credited work of every stage is carried by its posts. */
import { creditedLoads } from '../facts/credited.ts';
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
    const credited = countBy(
      quota.credited,
      (row) => `${row.school}\n${row.stage}`,
      (row) => row.loads,
    );
    const due = new Map(plannedSchools(facts).map((school) => [school.code, creditedLoads(facts, school)]));
    const stages = plannedSchools(facts).flatMap((school) =>
      (['primary', 'junior'] as const).map((stage) => ({ school, stage })),
    );
    return verdict(
      stages.length,
      stages.flatMap(({ school, stage }) => {
        const classes = facts.classes.get(school.code)!.classes[stage];
        const headed = heads.get(`${school.code}\n${stage}`) ?? 0;
        const who = { zh: `${school.name}${stageName(stage).zh}`, en: `${school.name}, ${stageName(stage).en}` };
        if (Math.abs(classes - headed) > tolerance)
          return violation(
            who,
            tidy(Math.abs(classes - headed)),
            `共 ${classes} 个班，安排班主任 ${tidy(headed)} 名，应一班一名。`,
            `${classes} classes but ${tidy(headed)} class heads; each class has one.`,
          );
        const loads = due.get(school.code)![stage];
        const carried = credited.get(`${school.code}\n${stage}`) ?? 0;
        if (Math.abs(loads - carried) <= tolerance) return [];
        return violation(
          who,
          tidy(Math.abs(loads - carried)),
          `不在岗、减课和特殊教育折合 ${tidy(loads)} 名教师的工作量，方案只由岗位承担 ${tidy(carried)} 名，应全部计入。`,
          `people away, reductions and special education come to ${tidy(loads)} full loads, the plan has its posts carry ${tidy(carried)}.`,
        );
      }),
    );
  },
};
