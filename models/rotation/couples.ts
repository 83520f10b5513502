import { arcTerms, movedTerms, type RotationContext } from './context.ts';
import type { Person } from './facts.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R36 夫妻. Not where decisions send both: people took them, knowing. */
export const couples: RotationHardRule = {
  id: 'R36',
  domain: 'rotation',
  slug: 'couples',
  strength: 'hard',
  title: { zh: '夫妻双方的安排', en: 'Couples' },
  sentence: {
    zh: '夫妻均为本县教师的，交流安排：{rotation.couples}。已定事项安排双方的除外。',
    en: 'Where both of a couple teach in the county: {rotation.couples}. Not where decisions send both.',
  },
  maths:
    'notBoth: moved[a] + moved[b] ≤ 1; together: Σ_{s in k} x[a,s] + moved[b] − Σ_{s in k} x[b,s] ≤ 1 for every cluster k',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['rotation.couples'],
  applies: ({ facts }, policy) =>
    policy['rotation.couples'] === 'off'
      ? { zh: '本县对夫妻双方同时交流不作限制。', en: 'The county sets no limit for couples.' }
      : silentUnless(facts.couples.length > 0, '没有填报配偶的教师。', 'Nobody has a spouse recorded.'),
  build: (model, context, policy) => {
    for (const [one, other] of context.facts.couples) {
      const [a, b] = [context.facts.people[one]!, context.facts.people[other]!];
      const bothMayMove = [a, b].every(({ index }) => context.variables.moved.has(index));
      if (!bothMayMove || (a.goes !== null && b.goes !== null)) continue;
      const label = `${a.teacher.id},${b.teacher.id}`;
      if (policy['rotation.couples'] === 'notBoth') {
        model.constrain({ rule: 'R36', label, terms: movedTerms([a, b], context), upper: 1, relaxPrice: 1 });
        continue;
      }
      for (const cluster of clustersOf(a, context)) {
        const into = (person: Person) =>
          (context.arcsOf.get(person.index) ?? []).filter(({ place }) => clusterOf(place, context) === cluster);
        model.constrain({
          rule: 'R36',
          label: `${label} ${cluster}`,
          terms: [...arcTerms(into(a), context), ...movedTerms([b], context), ...arcTerms(into(b), context, -1)],
          upper: 1,
          relaxPrice: 1,
        });
      }
    }
  },
  relief: () => [[{ parameter: 'rotation.couples', value: 'off' }]],
  violation: (subject) => ({
    zh: `${subject.zh}夫妻双方同时安排交流。`,
    en: `${subject.en}: both of a couple are moved.`,
  }),
};

/** 学区 of a place; a school without one stands by itself. */
function clusterOf(place: number, { facts }: RotationContext): string {
  const { school } = facts.places[place]!;
  return school.cluster ?? school.code;
}

/** Clusters that a person could go to. */
function clustersOf(person: Person, context: RotationContext): ReadonlySet<string> {
  return new Set((context.arcsOf.get(person.index) ?? []).map(({ place }) => clusterOf(place, context)));
}
