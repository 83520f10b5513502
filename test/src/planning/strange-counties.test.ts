/**
 * Counties that go wrong, from their tables to the sentence the user reads, in both languages. Each is read as a county is read,
 * planned as a county is planned, and says what is the matter in words of its own.
 */
import { afterAll, describe, expect, it } from 'vitest';
import type { Policy } from '../../../models/parameters.ts';
import type { County } from '../../../src/county/county.ts';
import { countyAsCsv } from '../../../src/county/export.ts';
import { readCountyFromFiles } from '../../../src/county/read-county.ts';
import type { Plan } from '../../../src/planning/plan.ts';
import { planCounty } from '../../../src/planning/plan-county.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { enrolment, teacher } from '../../support/county-builder.ts';
import { quotaCounty, quotaPolicy } from '../../support/quota-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

/** The tiny county of the quota tests, written as tables, read back and planned. */
async function told(facts: Partial<County>, values: Partial<Policy> = {}, only: 'quota' | null = 'quota') {
  const given = { curriculum: quotaPolicy().curriculum, 'quota.remoteSubjects': [], ...values };
  const written = quotaCounty({
    ...facts,
    policy: Object.entries(given).map(([parameter, value]) => ({
      parameter,
      value: structuredClone(value) as never,
      source: '试验',
      document: null,
      date: null,
    })),
  });
  const files = [...countyAsCsv(written)].map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  const { county, findings } = await readCountyFromFiles(files);
  if (county === null) throw new Error(findings.map(({ code }) => code).join(', '));
  const { policy } = resolvePolicy({ province: null, city: null, county });
  const request = { county, policy, findings, scenarios: [], only, seed: 1, deadlineMs: 60_000 };
  const { plan } = await planCounty(request, { optimiser });
  return { plan, said: (code: string) => plan.findings.filter((each) => each.code === code).map(({ words }) => words) };
}

const schoolOf = ({ quota }: Plan, code: string) => quota!.schools.find((each) => each.school === code)!;
const tables = quotaCounty();

describe('a total below the floors', () => {
  it('says which floors add up to what, and each way out on its own', async () => {
    const { plan } = await told({ totalPosts: 9 });
    expect([plan.status, plan.audit.passed]).toEqual(['infeasible', null]);
    expect(plan.diagnosis!.checks!.map(({ words }) => words)).toEqual([
      {
        zh: '按可分配编制 9 名，无法满足「学校最低配备」（3 所，需 10 名）：差 1 名。',
        en: '9 posts cannot meet the least share of every school (3 schools, 10): 1 short.',
      },
    ]);
    expect(plan.diagnosis!.waysOut!.map(({ words, planned }) => [words.zh, words.en, planned])).toEqual([
      ['编制总量增加 1 名。', '1 more posts in all.', true],
      [
        '将「学校最低配备（占应配）」由 80% 改为 66%（涉及：S1小学、J1小学）。',
        'change "Least share of its entitlement a school gets" from 80 % to 66 % (concerns: S1小学, J1小学).',
        true,
      ],
      ['撤并 P1小学，学生、教师和岗位并入 S1小学。', 'close P1小学; its pupils, people and posts go to S1小学.', true],
    ]);
  });

  it('offers the reserve where it is large enough, and more posts where no smaller share is enough', async () => {
    const reserved = await told({ totalPosts: 10 }, { 'quota.reserveShare': 0.1 });
    expect(reserved.plan.diagnosis!.waysOut!.map(({ words }) => words.zh)).toEqual([
      '将「机动编占县编制总量的比例」由 10% 改为 9%。',
      '将「学校最低配备（占应配）」由 80% 改为 66%（涉及：S1小学、J1小学）。',
      '编制总量增加 1 名。',
    ]);
    const few = await told({ totalPosts: 1 });
    expect(few.plan.diagnosis!.waysOut!.map(({ words }) => words.zh)).toEqual([
      '编制总量增加 9 名。',
      '编制总量增加 5 名；将「学校最低配备（占应配）」由 80% 改为 33%（涉及：S1小学、P1小学、J1小学）。',
    ]);
  });
});

