/** Level two of validation: an amount of pay that is given for nobody. */
import type { Findings } from '../findings.ts';
import { payItemWords } from '../pay-items.ts';
import { columnOf } from '../tables.ts';
import { policyLocationWords } from '../vocabulary.ts';
import { quoted } from '../written.ts';
import type { PlacedCounty } from './placed-county.ts';

interface Keys {
  readonly zh: string;
  readonly en: string;
  readonly known: (key: string) => boolean;
}

const rankPosts: Keys = {
  zh: '岗位等级 1 至 13',
  en: 'a rank post, 1 to 13',
  known: (key) => /^(?:[1-9]|1[0-3])$/.test(key),
};
const tiers: Keys = { zh: '边远档次 0 至 9', en: 'a remoteness tier, 0 to 9', known: (key) => /^\d$/.test(key) };
const locations: Keys = {
  zh: '县城、乡镇驻地或村',
  en: '县城 (county seat), 乡镇驻地 (town seat) or 村 (village)',
  known: (key) => key in policyLocationWords,
};

/** Items whose amounts are looked up by the 对象 beside them. */
const keysOf = new Map<string, { readonly english: string; readonly keys: Keys }>([
  ['rankPay', { english: 'Rank pay', keys: rankPosts }],
  ['performanceBase', { english: 'Base performance pay', keys: rankPosts }],
  ['townPerformance', { english: 'Performance pay by location', keys: locations }],
  ['tierAllowance', { english: 'The allowance of remote teachers', keys: tiers }],
  ['townshipAllowance', { english: 'The township allowance', keys: tiers }],
]);

const chinese = new Map<string, string>(Object.entries(payItemWords).map(([item, [first]]) => [item, first]));

/** An amount for a rank post, tier or location that does not exist would never be paid, and nobody would know. */
export function checkPayKeys({ pay, nameOf }: PlacedCounty, findings: Findings): void {
  const column = columnOf('pay', 'key').header.zh;
  for (const { row, item, partly } of pay) {
    const expected = keysOf.get(item.item);
    if (expected === undefined || partly || expected.keys.known(item.key ?? '')) continue;
    findings.warn(
      'county.payKeyUnknown',
      { table: nameOf('pay'), row, column },
      {
        item: chinese.get(item.item) ?? item.item,
        english: expected.english,
        written: quoted(item.key ?? ''),
        expected: expected.keys.zh,
        expectedEn: expected.keys.en,
      },
    );
  }
}
