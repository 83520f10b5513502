/** The policy packs that ship with the program: values with their sources, never code. */
import { z } from 'zod';
import { comparable } from '../county/written.ts';
import guangdong from './packs/guangdong.json' with { type: 'json' };
import national from './packs/national.json' with { type: 'json' };
import qingyuan from './packs/qingyuan.json' with { type: 'json' };

export const PolicySource = z.strictObject({
  text: z.string().min(1),
  document: z.string().min(1),
  clause: z.string().min(1).exactOptional(),
  date: z.string().min(4).exactOptional(),
  certainty: z.enum(['quoted', 'secondHand', 'derived', 'unsure']),
});

const PackEntry = z.strictObject({ parameter: z.string().min(1), value: z.json(), source: PolicySource });

/** One pack: a JSON file a person can read and correct. */
export const PolicyPack = z.strictObject({
  id: z.string().min(1),
  layer: z.enum(['national', 'province', 'city']),
  zh: z.string().min(1),
  en: z.string().min(1),
  parameters: z.array(PackEntry),
});
export type PolicyPack = z.infer<typeof PolicyPack>;

/** Every pack the program knows, national first. Counties name their province and city by these ids or names. */
export const knownPacks: readonly PolicyPack[] = [national, guangdong, qingyuan].map((pack) => PolicyPack.parse(pack));

/** 广东省 and 广东 are one province; 清远市 and 清远 one city. */
const shortName = (name: string): string =>
  comparable(name).replace(/(?<=..)(?:壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区|自治州|地区|省|市|盟)$/, '');

/** The pack a county means, by id or by the name of the province or city; undefined when none is known. */
export function packNamed(layer: PolicyPack['layer'], written: string): PolicyPack | undefined {
  const name = shortName(written);
  return knownPacks.find(
    (pack) => pack.layer === layer && [pack.id, pack.en, pack.zh].some((known) => shortName(known) === name),
  );
}

/** JSON Schema of a pack, for editors and for the API reference. */
export const policyPackJsonSchema = () => z.toJSONSchema(PolicyPack);
