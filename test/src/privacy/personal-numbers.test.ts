import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityNumbersIn, looksMistyped, masked, personalNumbersIn } from '../../../src/privacy/personal-numbers.ts';

const signsIn = (text: string) => personalNumbersIn(text).map(({ kind, signs }) => [kind, signs]);

describe('what is found', () => {
  test.each<[string, string, string]>([
    // The example of GB 11643-1999.
    ['11010519491231002X', 'identity', '11010519491231002X'],
    ['11010519491231002x', 'identity', '11010519491231002X'],
    ['11010519491231002Х', 'identity', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'identity', '11010519491231002X'],
    ['110105-19491231-002X', 'identity', '11010519491231002X'],
    ['110105 1949 1231 002 X', 'identity', '11010519491231002X'],
    ['证件11010519491231002X。', 'identity', '11010519491231002X'],
    ['2026年11010519491231002X', 'identity', '11010519491231002X'],
    ['712311010519491231002X9', 'identity', '11010519491231002X'],
    ['\u200b110105\u200b19491231002X', 'identity', '11010519491231002X'],
    ['110105,19491231,002X', 'identity', '11010519491231002X'],
    ['（110105）19491231（002X）', 'identity', '11010519491231002X'],
    ['110105/1949/1231/002X', 'identity', '11010519491231002X'],
    ['１１０１０５，１９４９１２３１，００２Ｘ', 'identity', '11010519491231002X'],
    ['[440182,19800101,0023]', 'identity', '440182198001010023'],
    ['440182、19800101、0023', 'identity', '440182198001010023'],
    ['110105,491231,002', 'oldIdentity', '11010519491231002X'],
    ['110105194913310021', 'mistyped', '110105194913310021'],
    ['440182-19800230-0023', 'mistyped', '440182198002300023'],
    ['见440182198013450023。', 'mistyped', '440182198013450023'],
    ['440182-19800101-0024', 'mistyped', '440182198001010024'],
    ['44018219800101002,5', 'mistyped', '44018219800101002'],
    ['110105491231002', 'oldIdentity', '11010519491231002X'],
    ['110105 491231 002', 'oldIdentity', '11010519491231002X'],
    ['110105194912310021', 'mistyped', '110105194912310021'],
    ['1101051949123100', 'mistyped', '1101051949123100'],
    ['11010519491231002A', 'mistyped', '11010519491231002'],
    ['13800138000', 'phone', '13800138000'],
    ['138-0013-8000', 'phone', '13800138000'],
    ['+8613800138000', 'phone', '8613800138000'],
  ])('%s', (text, kind, signs) => {
    expect(signsIn(text)).toEqual([[kind, signs]]);
  });

  test.each([
    '441823     19850314     1233',
    '4418 \u3000\u3000 \u3000 2319 8503 1412 33',
    '441823至19850314号1233',
    '441823 1985年03月14日 1233',
    '王某，441823，1985年03月14日出生，1233',
    '٤٤١٨٢٣١٩٨٥٠٣١٤١٢٣٣',
    '४४१८२३ १९८५०३१४ १२३३',
    '四四一八二三一九八五〇三一四一二三三',
    '肆肆壹捌贰叁壹玖捌伍零叁壹肆壹贰叁叁',
    '441823一九八五03141233',
    '441823#19850314#1233',
    '4418231985*03141233',
    '441823&nbsp;19850314&nbsp;&nbsp;1233',
    '441823198503&#49;&#x34;1233',
    '4418231985O3141233',
    '4418231985o3l4l233',
  ])('in disguise: %s', (text) => {
    expect(signsIn(text)).toEqual([['identity', '441823198503141233']]);
    expect(masked(text)).not.toMatch(/1985|1233|九八五/);
  });

  test.each([
    ['4.41823198503121E+17', '441823198503121'],
    ['4.41823198503121e17', '441823198503121'],
    ['4.41823198503121E%2B17', '441823198503121'],
    ['4.418231985031212e+17', '4418231985031212'],
    ['4.41823E+17', '441823'],
    ['4.41823198503E+17', '441823198503'],
    ['4，41823198503121 Ｅ＋17', '441823198503121'],
    ['４．４１８２３１９８５０３１２１Ｅ＋１７', '441823198503121'],
    ['4.41823198503121×10^17', '441823198503121'],
    ['441823198503121E+3', '441823198503121'],
    ['44.1823198503121E+16', '441823198503121'],
    // Seventeen digits, one of them lost; and the old form.
    ['4.4182319850312E+16', '44182319850312'],
    ['4.41823850312123E+14', '441823850312123'],
    ['441823198503121000', '441823198503121000'],
    ['441823198503121000.00', '441823198503121000'],
    ['441,823,198,503,121,000', '441823198503121000'],
  ])('as a spreadsheet writes a number: %s', (text, signs) => {
    expect(signsIn(text)).toEqual([['asNumber', signs]]);
    expect(signsIn(`王某${text}号`)).toEqual([['asNumber', signs]]);
    expect(masked(`王某${text}号`)).toMatch(/^王某4418＊(?:\.00)?号$/);
  });

  test.each([
    '4E5',
    '4.4E+17',
    '1.5E+3',
    '1.73000000000000E+14',
    // A year in which nobody at work was born, a region that does not exist, a number of nineteen digits and more.
    '4.41823201509010E+17',
    '0.41823198503121E+17',
    '1.64823198503121E+17',
    '4.41823198503121E+27',
    '4.41823198503121E-17',
    // A village, school by school.
    '4.41823102201E+14',
    '4.41823102201001E+14',
    // Parts of hashes and identifiers.
    'sha256:441823e1200000000000000000000000',
    '0f441823e9-441823e9-4418-4e17-a441823e12aa',
    '441823201509010000',
    '123456789012345000',
    '1,280,000,000',
  ])('not where it is another number: %s', (text) => {
    expect(signsIn(text)).toEqual([]);
  });

  test('in disguise with a wrong check digit, only where the whole is parted as such a number is', () => {
    expect(signsIn('441823 1985年03月14日 1234')).toEqual([['mistyped', '441823198503141234']]);
    expect(signsIn('441823#19850314#1234')).toEqual([['mistyped', '441823198503141234']]);
    expect(signsIn('44182#319850314#1234')).toEqual([]);
    expect(signsIn('441823#19850314#1234#5')).toEqual([]);
  });

  test('a phone in Chinese numerals, and a numeral before a phone', () => {
    expect(signsIn('一三八〇〇一三八〇〇〇')).toEqual([['phone', '13800138000']]);
    expect(signsIn('教师三13800138000')).toEqual([['phone', '13800138000']]);
  });

  test('several in one text, in order and with their places', () => {
    const text = '张11010519491231002X，李440182198001010023；13800138000';
    expect(personalNumbersIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '11010519491231002X',
      '440182198001010023',
      '13800138000',
    ]);
  });
});

