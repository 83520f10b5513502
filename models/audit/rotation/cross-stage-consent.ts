/** R11: a move to another stage needs a policy that allows it and the person's own consent. */
import { stageOf } from '../facts/people.ts';
import { twinOfEachMove } from '../moves.ts';
import { stageName } from '../verdict.ts';

export const crossStageConsent = twinOfEachMove('R11', ({ move, teacher, from }, facts) => {
  const present = stageOf(teacher, from);
  if (move.stage === present) return null;
  const allowed = facts.policy['rotation.crossStage'] === 'withConsent';
  if (allowed && teacher.crossStageConsent === true) return null;
  const stages = { present: stageName(present), post: stageName(move.stage) };
  return {
    amount: 1,
    zh: `由${stages.present.zh}安排到${stages.post.zh}，${allowed ? '未见本人同意' : '本县不实行跨学段交流'}，不得安排。`,
    en: `would change from ${stages.present.en} to ${stages.post.en} ${allowed ? 'without consent' : 'where the policy forbids it'}.`,
  };
});
