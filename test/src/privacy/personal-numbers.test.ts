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
  '110105194913310021',
  '440182801301002',
  '1280013800',
  '12800138000',
  '138001380001',
  'sha256:1101054912310021101054912310020a',
  '[440182,19800101,0023]',
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
