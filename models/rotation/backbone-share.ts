import type { RotationHardRule } from './rotation-rule.ts';
import { shareAsFraction, silentUnless } from './rotation-rule.ts';
import { tenPercentClause } from './sources.ts';
import { basesOf, within } from './ten-percent.ts';
import { turns } from './turns.ts';

/** R25 骨干教师不低于交流总数的 20%. */
export const backboneShare: RotationHardRule = {
  id: 'R25',
  domain: 'rotation',
  slug: 'backbone-share',
  strength: 'hard',
  title: { zh: '骨干教师占交流教师的比例', en: 'Backbone teachers among the moved' },
  sentence: {
    zh: '骨干教师（层级：{rotation.backboneLevels}）不少于交流教师总数的 {rotation.minBackboneOfMoved}（基数：{rotation.minBackboneScope}；计入范围同交流比例）。',
    en: 'Backbone teachers (levels {rotation.backboneLevels}) are at least {rotation.minBackboneOfMoved} of all who move (base: {rotation.minBackboneScope}; the moves that count are those of the 10 %).',
  },
  maths:
    'backbone[base] = Σ_{backbone in base} moved[t], a whole number; backbone[base] ≥ minBackboneOfMoved · Σ_{base} moved[t], over moves that count',
  unit: { zh: '人', en: 'people' },
  sources: [tenPercentClause],
  parameters: [
    'rotation.minBackboneOfMoved',
    'rotation.minBackboneScope',
    'rotation.backboneLevels',
    'rotation.countedMoves',
    'rotation.forms',
    'rotation.centrePointCounts',
  ],
  applies: (_context, policy) =>
    silentUnless(
      policy['rotation.minBackboneOfMoved'] > 0,
      '本县未规定骨干教师比例下限。',
      'The county has set no least share of backbone teachers.',
    ),
  build: (model, { facts, variables, arcs }, policy) => {
    const { part, whole } = shareAsFraction(policy['rotation.minBackboneOfMoved']);
    const weight = (person: number): number => (facts.people[person]!.backbone ? whole - part : -part);
    for (const base of basesOf(policy['rotation.minBackboneScope'])) {
      const inBase = (person: number): boolean => within(base, facts.people[person]!.school);
      const movable = [...variables.moved].filter(([person]) => inBase(person));
      if (movable.length === 0) continue;
      const uncounted = arcs.filter(({ counts, person }) => !counts && inBase(person));
      model.constrain({
        rule: 'R25',
        label: base,
        terms: [
          ...movable.map(([person, moved]) => [moved, weight(person)] as const),
          ...uncounted.map((arc) => [variables.arcs[arc.index]!, -weight(arc.person)] as const),
        ],
        lower: 0,
        relaxPrice: 1 / whole,
      });
      const isBackbone = (person: number): boolean => facts.people[person]!.backbone;
      const backbone = movable.filter(([person]) => isBackbone(person));
      // Its own whole number: 81.2 of 406 is what a relaxation takes, and a search that can say "82" is done with it.
      const count = model.integer(`backbone[${base}]`, 0, backbone.length, turns.counts);
      model.constrain({
        rule: 'R25',
        label: `${base} count`,
        terms: [
          ...backbone.map(([, moved]) => [moved, 1] as const),
          ...uncounted
            .filter(({ person }) => isBackbone(person))
            .map((arc) => [variables.arcs[arc.index]!, -1] as const),
          [count, -1],
        ],
        lower: 0,
        upper: 0,
      });
    }
  },
  relief: (_rows, { facts, variables, arcs }, policy, values) => {
    const shares = basesOf(policy['rotation.minBackboneScope']).map((base) => {
      const inBase = (person: number): boolean => within(base, facts.people[person]!.school);
      const left = new Set(
        arcs.filter(({ counts, index }) => !counts && values[variables.arcs[index]!] === 1).map(({ person }) => person),
      );
      const moved = [...variables.moved].filter(
        ([person, each]) => inBase(person) && values[each] === 1 && !left.has(person),
      );
      const backbone = moved.filter(([person]) => facts.people[person]!.backbone).length;
      return moved.length === 0 ? 1 : backbone / moved.length;
    });
    return [
      [{ parameter: 'rotation.minBackboneOfMoved', value: Math.floor(1000 * Math.min(...shares) + 1e-9) / 1000 }],
    ];
  },
  gives: 'largest',
  violation: (subject, amount) => ({
    zh: `${subject.zh}交流教师中骨干教师少 ${amount} 人。`,
    en: `${subject.en}: ${amount} backbone teachers too few among the moved.`,
  }),
};
