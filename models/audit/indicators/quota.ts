/** Lessons of music, art and PE that nobody teaches, and the worst-staffed school. */
import type { Stage } from '../../../src/county/county.ts';
import { protectedSubjects } from '../../../src/county/subjects.ts';
import { decidedPosts } from '../facts/decided.ts';
import { countBy, type Facts, plannedSchools } from '../facts/facts.ts';
import { placed } from '../facts/moved.ts';
import { fillsPost, isPresent } from '../facts/people.ts';
import type { Decisions } from '../twin.ts';
import { stageName } from '../verdict.ts';
import { type Indicator, notes, notPlanned } from './indicator.ts';

export function quotaIndicators(facts: Facts, decisions: Decisions): readonly Indicator[] {
  return [
    untaughtProtected(facts, decisions),
    worstFillRate(facts, decisions),
    worstStaffing(facts, decisions),
    ...(['primary', 'junior'] as const).flatMap((stage) => [
      classesPerPePost(facts, decisions, stage),
      classesPerPePerson(facts, decisions, stage),
    ]),
  ];
}

function untaughtProtected(facts: Facts, { quota }: Decisions): Indicator {
  const isProtected = (subject: string) => protectedSubjects.some((each) => each === subject);
  const untaught = quota?.lessons.filter((row) => isProtected(row.subject)).reduce((sum, row) => sum + row.untaught, 0);
  const demand = plannedSchools(facts)
    .flatMap(({ code }) => Object.values(facts.classes.get(code)!.lessons))
    .flatMap((lessons) => protectedSubjects.map((subject) => lessons.get(subject) ?? 0))
    .reduce((sum, halfPeriods) => sum + halfPeriods, 0);
  return {
    id: 'quota.untaughtProtected',
    stage: null,
    title: { zh: '体育、音乐、美术每周无人任教课时', en: 'PE, music and art that nobody teaches' },
    unit: 'half periods a week',
    direction: 'lower',
    before: null,
    after: untaught ?? null,
    limit: null,
    note: notes(
      { zh: `按课程设置每周应开 ${demand / 2} 节；`, en: `The curriculum asks for ${demand / 2} periods a week;` },
      { zh: '目前的任课安排未提供，不作比较。', en: "today's timetable is not given." },
      quota === null ? notPlanned.quota : null,
    ),
  };
}

/** Posts: of those today nobody knows how they are shared among schools, so that there is nothing to compare with. */
function worstFillRate(facts: Facts, { quota }: Decisions): Indicator {
  const decided = quota === null ? null : decidedPosts(quota);
  const after = decided === null ? null : worst(facts, decided.staff);
  return {
    id: 'quota.worstFillRate',
    stage: null,
    title: {
      zh: '配备最少学校的教职工配备率（核配岗位）',
      en: 'Fill rate of the worst-staffed school, by posts allotted',
    },
    unit: 'share',
    direction: 'higher',
    before: null,
    after: after?.rate ?? null,
    limit: facts.policy['quota.minimumShare'],
    note: notes(
      quota === null
        ? notPlanned.quota
        : after === null
          ? nobodyEntitled
          : {
              zh: `方案拟配 ${after.staff} 名、应配 ${after.entitled} 名（${after.school.name}）。`,
              en: `Planned ${after.staff} of ${after.entitled} (${after.school.name}).`,
            },
      noPostsToday,
    ),
  };
}

/** People at work before and after the moves: like with like. Posts that are still to be filled are not people. */
function worstStaffing(facts: Facts, { rotation }: Decisions): Indicator {
  const staff = facts.county.teachers.filter(
    (teacher) => isPresent(teacher, facts.county.planningMonth) && fillsPost(teacher),
  );
  const moved = new Map(rotation?.moves.map(({ teacher, to }) => [teacher, to]));
  const today = countBy(staff, ({ workSchool }) => workSchool);
  const then = countBy(staff, ({ id, workSchool }) => moved.get(id) ?? workSchool);
  const before = worst(facts, (code) => today.get(code) ?? 0);
  const after = rotation === null ? null : worst(facts, (code) => then.get(code) ?? 0);
  return {
    id: 'quota.worstStaffing',
    stage: null,
    title: {
      zh: '在岗最少学校的教职工配备率（在岗人数）',
      en: 'Fill rate of the worst-staffed school, by people at work',
    },
    unit: 'share',
    direction: 'higher',
    before: before?.rate ?? null,
    after: after?.rate ?? null,
    limit: null,
    note: notes(
      before === null
        ? nobodyEntitled
        : {
            zh: `交流前在岗在编 ${before.staff} 名、应配 ${before.entitled} 名（${before.school.name}）；`,
            en: `Before the moves ${before.staff} established at work of ${before.entitled} (${before.school.name});`,
          },
      rotation === null ? notPlanned.rotation : null,
      after === null
        ? null
        : {
            zh: `交流后 ${after.staff} 名、应配 ${after.entitled} 名（${after.school.name}），未计待补充人员。`,
            en: `after them ${after.staff} of ${after.entitled} (${after.school.name}), without people still to be hired.`,
          },
    ),
  };
}