describe('nobody for a subject', () => {
  it('says that the county has no music teacher, plans the posts, and lists them to recruit for', async () => {
    const withoutMusic = tables.teachers.filter(({ mainSubject }) => mainSubject !== 'music');
    const others = ['morality', 'pe'].flatMap((subject) => [
      teacher(`N${subject}`, 'S1', subject),
      teacher(`J${subject}`, 'J1', subject, { stage: 'junior', certificates: [{ stage: 'junior', subject }] }),
    ]);
    const { plan, said } = await told(
      { teachers: [...withoutMusic, ...others], totalPosts: 11 },
      { 'rotation.minShareEligible': 0 },
      null,
    );
    expect(said('planning.subjectsWithoutTeachers')).toEqual([
      {
        zh: '全县没有在岗在编的小学音乐教师，这些课程每周应开 8 节。岗位照常测算，人员缺口见招聘需求；在此之前只能由兼课、走教或专递课堂解决。',
        en: 'The county has no established primary teacher of Music on duty; these subjects have 8 periods a week. Posts are planned all the same and appear among those to recruit for; until then only substitutes, itinerants or remote lessons help.',
      },
      expect.objectContaining({
        zh: expect.stringMatching(/^全县没有在岗在编的初中音乐教师，这些课程每周应开 2 节。/),
      }),
    ]);
    expect(plan.rotation!.unfilled.filter(({ subject }) => subject === 'music')).not.toEqual([]);
  });
});

/** Three subjects that specialists teach and two posts at the point: somebody would have to come. */
const threeArts = { curriculum: { ...quotaPolicy().curriculum, art: [4, 4, 4, 4, 4, 4, 4, 4, 4] } };
const nobodyTeachesAll = tables.teachers.map((each) => ({ ...each, allSubject: false }));

describe('places that nobody can travel to', () => {
  const reached = (facts: Partial<County>, values: Partial<Policy> = {}) =>
    told({ teachers: nobodyTeachesAll, totalPosts: 13, ...facts }, { ...threeArts, ...values });

  it('an island without roads', async () => {
    const { plan, said } = await reached({ travel: [] });
    expect(plan.quota!.itinerants).toEqual([]);
    expect(said('county.travelUnknown')).toEqual([
      {
        zh: '「学校」表「经度」：学区「甲学区」校际共 1 对，其中 1 对路程不明，不安排走教（没有坐标的学校：S1小学、P1小学）。请在「学校」表补填经度、纬度，或在「路程」表填写单程分钟。',
        en: 'table 学校 (schools), column 经度 (longitude): In the cluster 甲学区, 1 of 1 pairs of schools have no known way between them and share no itinerants (no coordinates: S1小学, P1小学). Give coordinates in the table of schools, or the minutes in the table of travel.',
      },
    ]);
    expect(said('planning.nobodyCanTravel').map(({ zh }) => zh)).toContainEqual(
      'P1小学每周有 2 节美术无人任教，又没有学校能派人走教：到学区内其他学校的路程不明。可以：划定走教片区、补填路程或坐标、采用专递课堂，或在该校增设岗位。',
    );
  });

  it('a point alone in its cluster', async () => {
    const alone = tables.schools.map((each) => (each.code === 'P1' ? { ...each, cluster: '海岛学区' } : each));
    const { said } = await reached({ schools: alone });
    expect(said('planning.nobodyCanTravel').find(({ zh }) => zh.startsWith('P1小学'))).toEqual({
      zh: 'P1小学每周有 2 节美术无人任教，又没有学校能派人走教：所在学区没有其他同学段的学校。可以：划定走教片区、补填路程或坐标、采用专递课堂，或在该校增设岗位。',
      en: '2 periods a week of Art at P1小学 are taught by nobody, and no school can send an itinerant: its cluster has no other school of the stage. Declare a pool of clusters, fill in roads or coordinates, use remote lessons, or add a post there.',
    });
    const pooled = alone.map((each) => ({ ...each, itinerantPool: each.code === 'J1' ? null : '东片' }));
    const together = await reached({ schools: pooled });
    expect(together.said('planning.nobodyCanTravel').filter(({ zh }) => zh.startsWith('P1小学'))).toEqual([]);
    expect(together.plan.quota!.itinerants).not.toEqual([]);
  });

  it('a point too far from everybody', async () => {
    const { said } = await reached({}, { 'quota.itinerantMaxMinutes': 11 });
    expect(said('planning.nobodyCanTravel').find(({ zh }) => zh.startsWith('P1小学'))?.zh).toContain(
      '到学区内其他学校单程均超过 11 分钟。',
    );
  });
});

