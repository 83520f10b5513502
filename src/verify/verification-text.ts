/** A verification in words: what was compared, what differs, and what nobody checked. */
import type { Words } from '../../models/words.ts';
import type { Difference } from './differences.ts';
import type { Section, Verification } from './verify-plan.ts';

export const sectionWords: Readonly<Record<Section, Words>> = {
  seal: { zh: '全文指纹', en: 'seal (hash of the document)' },
  inputs: { zh: '县数据、政策参数、情景和方案编号', en: 'county data, policy values, scenarios and identity' },
  audit: { zh: '逐条审核', en: 'audit, rule by rule' },
  indicators: { zh: '均衡等指标', en: 'official indicators' },
  figures: { zh: '岗位、交流和待遇的数值', en: 'figures of posts, rotation and pay' },
  reasons: { zh: '理由中引用的数值和理由的文字', en: 'numbers cited in reasons, and their words' },
  goals: {
    zh: '各项目标的数值，及其说法是否自洽',
    en: 'values of the goals, and whether what is said of them fits together',
  },
  proofs: { zh: '最优性证书', en: 'certificates of optimality' },
  consistency: { zh: '文件前后是否一致', en: 'agreement within the document' },
};

/** What is never recomputed: it follows only from solving again. */
export const notRecomputed: readonly Words[] = [
  {
    zh: '规则调整的费用（pay.prices），费用曲线各点是否再无更省的安排（已试过两旁各点的折中）',
    en: 'prices of rules; that nothing at all is cheaper than a point of the cost frontier (what lies between the points was tried)',
  },
  {
    zh: '理由中的候选人数、次序和可去岗位数，所在对调或循环的人数（规则 R24、R44、R45、R48、R52）',
    en: 'numbers of candidates, ranks and open places in reasons, of people in a swap or cycle (R24, R44, R45, R48, R52)',
  },
  { zh: '测算中的提示（findings 中 planning. 开头的各项）', en: 'findings of the planning itself' },
  {
    zh: '编制和走教课表各组结果的证明方式（goals 的 groups）',
    en: 'how the results of groups are known (groups of goals)',
  },
  {
    zh: '证明所用乘数（凡能证明界的乘数都可以）',
    en: 'multipliers of proofs (any that prove the bound will do)',
  },
  {
    zh: '抽签分组，以及在各方面都相等的另一种安排',
    en: 'the groups of the lot, and another choice equal in every figure',
  },
  {
    zh: '名单各行的次序，某人是否还有未列出的理由',
    en: 'the order of lists, and whether somebody has reasons that are not listed',
  },
  {
    zh: '学校岗位理由中数值以外的文字（规则 Q01、Q03、Q11）',
    en: 'words other than numbers in the reasons of a school’s posts (Q01, Q03, Q11)',
  },
  {
    zh: '由其他版本的程序形成的方案中的文字',
    en: 'words of plans that another version of the program made',
  },
];

/** So many differences are told one by one. */
const MOST_TOLD = 20;

type Language = keyof Words;

const valueWords: Readonly<Record<string, Words>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
  proven: { zh: '已证明', en: 'proven' },
  open: { zh: '未证明', en: 'open' },
};

const shown = (value: Difference['stated'], language: Language): string =>
  value === null || value === undefined ? '—' : (valueWords[String(value)]?.[language] ?? String(value));

/** Language of a text of the document, by its name there; null for figures, codes and names. */
function languageOf(path: string): Language | null {
  if (/(?:\.zh|Zh)$/.test(path)) return 'zh';
  return /(?:\.en|En|\.english)$/.test(path) ? 'en' : null;
}

/** A text in the other language is only said to differ. */
function told(
  { section, path, stated, found }: Difference & { readonly section: Section },
  language: Language,
): string {
  const name = sectionWords[section][language];
  const of = languageOf(path);
  if (of !== null && of !== language)
    return language === 'zh'
      ? `  × ${name} ${path}：英文说法与重新得出的不同`
      : `  × ${name}, ${path}: the Chinese words are not those found anew`;
  return language === 'zh'
    ? `  × ${name} ${path}：方案为 ${shown(stated, language)}，重新计算为 ${shown(found, language)}`
    : `  × ${name}, ${path}: the plan says ${shown(stated, language)}, recomputed ${shown(found, language)}`;
}

