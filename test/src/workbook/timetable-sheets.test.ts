import { describe, expect, test } from 'vitest';
import type { County } from '../../../src/county/county.ts';
import type { Plan } from '../../../src/planning/plan.ts';
import type { Sheet } from '../../../src/report/sheet.ts';
import { namesOf } from '../../../src/workbook/names.ts';
import { timetableSheets } from '../../../src/workbook/timetable-sheets.ts';
import { travellersOf, travelToday, travelTodayZh } from '../../../src/workbook/travellers.ts';
import { teacher } from '../../support/county-builder.ts';
import { exampleCounty, examplePlan } from '../../support/plan-example.ts';

const travellersIn = (plan: Plan, county: County = exampleCounty) => travellersOf(plan, plan.quota!, county);
const goingIn = (plan: Plan) => ({
  travellers: travellersIn(plan),
  today: travelTodayZh(plan, plan.quota!, exampleCounty),
});
const [byTeacher, bySchool] = timetableSheets(
  examplePlan,
  examplePlan.timetable!,
  namesOf(exampleCounty),
  goingIn(examplePlan),
);
const column = (sheet: Sheet, header: string): number => sheet.columns.findIndex((each) => each.header === header);
const cell = (sheet: Sheet, row: number, header: string) => sheet.rows[row]![column(sheet, header)];

test('a teacher reads where to be on which half-day, with periods, half-days and road of an average week', () => {
  expect(byTeacher!.rows).toHaveLength(1);
  expect(cell(byTeacher!, 0, '承担教师')).toBe('由 陈秀兰 承担');
  expect(cell(byTeacher!, 0, '星期二')).toBe('上午 大岭镇石门教学点 2 节，另单周 1 节');
  expect(cell(byTeacher!, 0, '星期三')).toBeNull();
  expect(['周课时', '外出半天', '路途分钟'].map((header) => cell(byTeacher!, 0, header))).toEqual([2.5, 1, 36]);
});

test('a post is named by its number as well', () => {
  const [post] = examplePlan.timetable!.posts;
  const timetable = { ...examplePlan.timetable!, posts: [{ ...post!, teacher: null, post: 2 }] };
  const [sheet] = timetableSheets(examplePlan, timetable, namesOf(exampleCounty), goingIn(examplePlan));
  expect(cell(sheet!, 0, '岗位')).toBe('音乐岗位 2');
});

test('a school reads who comes when, and what nobody comes for', () => {
  expect(bySchool!.rows).toHaveLength(2);
  expect(cell(bySchool!, 0, '星期二')).toBe('上午 2 节，另单周 1 节');
  expect(cell(bySchool!, 1, '岗位')).toBe('未排入课表');
  expect(cell(bySchool!, 1, '未排入')).toBe(0.5);
  expect(cell(bySchool!, 1, '未排入原因')).toContain('一天不超过 2 节');
  expect(bySchool!.total!.slice(-3)).toEqual([2.5, 0.5, null]);
  expect(bySchool!.notes.join('')).toContain('尚有每周 0.5 节未排入课表');
});

test('where everything fits, no column asks why not', () => {
  const [, sheet] = timetableSheets(
    examplePlan,
    { ...examplePlan.timetable!, notFitting: [] },
    namesOf(exampleCounty),
    goingIn(examplePlan),
  );
  expect(column(sheet!, '未排入')).toBe(-1);
  expect(sheet!.notes.join('')).toContain('走教课时已全部排入课表');
  expect(sheet!.total!.at(-1)).toBe(2.5);
});

