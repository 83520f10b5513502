import { describe, expect, test } from 'vitest';
import { personCode } from '../../../src/county/identity-number.ts';
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
    expect(personCode(young, 's').kind).toBe('wrongIdentity');
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
      教师: '工号,姓名,现任教学校,任教学科\n4418231990010112,王某,001,语文\n4E5,李某,002,数学\n',
    });
    expect(ofCode(result, 'county.identityNumberLength')).toEqual([]);
    expect(result.county?.teachers.map(({ id }) => id)).toEqual(['4418231990010112', '4E5']);
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

function withCheckDigit(first17: string): string {
  const digit = [...'10X98765432'].find((candidate) => personCode(`${first17}${candidate}`, 's').kind === 'identity');
  return `${first17}${digit}`;
}
