import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personCode } from '../../../src/county/identity-number.ts';
import { identityNumbersGiven } from '../../../src/county/numbers-in-orders.ts';
import { findingWords } from '../../../src/problems/registry.ts';
import { ofCode, readSmall } from './small-county.ts';

// The number printed in GB 11643-1999 as its example, and one of its fifteen-digit form.
const number = '11010519491231002X';
const young = '440524188001010014';

describe('identity numbers', () => {
  test('are hashed when read, and appear nowhere', async () => {
    const ours = '110105198812310018';
    const code = personCode(ours, '000001');
    expect(code.kind).toBe('wrongIdentity');
    const valid = withCheckDigit('11010519881231001');
    const result = await readSmall({
      教师: `身份证号,姓名,现任教学校,任教学科,亲属标识\n${valid},王某,001,语文,\nT2,李某,002,数学,${valid}\n`,
      锁定: `教师,锁定方式,学校,依据\n${valid},留任,,纪要\n`,
    });
    expect(result.county?.teachers[0]).toMatchObject({ sex: 'male', birthMonth: '1988-12' });
    expect(result.county?.teachers[0]?.id).toMatch(/^sha256:[0-9a-f]{32}$/);
    expect(result.county?.teachers[1]?.relatives).toEqual([result.county?.teachers[0]?.id]);
    expect(result.county?.pins[0]?.teacher).toBe(result.county?.teachers[0]?.id);
    expect(JSON.stringify(result)).not.toContain(valid.slice(0, 17));
    expect(ofCode(result, 'county.derivedFromIdentity').map(({ values }) => values.count)).toEqual([1, 1]);
  });

  test('the county code is the salt', () => {
    const hash = (salt: string) => {
      const code = personCode(number, salt);
      return code.kind === 'identity' ? code.code : '';
    };
    expect(hash('441823')).not.toBe(hash('441826'));
    expect(hash('441823')).toBe(hash('441823'));
  });

  test('fifteen and eighteen digits of one person give one hash', () => {
    const long = personCode(withCheckDigit('11010519491231002'), 's');
    const short = personCode('110105491231002', 's');
    expect(short).toEqual(long);
  });

  test('a wrong check digit is an error that does not quote the number', async () => {
    const result = await readSmall({ 教师: `身份证号,姓名,现任教学校,任教学科\n110105194912310021,王某,001,语文\n` });
    expect(ofCode(result, 'county.identityNumberWrong')[0]?.values).toEqual({});
    const under = await readSmall({ 教师: `身份证号,姓名,现任教学校,任教学科\n${young},王某,001,语文\n` });
    expect(ofCode(under, 'county.identityNumberWrong')).toHaveLength(1);
  });

  test('an entry of another length is warned of under the header as written, hidden, and still found from elsewhere', async () => {
    const typed = '4418231990010112';
    const result = await readSmall({
      教师: `身份证号码,姓名,现任教学校,任教学科\n${typed},王某,001,语文\nT2,李某,002,数学\n`,
      锁定: `教师,锁定方式,学校,依据\n${typed},留任,,纪要\n`,
    });
    expect(
      ofCode(result, 'county.identityNumberLength').map(({ level, place, values }) => [level, place, values]),
    ).toEqual([
      ['warning', { table: '教师', row: 2, column: '身份证号码' }, {}],
      ['warning', { table: '教师', row: 3, column: '身份证号码' }, {}],
    ]);
    expect(result.county?.pins[0]?.teacher).toBe(result.county?.teachers[0]?.id);
    expect(JSON.stringify(result)).not.toContain(typed.slice(0, 15));
  });

  test('a staff number under its own header is no concern, even one that looks like a power of ten', async () => {
    const result = await readSmall({
      教师:
        '工号,姓名,现任教学校,任教学科\n2019090144182301,王某,001,语文\n4E5,李某,002,数学\n0012,赵某,002,数学\n' +
        '441823201509,钱某,001,英语\n44182320150901012,孙某,001,音乐\n',
    });
    expect(result.findings.filter(({ code }) => code.startsWith('county.identity'))).toEqual([]);
    expect(result.county?.teachers.map(({ id }) => id)).toEqual([
      '2019090144182301',
      '4E5',
      '0012',
      '441823201509',
      '44182320150901012',
    ]);
  });

  test('messages use the header as written, by alias or by mapping', async () => {
    const alias = await readSmall({ 教师: '身份证号,姓名,现任教学校,任教学科\n110105194912310021,王某,001,语文\n' });
    expect(ofCode(alias, 'county.identityNumberWrong')[0]?.place.column).toBe('身份证号');
    const mapped = await readSmall(
      { 教师: '工号,姓名,现任教学校,所教课\nT1,王某,001,炼丹\n' },
      { mapping: { tables: {}, columns: { 教师: { 所教课: '任教学科' } } } },
    );
    expect(ofCode(mapped, 'county.unknownSubject')[0]?.place.column).toBe('所教课');
  });

  test('a number in a column where it does not belong is not quoted either', async () => {
    const result = await readSmall({ 教师: `标识,姓名,现任教学校,任教学科\nT1,王某,001,${number}\n` });
    expect(ofCode(result, 'county.unknownSubject')).toHaveLength(1);
    expect(JSON.stringify(result.findings)).not.toContain('19491231');
  });

  test('a birth month that disagrees is a warning', async () => {
    const valid = withCheckDigit('11010519881231001');
    const result = await readSmall({
      教师: `身份证号,姓名,现任教学校,任教学科,出生年月\n${valid},王某,001,语文,1988-11\n`,
    });
    expect(ofCode(result, 'county.identityDisagrees')[0]?.level).toBe('warning');
    expect(result.county?.teachers[0]?.birthMonth).toBe('1988-11');
  });
});

