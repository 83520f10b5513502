import { describe, expect, it } from 'vitest';
import { buildReports } from '../../../src/report/build-reports.ts';
import type { Report } from '../../../src/report/report.ts';
import { missingWords } from '../../../src/report/report.ts';
import { reportSheets } from '../../../src/report/report-sheets.ts';
import { reportsText } from '../../../src/report/reports-text.ts';
import { reportCounty, reportPolicy } from '../../support/report-county.ts';

function rowsOf<Row>(report: Report<Row>): readonly Row[] {
  if (!report.available) throw new Error(`not available: ${missingWords(report.missing).en}`);
  return report.rows;
}

const reports = buildReports(reportCounty(), reportPolicy);

describe('超缺编分析表', () => {
  // A: 152 / 19 = 8 by pupils, 3 × 1.8 = 5.4 → 6 by classes. B: 80 / 19 = 4.2 → 5 against 2 × 1.8 = 3.6 → 4.
  // C: one class: 1.8 → 2, as much as the floor of two.
  it('compares people with the entitlement, school by school, by where they work', () => {
    expect(
      rowsOf(reports.staffing.schools).map((row) => [
        row.name,
        row.entitlement,
        row.entitlementBy,
        row.ratified,
        row.filled,
        row.onDuty,
        row.onDutyAgainstEntitlement,
      ]),
    ).toEqual([
      ['县城小学', 8, 'pupilRatio', 8, 2, 2, -6],
      ['镇中心小学', 5, 'pupilRatio', 9, null, 1, -4],
      ['石门教学点', 2, 'classRatio', null, null, 1, -1],
    ]);
  });

  it('compares holders of posts by legal unit and by centre school, people away included', () => {
    const expected = [
      ['县城小学', 1, 8, 8, 2, -6, -6, 2],
      ['镇中心小学', 2, 7, 9, 3, -4, -6, 2],
    ];
    for (const report of [reports.staffing.legalUnits, reports.staffing.centres]) {
      expect(
        rowsOf(report).map((row) => [
          row.name,
          row.schools,
          row.entitlement,
          row.ratified,
          row.filled,
          row.filledAgainstEntitlement,
          row.filledAgainstRatified,
          row.onDuty,
        ]),
      ).toEqual(expected);
    }
  });

  it('takes 实有 of the school table when the roster does not say who holds posts where', () => {
    const county = reportCounty();
    const { staffing } = buildReports(
      {
        ...county,
        teachers: county.teachers.map((person) => ({ ...person, postSchool: null })),
        schools: county.schools.map((school) => ({ ...school, postsFilled: school.code === 'A' ? 7 : null })),
      },
      reportPolicy,
    );
    expect(rowsOf(staffing.legalUnits).map(({ filled }) => filled)).toEqual([7, null]);
  });

  it('names the columns that would complete it and leaves their cells empty', () => {
    const county = reportCounty();
    const { staffing } = buildReports(
      {
        ...county,
        teachers: county.teachers.map((person) => ({ ...person, postSchool: null })),
        schools: county.schools.map((school) => ({ ...school, postsRatified: null })),
      },
      reportPolicy,
    );
    expect(rowsOf(staffing.schools)[0]).toMatchObject({ filled: null, ratified: null, filledAgainstEntitlement: null });
    expect(missingWords(staffing.schools.missing).zh).toBe('「教师」表「编制所在学校」、「学校」表「核定编制」');
  });
});

