/** What no plan can mend by itself: subjects nobody teaches today, and schools that no itinerant can reach. */
import type { Demand } from '../../models/demand/demand.ts';
import { stagesInOrder } from '../../models/demand/stages.ts';
import type { Policy } from '../../models/parameters.ts';
import { type Cluster, clustersOf } from '../../models/quota/facts.ts';
import { travelBetweenSchools } from '../../models/travel.ts';
import type { Words } from '../../models/words.ts';
import type { County, Stage } from '../county/county.ts';
import { stageZh, subjectZh } from '../county/field-words.ts';
import { subjectById } from '../county/subjects.ts';
import type { Finding } from '../problems/problem.ts';
import type { QuotaPlan } from './plan.ts';

const listed = (subjects: readonly string[]) => ({
  subjects: subjects.map(subjectZh).join('、'),
  subjectsEn: subjects.map((subject) => subjectById.get(subject)?.en ?? subject).join(', '),
});

/** One finding a stage; none where the roster is not given. */
export function subjectsWithoutTeachers({ teachers }: County, { schools, people }: Demand): Finding[] {
  if (teachers.length === 0) return [];
  return stagesInOrder.flatMap((stage) => {
    const demanded = new Map<string, number>();
    for (const { lessons } of schools.flatMap((school) => school.stages.filter((each) => each.stage === stage)))
      for (const [subject, halfPeriods] of lessons) demanded.set(subject, (demanded.get(subject) ?? 0) + halfPeriods);
    const taught = new Set(
      [...people.posts.keys()]
        .map((key) => key.split('\u0000'))
        .flatMap(([, of, subject]) => (of === stage ? [subject] : [])),
    );
    const missing = [...demanded.keys()].filter((subject) => !taught.has(subject));
    if (missing.length === 0) return [];
    const periods = missing.reduce((sum, subject) => sum + demanded.get(subject)!, 0) / 2;
    return [
      {
        level: 'warning',
        code: 'planning.subjectsWithoutTeachers',
        place: {},
        values: { stage: stageZh(stage), stageEn: stage, ...listed(missing), periods },
      },
    ];
  });
}

/** Schools where lessons of subjects that itinerants teach stay untaught and nobody can come, each with the cause. */
export function nobodyCanTravel(county: County, demand: Demand, policy: Policy, quota: QuotaPlan): Finding[] {
  const clusters = clustersOf(county, demand, policy);
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.schools.map(({ code }) => [code, cluster] as const)));
  const minutes = travelBetweenSchools(county, policy);
  const names = new Map(county.schools.map(({ code, name }) => [code, name]));
  return quota.schools.flatMap(({ school, subjects }) =>
    stagesInOrder.flatMap((stage): Finding[] => {
      const left = subjects.filter(
        (row) => row.stage === stage && row.untaught > 0 && policy['quota.itinerantSubjects'].includes(row.subject),
      );
      const cluster = clusterOf.get(school);
      const cause = left.length === 0 || !cluster ? null : causeOf(school, stage, cluster, minutes, policy);
      if (cause === null) return [];
      return [
        {
          level: 'warning',
          code: 'planning.nobodyCanTravel',
          place: {},
          values: {
            school: names.get(school) ?? school,
            periods: left.reduce((sum, { untaught }) => sum + untaught, 0) / 2,
            ...listed(left.map(({ subject }) => subject)),
            cause: cause.zh,
            causeEn: cause.en,
          },
        },
      ];
    }),
  );
}

/** Why nobody of the cluster can come to one stage of a school; null when somebody can. */
function causeOf(
  school: string,
  stage: Stage,
  { schools, ways }: Cluster,
  minutes: ReturnType<typeof travelBetweenSchools>,
  policy: Policy,
): Words | null {
  const others = schools.filter(({ code, stages }) => code !== school && stages.some((each) => each.stage === stage));
  if (others.length === 0)
    return { zh: '所在学区没有其他同学段的学校', en: 'its cluster has no other school of the stage' };
  if (others.some(({ code }) => ways.some(({ home, site }) => home === code && site === school))) return null;
  const known = others.filter(({ code }) => minutes(code, school) !== null);
  if (known.length === 0)
    return { zh: '到学区内其他学校的路程不明', en: 'the way to the other schools of its cluster is unknown' };
  const most = policy['quota.itinerantMaxMinutes'];
  return {
    zh: `到学区内其他学校单程均超过 ${most} 分钟${known.length < others.length ? '或路程不明' : ''}`,
    en: `every other school of its cluster is more than ${most} minutes away${known.length < others.length ? ' or at an unknown distance' : ''}`,
  };
}
