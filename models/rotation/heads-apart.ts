import { dutyWords } from '../../src/county/vocabulary.ts';
import type { PersonRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { rotationOpinion } from './sources.ts';

const dutyEnglish = { secretary: 'party secretary', head: 'head', deputy: 'deputy head' } as const;

/** R16 校级领导另行安排. */
export const headsApart: PersonRule = {
  id: 'R16',
  domain: 'rotation',
  slug: 'heads-apart',
  strength: 'selection',
  title: { zh: '校级领导另行安排', en: 'School leaders have their own run' },
  sentence: {
    zh: '书记、校长、副校长按干部管理权限和程序另行安排，不列入教师交流。',
    en: 'Party secretaries, heads and deputies move by cadre procedure, not in the rotation of teachers.',
  },
  maths: 'x[t,·] = 0 if duty(t) ∈ {secretary, head, deputy}',
  unit: { zh: '人', en: 'people' },
  sources: [rotationOpinion],
  parameters: [],
  applies: always,
  forbids: ({ teacher }) =>
    teacher.duty === 'secretary' || teacher.duty === 'head' || teacher.duty === 'deputy'
      ? { rule: 'R16', values: { duty: dutyWords[teacher.duty][0], dutyEn: dutyEnglish[teacher.duty] } }
      : null,
  violation: ({ values }) => ({
    zh: `现任${values.duty}，按干部任免程序另行安排。`,
    en: `Leads a school (${values.dutyEn}); arranged by cadre procedure.`,
  }),
};
