/** Lessons of music, art and PE that nobody teaches, and the worst-staffed school. */
import type { School, Stage } from '../../../src/county/county.ts';
import { protectedSubjects } from '../../../src/county/subjects.ts';
import { decidedPosts } from '../facts/decided.ts';
import { countBy, type Facts, plannedSchools } from '../facts/facts.ts';
import { fillsPost, isPresent, stageOf, teachesNow } from '../facts/people.ts';
import type { Decisions } from '../twin.ts';
import { type Indicator, notes, notPlanned } from './indicator.ts';

export function quotaIndicators(facts: Facts, decisions: Decisions): readonly Indicator[] {
  return [
    untaughtProtected(facts, decisions),
    worstFillRate(facts, decisions),
    classesPerPeTeacher(facts, decisions, 'primary'),
    classesPerPeTeacher(facts, decisions, 'junior'),
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

function worstFillRate(facts: Facts, { quota }: Decisions): Indicator {
  const schools = plannedSchools(facts).filter((school) => facts.entitlement.get(school.code)! > 0);
  const staff = countBy(
    facts.county.teachers.filter((teacher) => isPresent(teacher, facts.county.planningMonth) && fillsPost(teacher)),
    (teacher) => teacher.workSchool,
  );
  const decided = quota === null ? null : decidedPosts(quota);
  const before = worst(facts, schools, (code) => staff.get(code) ?? 0);
  const after = decided === null ? null : worst(facts, schools, decided.staff);
  return {
    id: 'quota.worstFillRate',
    stage: null,
    title: { zh: '配备最少学校的教职工配备率', en: 'Fill rate of the worst-staffed school' },
    unit: 'share',
    direction: 'higher',
    before: before?.rate ?? null,
    after: after?.rate ?? null,
    limit: facts.policy['quota.minimumShare'],
    note: notes(
      before === null
        ? { zh: '没有应配教职工的学校。', en: 'No school is entitled to staff.' }
        : {
            zh: `目前按在岗在编 ${before.staff} 名、应配 ${before.entitled} 名（${before.school.name}）；`,
            en: `Today ${before.staff} established on duty of ${before.entitled} (${before.school.name});`,
          },
      after === null
        ? notPlanned.quota
        : {
            zh: `方案拟配 ${after.staff} 名、应配 ${after.entitled} 名（${after.school.name}）。`,
            en: `planned ${after.staff} of ${after.entitled} (${after.school.name}).`,
          },
    ),
  };
}

/** 体育教师班师比, the county over: standard of the ministry, by posts of the plan. */
function classesPerPeTeacher(facts: Facts, { quota }: Decisions, stage: Stage): Indicator {
  const { county, policy, schools } = facts;
  const classes = plannedSchools(facts).reduce((sum, { code }) => sum + facts.classes.get(code)!.classes[stage], 0);
  const today = county.teachers.filter(
    (teacher) =>
      teacher.mainSubject === 'pe' &&
      fillsPost(teacher) &&
      teachesNow(teacher, county.planningMonth) &&
      stageOf(teacher, schools.get(teacher.workSchool)) === stage,
  ).length;
  const planned = quota?.posts
    .filter((row) => row.subject === 'pe' && row.stage === stage)
    .reduce((sum, row) => sum + row.posts, 0);
  const ratio = (teachers: number) => (teachers === 0 ? null : classes / teachers);
  return {
    id: 'quota.classesPerPeTeacher',
    stage,
    title: {
      zh: `${stage === 'primary' ? '小学' : '初中'}体育教师班师比（每名教师对应班级）`,
      en: `Classes per PE teacher, ${stage}`,
    },
    unit: 'classes per PE teacher',
    direction: 'lower',
    before: ratio(today),
    after: planned === undefined ? null : ratio(planned),
    limit: policy[`quota.peClassesPerTeacher.${stage}`],
    note: notes(
      {
        zh: `${classes} 个班，目前在岗在编体育教师 ${today} 名；`,
        en: `${classes} classes, ${today} established PE teachers today;`,
      },
      planned === undefined
        ? notPlanned.quota
        : { zh: `方案设体育教师岗位 ${planned} 名。`, en: `${planned} PE posts planned.` },
    ),
  };
}

function worst(facts: Facts, schools: readonly School[], staffOf: (code: string) => number) {
  const rates = schools.map((school) => {
    const entitled = facts.entitlement.get(school.code)!;
    const staff = staffOf(school.code);
    return { school, entitled, staff, rate: staff / entitled };
  });
  return rates.sort((a, b) => a.rate - b.rate || (a.school.code < b.school.code ? -1 : 1))[0] ?? null;
}