test.each([
  '0012',
  '阳府办〔2026〕3号',
  '2026-03-01、2026-09-01',
  '112.634512 24.471234',
  '1241823456789012345',
  '440182801301002',
  // Lists of other numbers are no number of a person.
  '138,0013,8000',
  '110105,4912,31002',
  '441823, 2015, 09, 01, 0012',
  '10001,10002,10003,10004,10005',
  '441823202609010001',
  '1280013800',
  '12800138000',
  '138001380001',
  'sha256:1101054912310021101054912310020a',
  // Dates, rooms, documents and pupils in prose.
  '二〇二六年九月一日至二〇二七年八月三十一日',
  '2026年09月01日至2027年08月31日，共36人，第1至12号房间',
  '文号441823，2026年09月01日，第0012号',
  '电话0763-7812345，房间1201、1202，1985年03月14日建成，36间',
  // A region that does not exist, and a date that does not.
  '001823#19850314#1233',
  '441823#19851314#1233',
])('nothing is found in %s', (text) => {
  expect(signsIn(text)).toEqual([]);
});

test.each<[string, boolean]>([
  ['440182198001010', true],
  ['44018219800101002', true],
  ['44012198001010023', true],
  ['4401821980010100235', true],
  ['44018211980010100', false],
  ['4418231990010112', true],
  // A county, a date of hiring and a count: a staff number.
  ['44182320150901012', false],
  ['044018198001010023', false],
  ['20190901441823012', false],
])('%s looks mistyped: %s', (digits, mistyped) => {
  expect(looksMistyped(digits)).toBe(mistyped);
});

test('numbers in a list stay apart: two phones, three people', () => {
  expect(signsIn('13800138000,13800138001')).toEqual([
    ['phone', '13800138000'],
    ['phone', '13800138001'],
  ]);
  expect(signsIn('440182198001010023,11010519491231002X、110105491231002').map(([kind]) => kind)).toEqual([
    'identity',
    'identity',
    'oldIdentity',
  ]);
});

test('of a thousand lists of other numbers hardly one is taken for a person', () => {
  // Drawn once and for all: six numbers of three to six digits, as of rooms, document numbers and pupils.
  let state = 7;
  const draw = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const lists = Array.from({ length: 1000 }, () =>
    Array.from({ length: 6 }, () => String(draw(10 ** (3 + draw(4))))).join(','),
  );
  expect(lists.filter((list) => identityNumbersIn(list).length > 0).length).toBeLessThanOrEqual(1);
  const parted = ['#', '*', '     ', '号', '至'].flatMap((sign) => lists.map((list) => list.replaceAll(',', sign)));
  expect(parted.filter((list) => identityNumbersIn(list).length > 0).length).toBeLessThanOrEqual(5);
});

test('a mask keeps what stands around, and masks once for all', () => {
  const text = '王某 440182-19800101-0023，电话 13800138000';
  expect(masked(text)).toBe('王某 4401＊，电话 13800138000');
  expect(masked(text, personalNumbersIn(text))).toBe('王某 4401＊，电话 138＊');
  fc.assert(
    fc.property(fc.array(fc.constantFrom('1', '9', '4', '0', 'X', ' ', '-', '王', 'a')), (signs) => {
      const once = masked(`${signs.join('')}11010519491231002X${signs.join('')}`);
      expect(identityNumbersIn(once)).toEqual([]);
    }),
  );
});
