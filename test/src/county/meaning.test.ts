import { describe, expect, test } from 'vitest';
import { findingWords } from '../../../src/problems/registry.ts';
import { ofCode, readSmall, type SmallTables } from './small-county.ts';

const teachers = (columns: string, first: string) => ({
  教师: `标识,姓名,现任教学校,任教学科,${columns}\nT1,王某,001,语文,${first}\nT2,李某,002,数学\n`,
});
const schools = (columns: string, ...cells: string[]) => ({
  学校: `学校代码,学校名称,学校类别,${columns}\n${cells.map((cell, index) => `00${index + 1},${index + 1}校,小学,${cell}`).join('\n')}\n`,
});

const cases: readonly (readonly [name: string, changes: SmallTables, code: string, level: string])[] = [
  [
    'two schools with one code',
    { 学校: '学校代码,学校名称,学校类别\n001,甲校,小学\n002,乙校,小学\n001,丙校,小学\n' },
    'county.duplicateCode',
    'error',
  ],
  [
    'one person twice',
    { 教师: '标识,姓名,现任教学校,任教学科\nT1,王某,001,语文\nT1,王某,002,语文\n' },
    'county.duplicatePerson',
    'error',
  ],
  [
    'an unknown school',
    { 教师: '标识,姓名,现任教学校,任教学科\nT1,王某,大林教学点,语文\n' },
    'county.unknownSchool',
    'error',
  ],
  [
    'an unknown centre school',
    { 学校: '学校代码,学校名称,学校类别,中心校\n001,中心小学,小学,\n002,大岭教学点,教学点,009\n' },
    'county.unknownSchool',
    'error',
  ],
  [
    'a teaching point without a centre',
    { 学校: '学校代码,学校名称,学校类别\n001,中心小学,小学\n002,大岭教学点,教学点\n' },
    'county.pointWithoutCentre',
    'warning',
  ],
  [
    'a grade the kind does not have',
    { 班级: '学校,年级,学生数\n001,七年级,40\n002,1,8\n' },
    'county.gradeOutsideKind',
    'error',
  ],
  ['one grade twice', { 班级: '学校,年级,学生数\n001,1,40\n001,1,40\n002,1,8\n' }, 'county.duplicateGrade', 'error'],
  [
    'a class without pupils',
    { 班级: '学校,年级,学生数,班级数\n001,1,40,1\n001,2,0,1\n002,1,8,1\n' },
    'county.classWithoutPupils',
    'warning',
  ],
  [
    'a part larger than the whole',
    { 班级: '学校,年级,学生数,随迁子女数\n001,1,40,41\n002,1,8,\n' },
    'county.partExceedsWhole',
    'error',
  ],
  [
    'pupils and nobody to teach them',
    { 教师: '标识,姓名,现任教学校,任教学科\nT1,王某,001,语文\n' },
    'county.pupilsWithoutTeachers',
    'warning',
  ],
  [
    'more than 100 pupils a person',
    { 班级: '学校,年级,学生数\n001,1,101\n002,1,8\n' },
    'county.impossibleRatio',
    'warning',
  ],
  [
    'fewer than half a pupil a person',
    {
      班级: '学校,年级,学生数\n001,1,40\n002,1,1\n',
      教师: '标识,姓名,现任教学校,任教学科\n1,王,001,语文\n2,李,002,语文\n3,张,002,语文\n4,赵,002,语文\n',
    },
    'county.impossibleRatio',
    'warning',
  ],
  ['born after work began', teachers('出生年月,参加工作年月', '1990-01,1989-12'), 'county.bornAfterWork', 'error'],
  ['seventeen years old', teachers('出生年月', '2009-08'), 'county.impossibleAge', 'error'],
  ['seventy-one years old', teachers('出生年月', '1955-09'), 'county.impossibleAge', 'error'],
  [
    'years at the school before work began',
    teachers('参加工作年月,到现校年月', '2010-09,2008-09'),
    'county.atSchoolBeforeWork',
    'error',
  ],
  [
    'a month at the school before work began',
    teachers('参加工作年月,到现校年月', '2010-09,2010-08'),
    'county.atSchoolBeforeWork',
    'warning',
  ],
  ['arrival in the future', teachers('到现校年月', '2027-01'), 'county.inTheFuture', 'error'],
  ['an end before its beginning', teachers('状态起始,状态截止', '2026-02,2026-01'), 'county.datesReversed', 'error'],
  ['a word that is none', teachers('职称', '大师'), 'county.notAWord', 'error'],
  [
    'a school far outside',
    schools('经度,纬度', '112.6,24.4', '112.7,24.5', '114.9,24.4'),
    'county.coordinatesFarAway',
    'error',
  ],
  [
    'longitude and latitude swapped',
    schools('经度,纬度', '112.6,24.4', '24.5,112.7'),
    'county.coordinatesSwapped',
    'error',
  ],
  ['projected metres', schools('经度,纬度', '112.6,24.4', '38512345,2712345'), 'county.coordinatesProjected', 'error'],
  ['two datums', schools('经度,纬度,坐标系', '112.6,24.4,GCJ02', '112.7,24.5,WGS84'), 'county.mixedDatums', 'warning'],
  ['half a pair of coordinates', schools('经度,纬度', '112.6,', '112.7,24.5'), 'county.halfCoordinates', 'warning'],
  ['a road from a school to itself', { 路程: '起点学校,终点学校,分钟\n001,001,5\n' }, 'county.sameSchool', 'error'],
  [
    '“never to” without a school',
    { 锁定: '教师,锁定方式,学校,依据\nT1,不去,,纪要\n' },
    'county.pinWithoutSchool',
    'error',
  ],
  [
    'decisions that contradict',
    { 锁定: '教师,锁定方式,学校,依据\nT1,留任,,纪要\nT1,交流,002,纪要\n' },
    'county.pinsDisagree',
    'error',
  ],
  [
    'a decision that cites nothing',
    { 锁定: '教师,锁定方式,学校,依据\nT1,留任,,领导同意\n' },
    'county.pinWithoutMinutes',
    'warning',
  ],
  [
    'a rotation that ends before it begins',
    { 交流记录: '教师,交流形式,起始年月,截止年月\nT1,支教,2020-09,2020-08\n' },
    'county.datesReversed',
    'error',
  ],
  [
    'an earlier rotation in the future',
    { 交流记录: '教师,交流形式,起始年月\nT1,支教,2030-09\n' },
    'county.inTheFuture',
    'error',
  ],
  [
    'an earlier rotation of somebody who left',
    { 交流记录: '教师,交流形式,起始年月\nT99,支教,2020-09\n' },
    'county.unknownInHistory',
    'warning',
  ],
  [
    'decisions that send one person to two schools',
    {
      学校: '学校代码,学校名称,学校类别\n001,甲校,小学\n002,乙校,小学\n003,丙校,小学\n',
      锁定: '教师,锁定方式,学校,依据\nT1,交流,003,纪要\nT1,交流,002,纪要\n',
    },
    'county.pinsDisagree',
    'error',
  ],
  [
    'a decision that sends somebody where another never lets them go',
    { 锁定: '教师,锁定方式,学校,依据\nT1,不去,002,纪要\nT1,交流,002,纪要\n' },
    'county.pinsDisagree',
    'error',
  ],
  [
    'a decision that sends somebody where they are',
    { 锁定: '教师,锁定方式,学校,依据\nT1,交流,001,纪要\n' },
    'county.pinToOwnSchool',
    'error',
  ],
  ['an exemption nobody knows', teachers('暂缓代码', 'X9'), 'county.unknownExemption', 'error'],
  ['a parameter that is none', { 政策: '参数,取值,依据\nnothing,1,会议\n' }, 'policy.unknownParameter', 'error'],
  [
    'a value no parameter can have',
    { 政策: '参数,取值,依据\nrotation.maxTurnover,7,会议\n' },
    'policy.badValue',
    'error',
  ],
  ['one road twice', { 路程: '起点学校,终点学校,分钟\n001,002,5\n001,002,9\n' }, 'county.duplicateRow', 'error'],
  ['one pair twice', { 结对: '帮扶学校,受援学校\n001,002\n001,002\n' }, 'county.duplicateRow', 'error'],
  ['one post twice', { 岗位: '学校,学科,岗位数\n001,语文,2\n001,语文,3\n' }, 'county.duplicateRow', 'error'],
  [
    'one amount twice, the rank written in two ways',
    { 工资: '项目,对象,金额\n岗位工资,9级,1730\n岗位工资,9,1740\n' },
    'county.duplicateRow',
    'error',
  ],
  [
    'one substitution twice',
    { 兼课对照: '学段,任教学科,可兼学科\n小学,语文,音乐\n小学,语文,音乐\n' },
    'county.duplicateRow',
    'error',
  ],
  [
    'one parameter twice',
    { 政策: '参数,取值,依据\nrotation.eligibleYears,6,会议\nrotation.eligibleYears,7,会议\n' },
    'county.duplicateRow',
    'error',
  ],
  [
    'one spelling for two subjects',
    { 学科对照: '写法,学科\n体健,体育与健康\n体健,心理健康\n' },
    'county.duplicateRow',
    'error',
  ],
  [
    'a legal unit whose posts another school holds',
    { 学校: '学校代码,学校名称,学校类别,法人单位\n001,甲校,小学,001\n002,乙校,小学,001\n003,丙校,小学,002\n' },
    'county.unitOfAnother',
    'error',
  ],
  [
    'a teaching point that is its own centre',
    { 学校: '学校代码,学校名称,学校类别,中心校\n001,中心小学,小学,001\n002,大岭教学点,教学点,002\n' },
    'county.pointItsOwnCentre',
    'warning',
  ],
  ['a person who is their own relative', teachers('亲属标识', 'T1'), 'county.ownRelative', 'warning'],
  ['a person who is their own spouse', teachers('配偶标识', '王某'), 'county.ownRelative', 'warning'],
  [
    'more classes than pupils',
    { 班级: '学校,年级,学生数,班级数\n001,1,40,400\n002,1,8,1\n' },
    'county.moreClassesThanPupils',
    'error',
  ],
  [
    'a grade parted into very small classes',
    { 班级: '学校,年级,学生数,班级数\n001,1,19,4\n002,1,8,1\n' },
    'county.classTooSmall',
    'warning',
  ],
  ['rank pay of no rank post', { 工资: '项目,对象,金额\n岗位工资,99,2000\n' }, 'county.payKeyUnknown', 'warning'],
  ['rank pay of a letter', { 工资: '项目,对象,金额\n岗位工资,x,2000\n' }, 'county.payKeyUnknown', 'warning'],
  ['pay by pay grade', { 工资: '项目,对象,金额\n薪级工资,15,1200\n' }, 'county.payKeyUnused', 'warning'],
  ['a supplement by level', { 工资: '项目,对象,金额\n骨干教师津贴,县级,150\n' }, 'county.payKeyUnused', 'warning'],
  ['an item that nothing reads', { 工资: '项目,对象,金额\n交通费,,150\n' }, 'county.payItemUnknown', 'warning'],
  ['rank pay of nobody', { 工资: '项目,对象,金额\n岗位工资,,2000\n' }, 'county.payKeyUnknown', 'warning'],
  [
    'a teaching point that runs another',
    {
      学校: '学校代码,学校名称,学校类别,中心校,法人单位\n001,中心小学,小学,,\n002,大岭教学点,教学点,001,001\n003,小岭教学点,教学点,002,001\n',
    },
    'county.centreIsAPoint',
    'warning',
  ],
  [
    'a school far from every other',
    {
      学校: `学校代码,学校名称,学校类别,经度,纬度\n${['112.60', '112.62', '112.64', '112.66', '113.64']
        .map((longitude, index) => `00${index + 1},${index + 1}校,小学,${longitude},24.4`)
        .join('\n')}\n`,
    },
    'county.coordinatesApart',
    'warning',
  ],
  ['arrival in childhood', teachers('出生年月,到现校年月', '1990-01,2003-01'), 'county.workedAsAChild', 'error'],
  ['a duty before birth', teachers('出生年月,任职年月', '1990-01,1980-01'), 'county.workedAsAChild', 'error'],
  ['work begun sixty years ago', teachers('参加工作年月', '1966-09'), 'county.tooLongAgo', 'error'],
  ['a service period of decades', teachers('服务期至', '2066-08'), 'county.endFarAway', 'warning'],
  ['a billion pupils', { 班级: '学校,年级,学生数\n001,1,1000000000\n002,1,8\n' }, 'county.outOfRange', 'error'],
  ['a decision on a stranger', { 锁定: '教师,锁定方式,学校,依据\nT9,留任,,纪要\n' }, 'county.unknownTeacher', 'error'],
  ['a relative elsewhere', teachers('亲属标识', 'T99'), 'county.unknownRelative', 'warning'],
];

