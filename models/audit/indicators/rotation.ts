/** The 10 % and the 20 %, each on both official bases, and where the backbone teachers are. */
import type { Teacher } from '../../../src/county/county.ts';
import type { Words } from '../../words.ts';
import type { Facts } from '../facts/facts.ts';
import { isRural, isSending } from '../facts/location.ts';
import { countsAsRotated, isEligible, type Placed, placed } from '../facts/moved.ts';
import { isBackbone } from '../facts/people.ts';
import type { Decisions, MoveDecision } from '../twin.ts';
import { type Indicator, notes, notPlanned, shareOf } from './indicator.ts';

const bases = [
  { id: 'county', zh: '全县', en: 'county' },
  { id: 'sending', zh: '派出学校', en: 'sending schools' },
] as const;

export function rotationIndicators(facts: Facts, { rotation }: Decisions): readonly Indicator[] {
  const moves = rotation === null ? null : rotation.moves.filter((move) => countsAsRotated(facts, move));
  const eligible = facts.county.teachers.filter((teacher) => isEligible(facts, teacher));
  return [
    ...bases.map((base) => shareOfEligible(facts, base, eligible, moves)),
    ...bases.map((base) => backboneOfMoved(facts, base, moves)),
    ruralBackbone(facts, placed(facts, rotation), rotation !== null),
  ];
}

type Base = (typeof bases)[number];

function belongs(facts: Facts, base: Base, code: string): boolean {
  const school = facts.schools.get(code);
  return base.id === 'county' || (school !== undefined && isSending(school));
}

function shareOfEligible(
  facts: Facts,
  base: Base,
  eligible: readonly Teacher[],
  moves: readonly MoveDecision[] | null,
): Indicator {
  const people = eligible.filter((teacher) => belongs(facts, base, teacher.workSchool)).length;
  const moved = moves?.filter((move) => belongs(facts, base, move.from)).length;
  return {
    ...shareRecord(`rotation.shareOfEligible.${base.id}`, facts.policy['rotation.minShareEligible']),
    title: { zh: `交流教师占符合条件教师比例（${base.zh}）`, en: `Share of the eligible that moves (${base.en})` },
    after: moved === undefined ? null : shareOf(moved, people),
    note:
      moved === undefined
        ? notes({ zh: `符合交流条件 ${people} 名。`, en: `${people} are eligible.` }, notPlanned.rotation)
        : { zh: `拟交流 ${moved} 名，符合交流条件 ${people} 名。`, en: `${moved} moved of ${people} eligible.` },
  };
}

function backboneOfMoved(facts: Facts, base: Base, moves: readonly MoveDecision[] | null): Indicator {
  const moved = (moves ?? []).filter((move) => belongs(facts, base, move.from));
  const backbone = moved.filter((move) => {
    const teacher = facts.teachers.get(move.teacher);
    return teacher !== undefined && isBackbone(teacher, facts.policy);
  }).length;
  return {
    ...shareRecord(`rotation.backboneOfMoved.${base.id}`, facts.policy['rotation.minBackboneOfMoved']),
    title: { zh: `骨干教师占交流教师比例（${base.zh}）`, en: `Backbone share of the moved (${base.en})` },
    after: moves === null ? null : shareOf(backbone, moved.length),
    note:
      moves === null
        ? notPlanned.rotation
        : {
            zh: `交流骨干教师 ${backbone} 名，交流教师 ${moved.length} 名。`,
            en: `${backbone} backbone teachers of ${moved.length} moved.`,
          },
  };
}

/** A share of this year's plan: there is no value before it. */
function shareRecord(id: string, limit: number) {
  return { id, stage: null, unit: 'share', direction: 'higher', before: null, limit } as const;
}

function ruralBackbone(facts: Facts, everyone: readonly Placed[], planned: boolean): Indicator {
  const unrecorded = everyone.filter((person) => person.teacher.backbone === null).length;
  const count = (when: 'before' | 'after') => {
    const rural = everyone.filter((person) => {
      const school = facts.schools.get(person[when].school);
      return school !== undefined && isRural(school);
    });
    const backbone = rural.filter((person) => isBackbone(person.teacher, facts.policy)).length;
    return { backbone, people: rural.length, share: unrecorded > 0 ? null : shareOf(backbone, rural.length) };
  };
  const [before, after] = [count('before'), count('after')];
  return {
    id: 'rotation.ruralBackboneShare',
    stage: null,
    title: { zh: '乡村学校在编教师中骨干教师比例', en: 'Backbone share of established teachers in rural schools' },
    unit: 'share',
    direction: 'higher',
    before: before.share,
    after: planned ? after.share : null,
    limit: null,
    note: notes(
      unrecorded > 0
        ? {
            zh: `有 ${unrecorded} 名教师骨干层级未填，不能计算。`,
            en: `${unrecorded} have no backbone level recorded.`,
          }
        : fraction(before, planned ? after : null),
      planned ? null : notPlanned.rotation,
    ),
  };
}

function fraction(
  before: { backbone: number; people: number },
  after: { backbone: number; people: number } | null,
): Words {
  const now = { zh: `目前 ${before.backbone}/${before.people} 名`, en: `Today ${before.backbone} of ${before.people}` };
  if (after === null) return { zh: `${now.zh}。`, en: `${now.en}.` };
  return {
    zh: `${now.zh}，交流后 ${after.backbone}/${after.people} 名。`,
    en: `${now.en}, after the moves ${after.backbone} of ${after.people}.`,
  };
}