describe('学科缺员表', () => {
  // Chinese 8 periods a class and music 2, norm 16. A: 24 and 6 periods, 1.5 and 0.4 posts.
  it('turns lessons into posts at the norm and subtracts the people of today', () => {
    expect(
      rowsOf(reports.shortage.schools).map(({ school, subject, lessons, need, people, short }) => [
        school,
        subject,
        lessons,
        need,
        people,
        short,
      ]),
    ).toEqual([
      ['县城小学', 'chinese', 24, 1.5, 1, 0.5],
      ['县城小学', 'music', 6, 0.4, 1, 0],
      ['镇中心小学', 'chinese', 16, 1, 1, 0],
      ['镇中心小学', 'music', 4, 0.3, 0, 0.3],
      ['石门教学点', 'chinese', 8, 0.5, 1, 0],
      ['石门教学点', 'music', 2, 0.1, 0, 0.1],
    ]);
  });

  it('adds up the county without netting one school against another', () => {
    expect(
      rowsOf(reports.shortage.county).map(({ subject, lessons, people, short }) => [subject, lessons, people, short]),
    ).toEqual([
      ['chinese', 48, 3, 0.5],
      ['music', 12, 1, 0.4],
    ]);
    const { county: whole, schools: single } = reports.shortage;
    if (!whole.available || !single.available) throw new Error('both are available');
    expect(whole.notes.length).toBe(single.notes.length + 1);
    expect(whole.notes.at(-1)?.zh).toContain('一校富余的教师不抵另一校的缺员');
  });
});

describe('符合交流条件名单', () => {
  it('lists who meets the conditions first, and for the others which rule says why not', () => {
    const rows = rowsOf(reports.eligible);
    expect(rows.filter(({ eligible }) => eligible).map(({ name }) => name)).toEqual(['甲', '丁']);
    expect(rows.slice(0, 2).every(({ eligible }) => eligible)).toBe(true);
    const why = (name: string) => rows.find((row) => row.name === name)?.reasons.map(({ rule }) => rule);
    expect(why('乙')).toEqual(['R01']);
    expect(why('丙')).toEqual(['R02']);
    expect(why('戊')).toEqual(['R07']);
    expect(rows.find(({ name }) => name === '丁')).toMatchObject({ yearsAtSchool: 8, overTerm: false, backbone: true });
    expect(rows.find(({ name }) => name === '甲')).toMatchObject({ yearsAtSchool: 11, overTerm: true });
    expect(JSON.stringify(reports.eligible)).toContain(
      '其中超期 1 人；超期人员中派出校 1 人，目标「派出校超期未交流」只计这些人。',
    );
  });

  it('shows an exemption by its internal code and never by its ground', () => {
    const text = JSON.stringify(reports.eligible);
    expect(text).toContain('内部代码 E2');
    expect(text).not.toMatch(/健康原因|Health/);
  });

  it('cannot be made without the month of arrival, and says which column is missing', () => {
    const county = reportCounty();
    const { eligible } = buildReports(
      { ...county, teachers: county.teachers.map((person) => ({ ...person, atSchoolSince: null })) },
      reportPolicy,
    );
    expect(eligible.available).toBe(false);
    expect(missingWords(eligible.missing).zh).toMatch(/^「教师」表「.+」$/);
  });
});

describe('大班额台账', () => {
  // 152 pupils in three classes: 51 in the largest; four classes are needed, one more, ⌈1.8⌉ = 2 teachers.
  it('counts the classes and teachers that removing a large class needs', () => {
    expect(rowsOf(reports.largeClasses)).toEqual([
      {
        centre: '县城小学',
        school: '县城小学',
        stage: 'primary',
        grades: [1],
        pupils: 152,
        classes: 3,
        largest: 51,
        cap: 45,
        classesNeeded: 1,
        teachersNeeded: 2,
      },
    ]);
  });

  it('cannot be made where no class is given', () => {
    const county = reportCounty();
    const { largeClasses } = buildReports(
      { ...county, enrolment: county.enrolment.map((row) => ({ ...row, classes: null })) },
      reportPolicy,
    );
    expect(largeClasses.available).toBe(false);
  });
});

