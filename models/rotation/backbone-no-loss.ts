import { isRural } from '../demand/location.ts';
import { arcTerms, leaversFrom, movedTerms } from './context.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { seedQingyuan } from './sources.ts';

/** R29 乡村学校和接收校骨干教师不减少. */
export const backboneNoLoss: RotationHardRule = {
  id: 'R29',
  domain: 'rotation',
  slug: 'backbone-no-loss',
  strength: 'hard',
  title: { zh: '骨干教师不得净减少', en: 'No net loss of backbone teachers' },
  sentence: {
    zh: '乡村学校和接收校交流后骨干教师（层级：{rotation.backboneLevels}）人数不少于交流前。',
    en: 'Rural and receiving schools have at least as many backbone teachers (levels {rotation.backboneLevels}) after the moves as before.',
  },
  maths: 'Σ_{backbone} in(s) ≥ Σ_{backbone at s} moved[t], s rural or receiving',
  unit: { zh: '人', en: 'people' },
  sources: [seedQingyuan],
  parameters: ['rotation.noBackboneLoss', 'rotation.backboneLevels'],
  applies: (_context, policy) =>
    silentUnless(policy['rotation.noBackboneLoss'], '本县未启用此项规定。', 'The county has not switched this on.'),
  build: (model, context) => {
    for (const school of context.facts.schools) {
      const leavers = leaversFrom(school.code, context, ({ backbone }) => backbone);
      if (leavers.length === 0 || !(isRural(school) || school.rotationRole === 'receiving')) continue;
      const arriving = (context.arcsToSchool.get(school.code) ?? []).filter(
        (arc) => context.facts.people[arc.person]!.backbone,
      );
      model.constrain({
        rule: 'R29',
        label: school.code,
        terms: [...arcTerms(arriving, context), ...movedTerms(leavers, context, -1)],
        lower: 0,
        relaxPrice: 1,
      });
    }
  },
  relief: () => [[{ parameter: 'rotation.noBackboneLoss', value: false }]],
  violation: (subject, amount) => ({
    zh: `${subject.zh}交流后骨干教师净减少 ${amount} 人。`,
    en: `${subject.en} would lose ${amount} backbone teachers on balance.`,
  }),
};