describe('who goes out to teach', () => {
  const music = { home: '0201', stage: 'primary' as const, subject: 'music' };
  const [post] = examplePlan.timetable!.posts;
  const others = (many: number, facts: Partial<County['teachers'][number]> = {}) =>
    Array.from({ length: many }, (_, place) =>
      teacher(`S-2${place}`, '0201', 'music', { name: `乐${place + 1}`, ...facts }),
    );
  const planWith = ({
    more = [],
    posts = 1,
    travelling = 1,
    rotation = examplePlan.rotation,
  }: {
    readonly more?: County['teachers'];
    readonly posts?: number;
    readonly travelling?: number;
    readonly rotation?: Plan['rotation'];
  }) => {
    const quota = {
      ...examplePlan.quota!,
      schools: examplePlan.quota!.schools.map((at) => ({
        ...at,
        subjects: at.subjects.map((row) => (at.school === '0201' && row.subject === 'music' ? { ...row, posts } : row)),
      })),
    };
    const plan: Plan = {
      ...examplePlan,
      quota,
      rotation,
      timetable: {
        ...examplePlan.timetable!,
        posts: Array.from({ length: travelling }, (_, place) => ({ ...post!, post: place + 1 })),
      },
    };
    return { plan, county: { ...exampleCounty, teachers: [...exampleCounty.teachers, ...more] } };
  };
  const wordsFor = (asked: Parameters<typeof planWith>[0]) => {
    const { plan, county } = planWith(asked);
    const travellers = travellersIn(plan, county);
    return [travellers.ofPost(music), travellers.ofTrip({ ...music, site: '0202' })];
  };
  const todayFor = (asked: Parameters<typeof planWith>[0]) => {
    const { plan, county } = planWith(asked);
    return travelToday(plan, plan.quota!, county);
  };

  test('the one person there after the moves, never the one who leaves', () => {
    expect(wordsFor({})).toEqual(['由 陈秀兰 承担', '由 陈秀兰 承担']);
    expect(wordsFor({ rotation: null })).toEqual(['由 李志强 承担', '由 李志强 承担']);
  });

  test('the only person of two posts goes where one travels, and the other post is said to be vacant', () => {
    expect(wordsFor({ posts: 2 })).toEqual(Array(2).fill('由 陈秀兰 承担（另有 1 个岗位待补）'));
    expect(wordsFor({ posts: 2, travelling: 2 })).toEqual(['陈秀兰、待补教师 中一人', '由 陈秀兰、待补教师 承担']);
  });

  test('several vacancies among those who travel are counted: no row asks for more people than it lists', () => {
    expect(wordsFor({ posts: 4, travelling: 4 })).toEqual([
      '陈秀兰、待补教师 3 名 中一人',
      '由 陈秀兰、待补教师 3 名 承担',
    ]);
    expect(wordsFor({ more: others(1), posts: 4, travelling: 4 })[0]).toBe('陈秀兰、乐1、待补教师 2 名 中一人');
  });

  test('a few are candidates by name, many are a number', () => {
    expect(wordsFor({ more: others(1), posts: 2 })).toEqual(Array(2).fill('陈秀兰、乐1 中一人'));
    expect(wordsFor({ more: others(1), posts: 2, travelling: 2 })).toEqual([
      '陈秀兰、乐1 中一人',
      '由 陈秀兰、乐1 承担',
    ]);
    expect(wordsFor({ more: others(4), posts: 5 })[0]).toBe('待定：该校该学科交流后在岗 5 人，由派出学校定人');
    expect(wordsFor({ more: others(4), posts: 7 })[0]).toBe(
      '待定：该校该学科交流后在岗 5 人，由派出学校定人（另有 2 个岗位待补）',
    );
  });

  test('lessons that people of today can teach, lessons that wait for somebody, and what the school decides', () => {
    const none = { staffed: 0, vacant: 0, open: 0, openAtMost: 0 };
    expect(todayFor({})).toEqual({ ...none, staffed: 5 });
    expect(todayFor({ more: others(1), posts: 2, travelling: 2 })).toEqual({ ...none, staffed: 10 });
    expect(todayFor({ posts: 3, travelling: 2 })).toEqual({ ...none, open: 10, openAtMost: 5 });
    const moves = examplePlan.rotation!.moves.filter(({ to }) => to !== '0201');
    expect(todayFor({ rotation: { ...examplePlan.rotation!, moves } })).toEqual({ ...none, vacant: 5 });
    const { plan, county } = planWith({ posts: 3, travelling: 2 });
    expect(travelTodayZh(plan, plan.quota!, county)).toBe(
      '排入课表的课时中，由现有人员可承担 0 节，岗位待补、暂无人承担 0 节；另 5 节的派出学校该学科人员少于岗位，由谁走教由学校安排，一人承担一个岗位的课表，最多可开出 2.5 节（按交流后在岗人员计）。',
    );
  });

  test('a post of a teaching point that travels is explained', () => {
    const notes = (home: string) => {
      const timetable = { ...examplePlan.timetable!, posts: [{ ...post!, home }] };
      return timetableSheets(examplePlan, timetable, namesOf(exampleCounty), goingIn(examplePlan))[0]!.notes.join('');
    };
    expect(notes('0202')).toContain('岗位设在教学点而到中心校授课的');
    expect(notes('0201')).not.toContain('岗位设在教学点');
  });

  test('where nobody is on duty it says so, without a name or a ground', () => {
    const { rotation } = examplePlan;
    const moves = rotation!.moves.filter(({ to }) => to !== '0201');
    const words = wordsFor({ rotation: { ...rotation!, moves }, more: others(1, { status: 'longIllness' }) });
    expect(words).toEqual(Array(2).fill('待定：该校该学科交流后无在岗教师，岗位待补'));
  });

  test('a trip outside the timetable is open, and without a timetable nobody is chosen among several', () => {
    const trip = { ...music, site: '0101' };
    expect(travellersIn(examplePlan).ofTrip(trip)).toBe('待定：未排入课表');
    const county = { ...exampleCounty, teachers: [...exampleCounty.teachers, ...others(1)] };
    expect(travellersIn({ ...examplePlan, timetable: null }, county).ofTrip(trip)).toBe('由 陈秀兰、乐1 中安排');
    expect(travellersIn({ ...examplePlan, timetable: null }).ofTrip(trip)).toBe('由 陈秀兰 承担');
  });
});