describe('reports by centre school', () => {
  it('draw shortages, people and large classes together under the school that has the points', () => {
    expect(
      rowsOf(reports.shortage.centres).map(({ centre, subject, lessons, people, short }) => [
        centre,
        subject,
        lessons,
        people,
        short,
      ]),
    ).toEqual([
      ['县城小学', 'chinese', 24, 1, 0.5],
      ['县城小学', 'music', 6, 1, 0],
      ['镇中心小学', 'music', 6, 0, 0.4],
      ['镇中心小学', 'chinese', 24, 2, 0],
    ]);
    expect(rowsOf(reports.eligibleByCentre)).toEqual([
      { centre: '县城小学', people: 2, eligible: 1, overTerm: 1, backbone: 0 },
      { centre: '镇中心小学', people: 4, eligible: 1, overTerm: 0, backbone: 1 },
    ]);
    expect(rowsOf(reports.largeClassesByCentre)).toEqual([
      { centre: '县城小学', schools: 1, units: 1, classesNeeded: 1, teachersNeeded: 2 },
    ]);
  });
});

describe('专项师资与购买服务核查表', () => {
  const boarding = reportCounty();
  const { provision } = buildReports(
    {
      ...boarding,
      schools: boarding.schools.map((each) =>
        each.code === 'B' ? { ...each, boarding: true, livingTeachers: 1, guards: 3 } : each,
      ),
      enrolment: boarding.enrolment.map((row) =>
        row.school === 'A' ? { ...row, inclusionPupils: 5 } : row.school === 'B' ? { ...row, boarders: 30 } : row,
      ),
      teachers: boarding.teachers.map((person) =>
        person.id === '2' ? { ...person, otherSubjects: ['mentalHealth'] } : person,
      ),
    },
    { ...reportPolicy, 'provision.mentalHealthPupils': 100 },
  );

  it('asks for PE by classes, specialists by pupils, and bought-in staff by boarders', () => {
    expect(
      rowsOf(provision.schools).map(({ school, item, boughtIn, base, need, have, short }) => [
        school,
        item,
        boughtIn,
        base,
        need,
        have,
        short,
      ]),
    ).toEqual([
      ['县城小学', 'peTeachersPrimary', false, 3, 0.6, 0, 0.6],
      ['县城小学', 'mentalHealthTeacher', false, 152, 1, 1, 0],
      ['县城小学', 'resourceTeacher', false, 5, 1, 0, 1],
      ['镇中心小学', 'peTeachersPrimary', false, 2, 0.4, 0, 0.4],
      ['镇中心小学', 'livingTeachers', true, 60, 2, 1, 1],
      ['镇中心小学', 'healthStaff', true, 60, 1, null, null],
      ['镇中心小学', 'guards', true, 60, 2, 3, 0],
      ['石门教学点', 'peTeachersPrimary', false, 1, 0.2, 0, 0.2],
    ]);
  });

  it('adds up by centre school and names the column nobody filled in', () => {
    const pe = rowsOf(provision.centres).find(({ centre, item }) => centre === '镇中心小学' && item.startsWith('pe'));
    expect(pe).toMatchObject({ school: null, base: 3, need: 0.6, have: 0, short: 0.6 });
    expect(missingWords(provision.schools.missing).zh).toBe('「学校」表「卫生保健人员数」');
  });
});

describe('学校规模与学位核查表', () => {
  const sized = reportCounty({ townResidents: 1000 });
  const { schoolSizes } = buildReports(
    {
      ...sized,
      schools: sized.schools.map((each) => (each.code === 'A' ? { ...each, seatsPrimary: 60 } : each)),
    },
    { ...reportPolicy, 'quota.maxClasses': 2 },
  );

  it('lists schools above the limit of classes and compares seats with the residents of the towns', () => {
    expect(rowsOf(schoolSizes)).toEqual([{ centre: '县城小学', school: '县城小学', classes: 3, most: 2, over: 1 }]);
    if (!schoolSizes.available) return;
    // The county seat and the township seat are towns by statistics; the township school gives no seats.
    expect(schoolSizes.notes.slice(1).map(({ zh }) => zh)).toEqual([
      '城镇小学学位 60 座，常住人口 1000 人，每千人 60 座，标准不低于 80 座，还须增加 20 座；另有 2 所未填学位数，未计入。',
      '城镇初中学位 0 座，常住人口 1000 人，每千人 0 座，标准不低于 40 座，还须增加 40 座。',
    ]);
  });

  it('says what it lacks for the seats', () => {
    expect(missingWords(reports.schoolSizes.missing).zh).toBe('「县」表「城镇常住人口」、「学校」表「小学学位数」');
  });
});

