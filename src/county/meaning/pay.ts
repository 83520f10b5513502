/** Level two of validation: an amount of pay that is given for nobody. */
import type { Findings } from '../findings.ts';
import { isPayItem, payItemEnglish, payItemWords } from '../pay-items.ts';
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

/**
 * An amount for a rank post, tier or location that does not exist would never be paid, nor one of an item that planning
 * does not know or that has one amount for all; and nobody would know. That nobody has a rank post or tier today is no
 * mistake: standards list them all.
 */
export function checkPayKeys({ pay, nameOf }: PlacedCounty, findings: Findings): void {
  for (const { row, item: fact, partly } of pay) {
    const { item, key } = fact;
    const at = (field: 'item' | 'key') => ({ table: nameOf('pay'), row, column: columnOf('pay', field).header.zh });
    if (partly) continue;
    if (!isPayItem(item)) {
      findings.warn('county.payItemUnknown', at('item'), { written: quoted(item), ...known });
      continue;
    }
    const expected = keysOf.get(item);
    const names = { item: payItemWords[item][0], written: quoted(key ?? '') };
    if (expected === undefined) {
      if (key !== null) findings.warn('county.payKeyUnused', at('key'), { ...names, english: payItemEnglish[item] });
    } else if (!expected.keys.known(key ?? ''))
      findings.warn('county.payKeyUnknown', at('key'), {
        ...names,
        english: expected.english,
        expected: expected.keys.zh,
        expectedEn: expected.keys.en,
      });
  }
}

const items = Object.keys(payItemWords).filter(isPayItem);
const known = {
  known: items.map((item) => payItemWords[item][0]).join('、'),
  knownEn: items.map((item) => `${payItemWords[item][0]} (${payItemEnglish[item]})`).join(', '),
};