const nobodyEntitled = { zh: '没有应配教职工的学校。', en: 'No school is entitled to staff.' };
const noPostsToday = {
  zh: '现行岗位未分到学校学科，不作比较。',
  en: "Today's posts are not given by school; nothing to compare with.",
};

/** 体育教师班师比, the county over: standard of the ministry. */
function classesPerPe(facts: Facts, stage: Stage) {
  const classes = plannedSchools(facts).reduce((sum, { code }) => sum + facts.classes.get(code)!.classes[stage], 0);
  return {
    classes,
    stage,
    unit: 'classes per PE teacher',
    direction: 'lower',
    limit: facts.policy[`quota.peClassesPerTeacher.${stage}`],
    ratio: (teachers: number | undefined) => (teachers === undefined || teachers === 0 ? null : classes / teachers),
  } as const;
}

function classesPerPePost(facts: Facts, { quota }: Decisions, at: Stage): Indicator {
  const { classes, ratio, ...figure } = classesPerPe(facts, at);
  const posts = quota?.posts
    .filter((row) => row.subject === 'pe' && row.stage === at)
    .reduce((sum, row) => sum + row.posts, 0);
  return {
    id: 'quota.classesPerPeTeacher',
    ...figure,
    title: {
      zh: `${stageName(at).zh}体育教师班师比（每个核配岗位对应班级）`,
      en: `Classes per PE post allotted, ${at}`,
    },
    before: null,
    after: ratio(posts),
    note: notes(
      posts === undefined
        ? notPlanned.quota
        : {
            zh: `${classes} 个班，方案设体育教师岗位 ${posts} 名。`,
            en: `${classes} classes, ${posts} PE posts planned.`,
          },
      noPostsToday,
    ),
  };
}

function classesPerPePerson(facts: Facts, { rotation }: Decisions, at: Stage): Indicator {
  const { classes, ratio, ...figure } = classesPerPe(facts, at);
  const everyone = placed(facts, rotation);
  const [before, after] = (['before', 'after'] as const).map(
    (when) => everyone.filter((person) => person[when].subject === 'pe' && person[when].stage === at).length,
  ) as [number, number];
  return {
    id: 'quota.classesPerPePerson',
    ...figure,
    title: {
      zh: `${stageName(at).zh}体育教师班师比（每名在岗教师对应班级）`,
      en: `Classes per PE teacher at work, ${at}`,
    },
    before: ratio(before),
    after: rotation === null ? null : ratio(after),
    note: notes(
      {
        zh: `${classes} 个班，交流前在岗在编体育教师 ${before} 名${rotation === null ? '。' : '；'}`,
        en: `${classes} classes, ${before} established PE teachers before the moves${rotation === null ? '.' : ';'}`,
      },
      rotation === null
        ? notPlanned.rotation
        : { zh: `交流后 ${after} 名，未计待补充人员。`, en: `${after} after them, without people still to be hired.` },
    ),
  };
}

function worst(facts: Facts, staffOf: (code: string) => number) {
  const schools = plannedSchools(facts).filter(({ code }) => facts.entitlement.get(code)! > 0);
  const rates = schools.map((school) => {
    const entitled = facts.entitlement.get(school.code)!;
    const staff = staffOf(school.code);
    return { school, entitled, staff, rate: staff / entitled };
  });
  return rates.sort((a, b) => a.rate - b.rate || (a.school.code < b.school.code ? -1 : 1))[0] ?? null;
}