describe('兼任课程课时表', () => {
  it('lists lessons that create no posts', () => {
    const { absorbed } = buildReports(reportCounty(), {
      ...reportPolicy,
      curriculum: { ...reportPolicy.curriculum, labour: [2, 2, 2, 2, 2, 2, 2, 2, 2] },
    });
    expect(
      rowsOf(absorbed.schools).map(({ school, subject, classes, lessons }) => [school, subject, classes, lessons]),
    ).toEqual([
      ['县城小学', 'labour', 3, 3],
      ['镇中心小学', 'labour', 2, 2],
      ['石门教学点', 'labour', 1, 1],
    ]);
    expect(rowsOf(absorbed.centres).map(({ centre, lessons }) => [centre, lessons])).toEqual([
      ['县城小学', 3],
      ['镇中心小学', 3],
    ]);
  });
});

describe('partial data', () => {
  it('yields the reports it allows: without pupils still who meets the conditions', () => {
    const partial = buildReports(reportCounty({ enrolment: [] }), reportPolicy);
    expect(partial.staffing.schools.available).toBe(false);
    expect(partial.shortage.county.available).toBe(false);
    expect(partial.eligible.available).toBe(true);
    expect(reportsText(partial)).toContain('现有数据不能形成本表：缺「班级」表「');
  });

  it('survives a county with nothing but schools', () => {
    const bare = buildReports(reportCounty({ enrolment: [], teachers: [] }), reportPolicy);
    expect(bare.eligible.available).toBe(false);
    expect(JSON.parse(JSON.stringify(bare))).toEqual(bare);
  });
});

describe('reports on the terminal', () => {
  it('speak English when asked: nothing but names stays Chinese', () => {
    const sheets = [
      ...reportSheets(reports, 'en'),
      ...reportSheets(buildReports(reportCounty({ enrolment: [], teachers: [] }), reportPolicy), 'en'),
    ];
    const name = reports.county.name;
    const said = sheets.flatMap(({ title, notes, columns, empty }) => [
      title.replace(name, ''),
      ...notes.map((note) => note.replace(reports.county.notice ?? '', '')),
      ...columns.map(({ header }) => header),
      empty,
    ]);
    expect(said.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    const lines = reportsText(reports, { rows: 1, language: 'en' }).split('\n');
    expect(lines[0]).toBe(`[${name}: Posts against entitlement, by school]`);
    expect(lines).toContain('  … 1 of 3 rows; --out writes a workbook with all of them.');
  });

  it('lines up Chinese columns and counts what it does not print', () => {
    const lines = reportsText(reports, { rows: 2 }).split('\n');
    const at = lines.findIndex((line) => line.includes('超缺编分析表（按学校）'));
    expect(lines.slice(at + 3, at + 8)).toEqual([
      '  序号  学校        法人单位    学生  班级  应配教职工  应配依据  核定编制  实有  实有−应配  实有−核定  在岗  在岗−应配',
      '     1  县城小学    县城小学     152     3           8  师生比           8     2         -6         -6     2         -6',
      '     2  镇中心小学  镇中心小学    80     2           5  师生比           9                                 1         -4',
      '  合计                           238     6          15                                                     4        -11',
      '  ……共 3 行，此处列出 2 行；加 --out 可写出含全部行的工作簿。',
    ]);
  });
});