const person = '440182198001010023';
const roster = (...ids: readonly string[]) => ({
  教师: `标识,姓名,现任教学校,任教学科\n${ids.map((id, index) => `"${id}",教师${index},001,语文\n`).join('')}`,
});

describe('an identity number under 标识', () => {
  test.each([
    [`'${person}`],
    ['440182-19800101-0023'],
    ['440182 19800101 0023'],
    [`${person}.`],
    ['４４０１８２１９８００１０１００２３'],
    [`身份证${person}`],
    [`I${person}`],
    [`${person}（王某）`],
    ['‘440182．19800101．0023’'],
    ['(440182)19800101,0023'],
  ])('is hashed however it is spelt: %s', async (spelt) => {
    const plain = await readSmall(roster(person, 'T2'));
    const result = await readSmall(roster(spelt, 'T2'));
    expect(plain.county?.teachers[0]?.id).toMatch(/^sha256:[0-9a-f]{32}$/);
    expect(result.county?.teachers[0]?.id).toBe(plain.county?.teachers[0]?.id);
    expect(result.county?.teachers[0]).toMatchObject({ sex: 'female', birthMonth: '1980-01' });
  });

  test('the old form with hyphens is the same person, and so is a small x of full width', () => {
    expect(personCode('440182-800101-002', 's')).toEqual(personCode('440182800101002', 's'));
    expect(personCode('440182800101002', 's')).toEqual(personCode(withCheckDigit('44018219800101002'), 's'));
    expect(personCode('11010519491231002ｘ', 's')).toEqual(personCode(number, 's'));
  });

  test('with words around it a wrong date is as wrong', () => {
    expect(personCode('身份证440182198013010023', 's')).toEqual({ kind: 'wrongIdentity' });
    expect(personCode('身份证44018219800101002X。', 's')).toEqual({ kind: 'wrongIdentity' });
  });

  test('twice in one table is one person twice', async () => {
    const result = await readSmall(roster(person, `'${person}`));
    expect(ofCode(result, 'county.duplicatePerson')).toHaveLength(1);
  });

  test.each([
    ['a wrong check digit', '440182198001010024', 'county.identityNumberWrong'],
    ['letters for digits', '44O182I98001010023', 'county.identityNumberMistyped'],
    ['other digits in front', 'T0123440182198001010023', 'county.identityNumberMistyped'],
    ['a digit behind', '4401821980010100235', 'county.identityNumberMistyped'],
    ['two people', '440182198001010023 11010519491231002X', 'county.identityNumberMistyped'],
  ])('with a mistake that leaves no doubt is refused, unquoted and unstored: %s', async (_name, typed, code) => {
    const result = await readSmall(roster('T1', typed));
    expect(result.county).toBeNull();
    expect(ofCode(result, code)).toEqual([
      { level: 'error', code, place: { table: '教师', row: 3, column: '标识' }, values: {} },
    ]);
    expect(JSON.stringify(result)).not.toContain('19800101');
  });

  test.each([
    ['seventeen digits', '44018219800101002'],
    ['a digit lost in the region', '44012198001010023'],
    ['another last letter', '44018219800101002A'],
    ['a wrong letter behind', '44018219800101002Z'],
    ['three digits lost', '440182198001010'],
    ['an impossible date', '440182198013010023'],
  ])(
    'that may be one with a mistake is warned of and hidden, for it may be a staff number: %s',
    async (_name, typed) => {
      const result = await readSmall(roster('T1', typed));
      expect(result.county?.teachers[1]?.id).toMatch(/^sha256:/);
      expect(ofCode(result, 'county.identityNumberDoubtful').map(({ level, place }) => [level, place.row])).toEqual([
        ['warning', 3],
      ]);
      expect(JSON.stringify(result)).not.toContain(typed.slice(0, 14));
    },
  );
});

