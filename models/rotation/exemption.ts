import type { PersonRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R02 暂缓交流情形. The ground is never worded, only the code. */
export const exemption: PersonRule = {
  id: 'R02',
  domain: 'rotation',
  slug: 'exemption',
  strength: 'selection',
  title: { zh: '暂缓交流情形', en: 'Exemptions' },
  sentence: {
    zh: '属于本县认定的暂缓交流情形（代码 {rotation.exemptions}）且未到期的，不列入交流。',
    en: 'People with an exemption of the county ({rotation.exemptions}) that has not expired are not rotated.',
  },
  maths: 'x[t,·] = 0 if exemption(t) ∈ exemptions and until(t) ≥ planning month or open',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['rotation.exemptions'],
  applies: (_facts, policy) =>
    silentUnless(policy['rotation.exemptions'].length > 0, '本县未设暂缓交流情形。', 'The county has no exemptions.'),
  forbids: ({ teacher }, { county }, policy) => {
    const granted = teacher.exemption;
    if (granted === null || !policy['rotation.exemptions'].includes(granted.code)) return null;
    if (granted.until !== null && granted.until < county.planningMonth) return null;
    return { rule: 'R02', values: { code: granted.code, until: granted.until ?? '' } };
  },
  violation: ({ values }) => ({
    zh: `因政策规定情形暂缓交流（内部代码 ${values.code}${values.until === '' ? '' : `，至 ${values.until}`}）。`,
    en: `Deferred under a case the policy provides for (internal code ${values.code}${values.until === '' ? '' : `, until ${values.until}`}).`,
  }),
};
