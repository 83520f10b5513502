/** R08: decisions already taken are kept: who stays did not move, who goes did, nobody went where they may not. */
import type { Pin } from '../../../src/county/county.ts';
import { type Facts, factsOf } from '../facts/facts.ts';
import { pinsInForce, type Rotation } from '../facts/moved.ts';
import { movedName } from '../moves.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, schoolName, silent, verdict, violation } from '../verdict.ts';

export const pins: AuditTwin = {
  id: 'R08',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const inForce = pinsInForce(facts).filter((pin) => facts.teachers.has(pin.teacher));
    if (inForce.length === 0) return silent('本县没有有效的锁定事项，本条不适用。', 'No pins are in force.');
    const goals = destinations(rotation);
    return verdict(
      inForce.length,
      inForce.flatMap((pin) => {
        const fault = faultOf(pin, goals.get(pin.teacher) ?? [], facts);
        return fault === null ? [] : [violation(movedName(facts, pin.teacher), 1, fault.zh, fault.en)];
      }),
    );
  },
};

/** Where the plan sends each person, school leaders included. */
function destinations(rotation: Rotation): ReadonlyMap<string, readonly string[]> {
  const goals = new Map<string, string[]>();
  for (const { teacher, to } of [...rotation.moves, ...(rotation.heads ?? [])]) {
    if (to !== null) goals.set(teacher, [...(goals.get(teacher) ?? []), to]);
  }
  return goals;
}

function faultOf(pin: Pin, goals: readonly string[], facts: Facts): { zh: string; en: string } | null {
  const pinned = pin.school === null ? null : schoolName(facts, pin.school);
  if (pin.kind === 'stays') {
    return goals.length === 0
      ? null
      : { zh: '已锁定留任，方案却安排交流，请撤销该项安排。', en: 'is pinned to stay but the plan moves them.' };
  }
  if (pin.kind === 'neverTo') {
    return pin.school !== null && goals.includes(pin.school)
      ? { zh: `已锁定不得安排到${pinned?.zh}，方案却作此安排。`, en: `is pinned never to go to ${pinned?.en}.` }
      : null;
  }
  if (goals.length === 0) {
    return { zh: '已锁定必须交流，方案未作安排。', en: 'is pinned to go but the plan does not move them.' };
  }
  return pin.school === null || goals.includes(pin.school)
    ? null
    : { zh: `已锁定交流到${pinned?.zh}，方案安排到其他学校。`, en: `is pinned to go to ${pinned?.en}, not elsewhere.` };
}