describe('schools that are not what they say', () => {
  const withRows = (...rows: ReturnType<typeof enrolment>[]) => [
    ...tables.enrolment.filter((row) => row.school !== 'P1'),
    ...rows,
  ];

  it('pupils and not one class', async () => {
    const rows = withRows(enrolment('P1', 1, 30, { classes: 0 }), enrolment('P1', 2, 20, { classes: 0 }));
    const { plan, said } = await told({ enrolment: rows, totalPosts: 12 });
    expect(said('planning.noPrimaryClass')).toEqual([
      {
        zh: 'P1小学有小学生 50 名而没有一个小学班级，按 2 个复式班处理。请核对「班级」表：补填班级数或复式组，或把学生填到实际就读的学校。',
        en: 'P1小学 has 50 primary pupils and not one primary class; taken as 2 multigrade classes. Check the classes: fill them in, or enter the pupils at the school they go to.',
      },
    ]);
    expect(schoolOf(plan, 'P1')).toMatchObject({ classes: 2, posts: 4 });
    expect(plan.audit.passed).toBe(true);
  });

  it('a teaching point of a thousand pupils', async () => {
    const { plan, said } = await told({
      enrolment: withRows(enrolment('P1', 1, 500, { classes: 12 }), enrolment('P1', 2, 500, { classes: 12 })),
      totalPosts: 62,
    });
    expect(said('county.pointTooLarge')).toEqual([
      {
        zh: '「学校」表第 3 行「学校类别」：P1小学为教学点而有学生 1000 名，教学点一般不超过 200 名；按教学点测算（教师不少于底数，编制一般在中心校）。请核对「学校类别」，如已是完全小学请改正。',
        en: 'table 学校 (schools), row 3, column 学校类别 (kind): P1小学 is a teaching point with 1000 pupils, usually at most 200; it is planned as a teaching point. Check the kind of school.',
      },
    ]);
    expect(schoolOf(plan, 'P1').reasons[0]!.words.zh).toBe(
      '该校应配教职工 53 名：学生 1000 人，按师生比（1:19）核算为 52.63 名，进位取整。',
    );
  });

  it('a suspended point with pupils and a teacher', async () => {
    const schools = tables.schools.map((each) => (each.code === 'P1' ? { ...each, inUse: false } : each));
    const { plan, said } = await told({ schools, totalPosts: 9 }, { 'rotation.minShareEligible': 0 }, null);
    expect(said('county.suspendedWithPupils')[0]).toEqual({
      zh: '「班级」表第 5 行：P1小学已休止而有 8 名学生，这些学生不计入需求。请核对「在用」。',
      en: 'table 班级 (enrolment), row 5: P1小学 is suspended but has 8 pupils, who are not counted. Check whether the school is in use.',
    });
    expect(said('county.worksAtSuspended').map(({ zh }) => zh)).toEqual([
      '「教师」表第 7 行「现任教学校」：现任教学校P1小学已休止。请核对现任教学校。',
    ]);
    expect(plan.quota!.schools.map(({ school: code }) => code)).toEqual(['J1', 'S1']);
    expect(['optimal', 'feasible']).toContain(plan.status);
  });
});
