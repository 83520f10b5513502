/** H05: only so many of those who qualify are retrained in a year, and nobody twice. */
import type { HardRule } from '../rule.ts';
import { type HorizonContext, postLabel, type Retraining, yearLabel } from './context.ts';
import { consentToStage } from './sources.ts';

export const retrainingLimit: HardRule<HorizonContext> = {
  id: 'H05',
  domain: 'horizon',
  slug: 'retraining-limit',
  strength: 'hard',
  title: { zh: '小学转初中转岗限额', en: 'Limits of retraining from primary to junior' },
  sentence: {
    zh: '小学教师转到同一学区同一学科初中岗位的，每年不超过具备条件（本科以上或有初中以上资格、未表示不同意）人数的 {horizon.retrainingShare}，历年合计不超过当年仍在的具备条件人数；培训当年仍教小学，次年上岗。',
    en: 'Of those who qualify (a bachelor’s degree or a junior certificate, no refusal) at most {horizon.retrainingShare} a year move to the junior post of their subject and cluster, and over the years never more than still qualify; they start the year after.',
  },
  maths: 'retrained[y,k,j] ≤ ⌊share · Q[y−1,k,j]⌋;  Σ_{y′ ≤ y} retrained[y′,k,j] ≤ Q[y−1,k,j]',
  unit: { zh: '人', en: 'people' },
  sources: [consentToStage],
  parameters: ['horizon.retrainingShare'],
  applies: ({ retraining }) => retraining.length > 0 || { zh: '没有可转岗的人员', en: 'nobody can be retrained' },
  build(model, { facts, retraining }) {
    for (const [future] of facts.futures.entries()) {
      const own = retraining.filter((row) => row.future === future);
      for (const rows of Map.groupBy(own, ({ from }) => from).values()) {
        const inOrder = rows.toSorted((a, b) => a.year - b.year);
        for (const [position, row] of inOrder.entries()) {
          if (position === 0) continue;
          limit(row, inOrder.slice(0, position + 1));
        }
      }
    }
    function limit({ future, year, from }: Retraining, upTo: readonly Retraining[]): void {
      const qualified = facts.people[year - 1]![from]!.retrainable;
      const total = upTo.reduce((sum, { most }) => sum + most, 0);
      if (total <= qualified) return;
      model.constrain({
        rule: 'H05',
        label: `${postLabel(facts, from)}, up to ${yearLabel(facts, future, year)}`,
        terms: upTo.map(({ variable }) => [variable, 1]),
        upper: qualified,
        relaxPrice: 1,
      });
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}转岗超出限额 ${amount} 人。`,
    en: `${subject.en}: ${amount} retrained above the limit.`,
  }),
};
