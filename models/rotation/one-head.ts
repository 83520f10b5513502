import type { HardRule } from '../rule.ts';
import { type Chair, chairs, type HeadArc, type HeadsContext, type Leader } from './head-context.ts';
import { always } from './rotation-rule.ts';
import { rotationOpinion } from './sources.ts';

/** R52 一校一长: no chair is taken twice, no school is left without its head. */
export const oneHead: HardRule<HeadsContext> = {
  id: 'R52',
  domain: 'rotation',
  slug: 'one-head',
  strength: 'hard',
  title: { zh: '校级领导职位衔接', en: 'Every school keeps a head' },
  sentence: {
    zh: '交流到的学校须有同一职位空缺或其任职者同时交流；书记、校长调离的学校须有人接任；主要负责人与全部副职不得同时调离。',
    en: 'A leader goes where the same chair is vacant or its holder leaves too; no school loses its secretary or head without a successor, nor head and all deputies at once.',
  },
  maths:
    'in(s,d) − out(s,d) ≤ max(1, holders) − holders; in(s,d) − out(s,d) ≥ 1 − holders, d ≠ deputy; moved[h] + Σ moved[deputies(s)] ≤ |deputies(s)|',
  unit: { zh: '人', en: 'people' },
  sources: [rotationOpinion],
  parameters: [],
  applies: always,
  build: (model, context) => {
    const { facts, arcs, arcVariables, moved } = context;
    for (const { leader, terms } of placements(context)) {
      model.constrain({ rule: 'R52', label: `${leader.person.teacher.id} one school`, terms, lower: 0, upper: 0 });
    }
    for (const { code } of facts.rotation.schools) {
      const here = facts.leaders.filter(({ person }) => person.school.code === code);
      for (const chair of chairs) {
        const holders = here.filter((leader) => leader.chair === chair);
        const arriving = arcs.filter((arc) => arc.to.code === code && chairOf(arc, context) === chair);
        const leaving = holders.filter(({ index }) => moved.has(index));
        if (arriving.length === 0 && leaving.length === 0) continue;
        model.constrain({
          rule: 'R52',
          label: `${code} ${chair}`,
          terms: [
            ...arriving.map((arc) => [arcVariables[arc.index]!, 1] as const),
            ...leaving.map(({ index }) => [moved.get(index)!, -1] as const),
          ],
          ...(chair === 'deputy' || holders.length === 0 ? {} : { lower: 1 - holders.length }),
          upper: Math.max(1, holders.length) - holders.length,
          relaxPrice: 1,
        });
      }
      const deputies = here.filter(({ chair }) => chair === 'deputy');
      if (deputies.length === 0 || !deputies.every(({ index }) => moved.has(index))) continue;
      for (const first of here.filter(({ chair, index }) => chair !== 'deputy' && moved.has(index))) {
        model.constrain({
          rule: 'R52',
          label: `${code} not all at once, ${first.person.teacher.id}`,
          terms: [first, ...deputies].map(({ index }) => [moved.get(index)!, 1] as const),
          upper: deputies.length,
          relaxPrice: 1,
        });
      }
    }
  },
  firm: {
    zh: '学校不能没有主要负责人，一个职位也不能有两人；可以收回或改定相关人选的决定',
    en: 'No school goes without its head and no chair holds two; decisions on the people concerned can be taken back',
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}校级领导职位衔接有 ${amount} 处不符。`,
    en: `${subject.en}: ${amount} leaders’ chairs do not fit.`,
  }),
};

const chairOf = (arc: HeadArc, { facts }: HeadsContext): Chair => facts.leaders[arc.leader]!.chair;

/** Σ arcs − moved = 0 for everyone who may move. */
function placements({ facts, arcs, arcVariables, moved }: HeadsContext) {
  return [...moved].map(([index, variable]): { leader: Leader; terms: (readonly [number, number])[] } => ({
    leader: facts.leaders[index]!,
    terms: [
      ...arcs.filter(({ leader }) => leader === index).map((arc) => [arcVariables[arc.index]!, 1] as const),
      [variable, -1],
    ],
  }));
}