export function verificationText(
  { verified, sections, proofs }: Verification,
  pick: (words: Words) => string,
): readonly string[] {
  const language = pick({ zh: 'zh', en: 'en' }) === 'zh' ? 'zh' : 'en';
  const differences = sections.flatMap(({ section, differences: own }) => own.map((one) => ({ section, ...one })));
  const values = sections.reduce((sum, section) => sum + section.values, 0);
  const shownProofs = proofs.filter(({ state }) => state === 'checked');
  const taken = proofs.filter(({ state, claim }) => state === 'notChecked' && claim === 'proven');
  const open = proofs.filter(({ claim }) => claim === 'open');
  const unshown = proofs.filter(({ state }) => state === 'refuted');
  return [
    pick(
      verified
        ? {
            zh: `核对通过：${values} 项数值全部相符。${taken.length === 0 ? '' : `另有 ${taken.length} 项“已证明最优”没有证书，只是照方案所述，未计入其中。`}`,
            en: `Verified: all ${values} values agree.${taken.length === 0 ? '' : ` ${taken.length} claims of "proven" have no certificate: they are taken on the plan's word and not counted among them.`}`,
          }
        : {
            zh: `不予认可：核对 ${values} 项，有 ${differences.length} 处不符。`,
            en: `Refused: ${differences.length} of ${values} values do not agree.`,
          },
    ),
    ...sections.map((section) => {
      const name = sectionWords[section.section];
      return section.differences.length === 0
        ? pick({ zh: `  ${name.zh}：${section.values} 项相符`, en: `  ${name.en}: ${section.values} agree` })
        : pick({
            zh: `  ${name.zh}：${section.values} 项中 ${section.differences.length} 处不符`,
            en: `  ${name.en}: ${section.differences.length} of ${section.values} differ`,
          });
    }),
    ...differences.slice(0, MOST_TOLD).map((difference) => told(difference, language)),
    ...(differences.length > MOST_TOLD
      ? [
          pick({
            zh: `  × 另有 ${differences.length - MOST_TOLD} 处（--json 列出全部）`,
            en: `  × and ${differences.length - MOST_TOLD} more (--json lists them all)`,
          }),
        ]
      : []),
    ...(shownProofs.length === 0
      ? []
      : [
          pick({
            zh: `最优性已由证书核对的目标 ${shownProofs.length} 项：${shownProofs.map(({ title }) => title.zh).join('、')}。`,
            en: `Checked by certificate that no plan does better in ${shownProofs.length} goals: ${shownProofs.map(({ title }) => title.en).join(', ')}.`,
          }),
        ]),
    ...(unshown.length === 0
      ? []
      : [
          pick({
            zh: `自称“已证明最优”，而所附证书核算不出、不予认可的目标 ${unshown.length} 项：${unshown.map(({ title }) => title.zh).join('、')}。`,
            en: `Called proven and refused, because what the plan shows does not add up to it, in ${unshown.length} goals: ${unshown.map(({ title }) => title.en).join(', ')}.`,
          }),
        ]),
    ...(taken.length === 0
      ? []
      : [
          pick({
            zh: `最优性未核对、以方案所述为准的目标 ${taken.length} 项：${taken.map(({ title }) => title.zh).join('、')}。`,
            en: `Not checked, taken on the plan's word, that no plan does better in ${taken.length} goals: ${taken.map(({ title }) => title.en).join(', ')}.`,
          }),
        ]),
    ...(open.length === 0
      ? []
      : [
          pick({
            zh: `方案自称尚未证明最优的目标 ${open.length} 项：${open.map(({ title }) => title.zh).join('、')}。`,
            en: `The plan itself claims no proof in ${open.length} goals: ${open.map(({ title }) => title.en).join(', ')}.`,
          }),
        ]),
    pick({
      zh: `未重新计算：${notRecomputed.map(({ zh }) => zh).join('；')}。`,
      en: `Not recomputed: ${notRecomputed.map(({ en }) => en).join('; ')}.`,
    }),
  ];
}