describe('what the tables say together', () => {
  test.each(cases)('%s', async (_, changes, code, level) => {
    const result = await readSmall(changes);
    expect(ofCode(result, code).map((finding) => finding.level)).toContain(level);
    if (level === 'error') expect(result.county).toBeNull();
    else expect(result.county?.code).toBe('000001');
  });

  test('an amount that is never used is told at its row; a whole standard, with one amount for all, is not', async () => {
    const ranks = Array.from({ length: 13 }, (_, index) => `岗位工资,${index + 1},2000\n`).join('');
    const whole = `项目,对象,金额\n${ranks}薪级工资,,1200\n边远教师生活补助,4档,900\n区域绩效,村,300\n班主任津贴,,400\n`;
    expect((await readSmall({ 工资: whole })).findings.filter(({ place }) => place.table === '工资')).toEqual([]);
    const result = await readSmall({ 工资: `${whole}薪级工资,15,1300\n交通费,,150\n` });
    const found = result.findings.filter(({ place }) => place.table === '工资');
    expect(found.map(({ level, place: { row, column } }) => [level, row, column])).toEqual([
      ['warning', 19, '对象'],
      ['warning', 20, '项目'],
    ]);
    expect(found.map((finding) => findingWords(finding))).toEqual([
      {
        zh: '「工资」表第 19 行「对象」：薪级工资不分对象，只用对象留空的一行；对象填为“15”的金额不会用到。请只填一行，对象留空；因人而异的（如薪级工资、骨干津贴），请逐人填入「教师」表的「工资项目」。',
        en: 'table 工资 (pay), row 19, column 对象 (key): There is one amount of the item pay grade for everybody, in a row without a key; the one for "15" is never used. Give one row and leave its 对象 (key) blank; where it differs by person (pay grade, backbone teachers), write it with each person, under 工资项目 (pay) in the table 教师 (teachers).',
      },
      {
        zh: '「工资」表第 20 行「项目」：工资项目“交通费”不在所列项目之内，该金额不会用到。请改为下列之一：岗位工资、薪级工资、基础性绩效、区域绩效、边远教师生活补助、乡镇工作补贴、班主任津贴、骨干教师津贴、校长绩效津贴、公务员平均工资、绩效工资总量；只有个别人有的项目，请逐人填入「教师」表的「工资项目」。',
        en: expect.stringMatching(
          /^table 工资 \(pay\), row 20, column 项目 \(item\): The pay item "交通费" is not known; the amount is never used\. Write one of: 岗位工资 \(rank pay\), 薪级工资 \(pay grade\), /,
        ),
      },
    ]);
  });

  test('schools in a row, however long, are apart from none; a decision that has expired contradicts none', async () => {
    const { county, findings } = await readSmall({
      学校: `学校代码,学校名称,学校类别,经度,纬度\n${['112.6', '112.8', '113.0', '113.2', '113.4']
        .map((longitude, index) => `00${index + 1},${index + 1}校,小学,${longitude},24.4`)
        .join('\n')}\n`,
      锁定: '教师,锁定方式,学校,依据,有效至\nT1,留任,,纪要,2026-08\nT1,交流,002,纪要,\nT1,不去,003,纪要,\n',
    });
    expect(county?.pins).toHaveLength(3);
    expect(findings.map(({ code }) => code)).not.toContain('county.coordinatesApart');
  });

  test('mistakes in the policy table are told with all others, at the row the clerk sees', async () => {
    const { findings } = await readSmall({
      班级: '学校,年级,学生数\n001,1,四十\n002,1,8\n',
      政策: '本县参数\n参数,取值,依据\n,,\nrotation.maxTurnover,7,会议\n',
    });
    expect(findings.filter(({ level }) => level === 'error').map(({ code, place }) => [code, place.row])).toEqual([
      ['county.notACount', 2],
      ['policy.badValue', 4],
    ]);
  });

  test('a row of a code that two schools have is blamed on neither alone', async () => {
    const { findings } = await readSmall({
      学校: '学校代码,学校名称,学校类别\n001,甲校,小学\n002,乙校,小学\n001,丙校,小学\n',
      班级: '学校,年级,学生数\n001,1,40\n001,8,40\n002,1,8\n',
    });
    const row = findings.find(({ code }) => code === 'county.gradeOutsideKind');
    expect(row?.values.school).toBe('甲校/丙校');
  });

  test('a subject is suggested by its name in the curriculum plan, whatever old spelling is nearest', async () => {
    const { findings } = await readSmall({ 教师: '标识,姓名,现任教学校,任教学科\nT1,王某,001,劳动技术\n' });
    expect(findings.find(({ code }) => code === 'county.unknownSubject')?.values.like).toBe('劳动');
  });

  test('all errors are named at once, each with place, value and what to do', async () => {
    const { county, findings } = await readSmall({
      班级: '学校,年级,学生数\n001,10,四十\n002,1,8\n',
      教师: '标识,姓名,现任教学校,任教学科\nT1,王某,大林教学点,体育与健慷\n',
    });
    expect(county).toBeNull();
    const sentences = findings.filter(({ level }) => level === 'error').map((finding) => findingWords(finding).zh);
    expect(sentences).toContain(
      '「教师」表第 2 行「任教学科」：为“体育与健慷”，学科表中没有。请改为“体育与健康”等标准名称，或在「学科对照」表增加一行。',
    );
    expect(sentences).toContain(
      '「教师」表第 2 行「现任教学校」：为“大林教学点”，「学校」表中没有。请改为「学校」表中的代码或名称（如“大岭教学点”），或在「学校」表增加一行。',
    );
    expect(findings.filter(({ level }) => level === 'error')).toHaveLength(4);
  });

  test('schools of a cluster without a known way between them are counted, once a cluster', async () => {
    const cluster = (extra: Record<string, string>) =>
      readSmall({
        学校: '学校代码,学校名称,学校类别,学区,经度,纬度\n001,中心小学,小学,东片,112.6,24.4\n002,大岭教学点,教学点,东片,,\n003,石门教学点,教学点,东片,,\n004,独立小学,小学,,,\n',
        班级: '学校,年级,学生数\n001,1,40\n002,1,8\n003,1,8\n004,1,30\n',
        ...extra,
      });
    const unknown = ofCode(await cluster({}), 'county.travelUnknown');
    expect(unknown.map(({ level, place, values }) => [level, place.column, values])).toEqual([
      [
        'assumption',
        '经度',
        {
          cluster: '东片',
          pairs: 3,
          all: 3,
          schools: '大岭教学点、石门教学点',
          schoolsEn: '大岭教学点, 石门教学点',
        },
      ],
    ]);
    const given = await cluster({ 路程: '起点学校,终点学校,分钟\n002,001,15\n' });
    expect(ofCode(given, 'county.travelUnknown')[0]?.values).toMatchObject({ pairs: 2, all: 3 });
    const all = await cluster({ 路程: '起点学校,终点学校,分钟\n002,001,15\n001,003,20\n003,002,9\n' });
    expect(ofCode(all, 'county.travelUnknown')).toEqual([]);
  });

  test('the 学科对照 table teaches a spelling', async () => {
    const { county } = await readSmall({
      学科对照: '写法,学科\n体健,体育与健康\n',
      教师: '标识,姓名,现任教学校,任教学科\nT1,王某,001,体健\n',
    });
    expect(county?.teachers[0]?.mainSubject).toBe('pe');
  });

  test('each blank column is assumed once, with its count', async () => {
    const result = await readSmall();
    const blanks = ofCode(result, 'county.assumedBlank').filter(({ place }) => place.table === '教师');
    expect(new Set(blanks.map(({ place }) => place.column)).size).toBe(blanks.length);
    expect(blanks.find(({ place }) => place.column === '到现校年月')?.values).toMatchObject({ count: 2, rows: 2 });
  });

  test('only legal units are asked for their ratified posts', async () => {
    const result = await readSmall({
      学校: '学校代码,学校名称,学校类别,中心校,法人单位,核定编制\n001,中心小学,小学,,,\n002,二小,小学,,中心小学,\n003,三小,小学,,003,9\n004,一点,教学点,001,,\n',
    });
    expect(
      ofCode(result, 'county.assumedBlank').find(({ place }) => place.column === '核定编制')?.values,
    ).toMatchObject({ count: 1, rows: 2, among: '法人单位 ', where: '（第 2 行）' });
  });

  test('rows left blank are named, the first five of them; where all are blank none is', async () => {
    const rows = Array.from({ length: 8 }, (_, at) => `T${at},王${at},001,语文,${at === 3 ? '一级教师' : ''}\n`).join(
      '',
    );
    const result = await readSmall({ 教师: `标识,姓名,现任教学校,任教学科,职称\n${rows}` });
    const said = (column: string) =>
      ofCode(result, 'county.assumedBlank').find(({ place }) => place.column === column)?.values;
    expect(said('职称')).toMatchObject({
      count: 7,
      rows: 8,
      where: '（第 2、3、4、6、7 行等）',
      whereEnglish: ' (rows 2, 3, 4, 6, 7 and 2 more)',
    });
    expect(said('岗位等级')).toMatchObject({ count: 8, rows: 8, where: '', whereEnglish: '' });
  });

  test('the planning month may come from the caller, and then it is said', async () => {
    const changes = { 县: '县代码,县名\n000001,试验县\n' };
    expect(ofCode(await readSmall(changes), 'county.noPlanningMonth')).toHaveLength(1);
    const result = await readSmall(changes, { planningMonth: '2027-09' });
    expect(result.county?.planningMonth).toBe('2027-09');
    expect(ofCode(result, 'county.assumedPlanningMonth')[0]?.values).toEqual({ month: '2027-09' });
  });

  test('schools, legal units and people without numbers', async () => {
    const { county } = await readSmall({
      学校: '学校名称,中心校\n中心小学,\n大岭教学点,中心小学\n',
      班级: '学校,年级,学生数\n中心小学,1,40\n大岭教学点,1,8\n',
      教师: '姓名,现任教学校,任教学科,岗位类别\n王某,中心小学,语文,\n李某,大岭教学点,,工勤\n',
    });
    expect(county?.schools.map(({ code, kind, legalUnit, inUse }) => [code, kind, legalUnit, inUse])).toEqual([
      ['中心小学', 'primary', '中心小学', true],
      ['大岭教学点', 'teachingPoint', '中心小学', true],
    ]);
    expect(county?.teachers.every(({ id }) => /^unnumbered:[0-9a-f]{16}$/.test(id))).toBe(true);
    expect(county?.teachers[1]).toMatchObject({ mainSubject: 'none', postClass: 'support' });
  });
});