describe('staff numbers of a county code, a date and a count', () => {
  const scheme = ['44182319980901001', '44182320050901002', '44182320110901003'];

  test('are kept as they are, with a warning, and named from other tables', async () => {
    const result = await readSmall({
      ...roster(...scheme),
      锁定: `教师,锁定方式,学校,依据\n${scheme[1]},留任,,纪要\n`,
    });
    expect(result.county?.teachers.map(({ id }) => id)).toEqual(scheme);
    expect(result.county?.pins[0]?.teacher).toBe(scheme[1]);
    expect(ofCode(result, 'county.staffNumberLikeIdentity')).toMatchObject([
      { level: 'warning', place: { table: '教师', row: 2, column: '标识' }, values: { count: 3 } },
    ]);
    expect(result.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('of eighteen digits too, where the date or the region is none of an identity number', async () => {
    const other = ['201909014418230012', '201909014418230013'];
    const result = await readSmall(roster(...other));
    expect(result.county?.teachers.map(({ id }) => id)).toEqual(other);
  });

  test('among identity numbers are mistyped identity numbers', async () => {
    const result = await readSmall(roster(person, ...scheme));
    expect(ofCode(result, 'county.identityNumberDoubtful')).toHaveLength(3);
    expect(JSON.stringify(result)).not.toContain('4418231998');
  });

  test('are named by scenarios; an identity number with a wrong last digit is not', () => {
    const pins = (teacher: string) => ({ operations: [{ op: 'pin', teacher }] });
    expect(identityNumbersGiven(pins(scheme[0] ?? ''))).toEqual([]);
    expect(identityNumbersGiven(pins('440182198001010024'))).toHaveLength(1);
  });
});

describe('an identity number in any other text', () => {
  test('is masked, and the cell is named', async () => {
    const result = await readSmall({
      县: `县代码,县名,计划学年起始月,提示语\n000001,试验县,2026-09,联系${person}或13800138000\n`,
      教师: `标识,姓名,现任教学校,任教学科,居住乡镇,工资项目\nT1,王某${person},001,语文,大岭镇440182-19800101-0023,${person}=100\nT2,李某,002,数学,大岭镇,\n`,
      锁定: `教师,锁定方式,学校,依据\nT1,留任,,纪要〔2026〕5号 440182800101002\n`,
      政策: `参数,取值,依据,文号\nrotation.eligibleYears,6,见${person},${person}号\n`,
    });
    expect(result.county?.notice).toBe('联系4401＊或138＊');
    expect(result.county?.teachers[0]).toMatchObject({
      name: '王某4401＊',
      residence: { town: '大岭镇4401＊' },
      pay: { '4401*': 100 },
    });
    expect(result.county?.pins[0]?.reason).toBe('纪要〔2026〕5号 4401＊');
    expect(result.county?.policy[0]).toMatchObject({ source: '见4401＊', document: '4401＊号' });
    expect(ofCode(result, 'county.identityNumberMasked').map(({ level, place }) => [level, place])).toEqual([
      ['warning', { table: '县', row: 2, column: '提示语' }],
      ['warning', { table: '教师', row: 2, column: '姓名' }],
      ['warning', { table: '教师', row: 2, column: '居住乡镇' }],
      ['warning', { table: '教师', row: 2, column: '工资项目' }],
      ['warning', { table: '锁定', row: 2, column: '依据' }],
      ['warning', { table: '政策', row: 2, column: '依据' }],
      ['warning', { table: '政策', row: 2, column: '文号' }],
    ]);
    expect(ofCode(result, 'county.phoneMasked').map(({ place }) => place)).toEqual([
      { table: '县', row: 2, column: '提示语' },
    ]);
  });

  test('names no parameter of a policy', async () => {
    const result = await readSmall({ 政策: `参数,取值,依据\n440182198502020019,6,纪要\n` });
    const [finding] = ofCode(result, 'policy.unknownParameter');
    expect(finding && findingWords(finding).zh).toContain('4401＊');
    expect(JSON.stringify(result)).not.toContain('19850202');
  });

  test('is refused where a code belongs', async () => {
    const result = await readSmall({
      学校: `学校代码,学校名称,学校类别\n001,中心小学,小学\n${person},大岭教学点,教学点\n`,
    });
    expect(ofCode(result, 'county.identityNumberAsCode').map(({ level, place }) => [level, place])).toEqual([
      ['error', { table: '学校', row: 3, column: '学校代码' }],
    ]);
  });

  const lists = ['志愿学校', '兼教学科', '教师资格'] as const;
  test.each(
    [
      '441823|19850312|1232',
      '441823&nbsp;198503121232',
      '441823\u00a0198503121232',
      '441823,19850312,1232',
      '441823，19850312；1232',
      '441823、19850312、1232',
      '441823;1985;03;12;1232',
      '441823\n19850312\n1232',
      '441823\t19850312\t1232',
      '001、441823｜19850312｜1232',
      // A wrong check digit.
      '441823|19850312|1234',
      '441823&nbsp;198503121234',
      // The old form.
      '441823|850312|123',
    ].flatMap((spelt) => lists.map((column) => [spelt, column] as const)),
  )('is found before a list is split into items that hide it: %j under %s', async (spelt, column) => {
    const result = await readSmall({
      教师: `标识,姓名,现任教学校,任教学科,${column}\nT1,王某,001,语文,"${spelt}"\nT2,李某,002,数学,\n`,
    });
    expect(result.county).toBeNull();
    expect(result.findings.filter(({ level }) => level === 'error')).toEqual([
      { level: 'error', code: 'county.identityNumberAsCode', place: { table: '教师', row: 2, column }, values: {} },
    ]);
    expect(JSON.stringify(result)).not.toMatch(/441823|850312|123[24]/);
  });

  test('is none in a list of schools whose codes have as many digits together', async () => {
    const result = await readSmall({
      学校: '学校代码,学校名称,学校类别\n441823,中心小学,小学\n20150901,第二小学,小学\n1232,第三小学,小学\n',
      班级: '学校,年级,学生数,班级数\n441823,1,40,1\n',
      教师: '标识,姓名,现任教学校,任教学科,志愿学校\nT1,王某,441823,语文,441823|20150901|1232\n',
    });
    expect(result.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(result.county?.teachers[0]?.wishes).toEqual(['441823', '20150901', '1232']);
  });

  const lost = '4.41823198503121E+17';
  test.each([lost, '4.41823E+17', '441823198503121000', '4.41823850312123E+14'])(
    'is masked in a text where a spreadsheet made it a number, and the cell is named: %s',
    async (spelt) => {
      const result = await readSmall({
        县: `县代码,县名,计划学年起始月,提示语\n000001,试验县,2026-09,${spelt}\n`,
        学校: `学校代码,学校名称,学校类别,乡镇\n001,中心小学,小学,${spelt}\n`,
        班级: '学校,年级,学生数,班级数\n001,1,40,1\n',
        教师: `标识,姓名,现任教学校,任教学科,居住乡镇,工资项目\nT1,${spelt},001,语文,${spelt},${spelt}=100\n`,
        锁定: `教师,锁定方式,学校,依据\nT1,留任,,${spelt}\n`,
        政策: `参数,取值,依据,文号\nrotation.eligibleYears,6,${spelt},${spelt}\n`,
      });
      expect(result.county).toMatchObject({
        notice: '4418＊',
        schools: [{ town: '4418＊' }],
        teachers: [{ name: '4418＊', residence: { town: '4418＊' }, pay: { '4418*': 100 } }],
        pins: [{ reason: '4418＊' }],
        policy: [{ source: '4418＊', document: '4418＊' }],
      });
      expect(ofCode(result, 'county.identityNumberMasked').map(({ place }) => place.column)).toEqual([
        '提示语',
        '乡镇',
        '姓名',
        '居住乡镇',
        '工资项目',
        '依据',
        '依据',
        '文号',
      ]);
      expect(JSON.stringify(result)).not.toMatch(/1823/);
    },
  );

  test.each([
    ['学校', '学校代码', 'county.identityNumberAsCode'],
    ['学校', '中心校', 'county.identityNumberAsCode'],
    ['教师', '标识', 'county.identityNumberAsNumber'],
    ['教师', '亲属标识', 'county.identityNumberAsNumber'],
    ['教师', '现任教学校', 'county.identityNumberAsCode'],
    ['教师', '任教学科', 'county.unknownSubject'],
    ['教师', '兼教学科', 'county.identityNumberAsCode'],
    ['教师', '志愿学校', 'county.identityNumberAsCode'],
    ['教师', '教师资格', 'county.identityNumberAsCode'],
    ['教师', '工资项目', 'county.notAmounts'],
    ['教师', '参加工作年月', 'county.notAMonth'],
    ['教师', '性别', 'county.notAWord'],
    ['班级', '学生数', 'county.outOfRange'],
    ['工资', '金额', 'county.outOfRange'],
    ['政策', '参数', 'policy.unknownParameter'],
  ])('is refused under %s.%s where a spreadsheet made it a number, and not quoted', async (table, column, code) => {
    const rows: Record<string, Record<string, string>> = {
      学校: { 学校代码: '002', 学校名称: '第二小学', 学校类别: '小学', 中心校: '' },
      教师: { 标识: 'T1', 姓名: '王某', 现任教学校: '001', 任教学科: '语文' },
      班级: { 学校: '001', 年级: '1', 学生数: '40', 班级数: '1' },
      工资: { 项目: '岗位工资', 对象: '9', 金额: '1730' },
      政策: { 参数: 'rotation.eligibleYears', 取值: '6', 依据: '纪要' },
    };
    for (const spelt of [lost, '441823198503121000', '4.418231985031212e+17']) {
      const row = { ...rows[table], [column]: spelt };
      const text = `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`;
      const school = '001,中心小学,小学,\n';
      const result = await readSmall({ [table]: table === '学校' ? `${text}${school}` : text });
      expect(result.county).toBeNull();
      expect(ofCode(result, code)).toHaveLength(1);
      expect(JSON.stringify([result, result.findings.map(findingWords)])).not.toMatch(/1823|1985/);
    }
  });

  test('is refused in orders as a spreadsheet writes it, as a text, a key and a number', () => {
    for (const given of [{ reason: lost }, { [lost]: 1 }, { reason: '441823198503121000' }, { value: Number(lost) }])
      expect(identityNumbersGiven(given)).toHaveLength(1);
    expect(identityNumbersGiven({ operations: [{ op: 'pin', teacher: lost }] })).toHaveLength(1);
    expect(identityNumbersGiven({ amount: 173_000_000, note: '1.73E+8', id: '441823e9' })).toEqual([]);
  });

  test('survives nowhere, wherever it is put and however it is spelt', async () => {
    const tables = {
      县: ['县名', '省政策', '市政策', '提示语'],
      学校: ['学校名称', '乡镇'],
      教师: ['姓名', '居住乡镇', '工资项目', '标识', '任教学科'],
      锁定: ['依据', '教师'],
      政策: ['依据', '文号', '日期', '取值', '参数'],
      工资: ['项目', '对象'],
    } as const;
    const base: Record<string, Record<string, string>> = {
      县: { 县代码: '000001', 县名: '试验县', 计划学年起始月: '2026-09', 省政策: '', 市政策: '', 提示语: '' },
      学校: { 学校代码: '001', 学校名称: '中心小学', 学校类别: '小学', 乡镇: '' },
      班级: { 学校: '001', 年级: '1', 学生数: '40', 班级数: '1' },
      教师: { 标识: 'T1', 姓名: '王某', 现任教学校: '001', 任教学科: '语文', 居住乡镇: '', 工资项目: '' },
      锁定: { 教师: 'T1', 锁定方式: '留任', 依据: '纪要' },
      政策: { 参数: 'rotation.eligibleYears', 取值: '6', 依据: '纪要', 文号: '', 日期: '' },
      工资: { 项目: '岗位工资', 对象: '9', 金额: '1730' },
    };
    const cells = Object.entries(tables).flatMap(([table, columns]) =>
      columns.map((column) => [table, column] as const),
    );
    const numbers = fc
      .tuple(
        fc.constantFrom('440182', '110105', '650102', '820000'),
        fc.date({ min: new Date('1950-01-01'), max: new Date('2005-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 999 }),
      )
      .map(([region, date, serial]) =>
        withCheckDigit(
          `${region}${date.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`,
        ),
      );
    const spelling = fc.constantFrom<(number: string) => string>(
      (number) => number,
      (number) => number.toLowerCase(),
      (number) => `'${number}`,
      (number) => `${number.slice(0, 6)}-${number.slice(6, 14)}-${number.slice(14)}`,
      (number) => [...number].join(' '),
      (number) => number.replaceAll(/[\dX]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    );
    const around = fc.constantFrom('', '王', '身份证', '（', 'No.', '7', '联系13800138000 ');
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(cells, { minLength: 1 }),
        numbers,
        spelling,
        around,
        around,
        async (chosen, number, spelt, before, after) => {
          const text = (table: string): string => {
            const row = { ...base[table] };
            for (const [at, column] of chosen)
              if (at === table) row[column] = `${row[column]}${before}${spelt(number)}${after}`;
            const cell = (value: string) => `"${value}"`;
            return `${Object.keys(row).map(cell).join(',')}\n${Object.values(row).map(cell).join(',')}\n`;
          };
          const result = await readSmall(Object.fromEntries(Object.keys(base).map((table) => [table, text(table)])));
          const kept = chosen.every(
            ([, column]) => !['标识', '任教学科', '教师', '取值', '参数', '项目', '对象', '工资项目'].includes(column),
          );
          if (kept) expect(result.county).not.toBeNull();
          const said = result.findings.map(findingWords);
          const all = JSON.stringify([result, said])
            .normalize('NFKC')
            .replaceAll(/[^\dXx]/g, '')
            .toUpperCase();
          expect(all).not.toContain(number);
        },
      ),
      { numRuns: 150 },
    );
  });
});

function withCheckDigit(first17: string): string {
  const digit = [...'10X98765432'].find((candidate) => personCode(`${first17}${candidate}`, 's').kind === 'identity');
  return `${first17}${digit}`;
}
