/** R09: the certificate covers the stage of the post; a higher stage covers the lower ones. */
import type { Stage, Teacher } from '../../../src/county/county.ts';
import { stageOf } from '../facts/people.ts';
import { twinOfEachMove } from '../moves.ts';
import { stageName } from '../verdict.ts';

const height = { primary: 1, junior: 2, senior: 3 } as const;

export const certificateStage = twinOfEachMove('R09', ({ move, teacher, from }) => {
  if (covers(teacher, move.stage, stageOf(teacher, from))) return null;
  const stage = stageName(move.stage);
  return {
    amount: 1,
    zh: `所持教师资格不覆盖${stage.zh}，不得安排${stage.zh}岗位。`,
    en: `holds no certificate that covers the ${stage.en} stage.`,
  };
});

/** Certificates not recorded: only the stage they teach now. */
function covers(teacher: Teacher, post: Stage, present: Stage): boolean {
  if (teacher.certificates === null) return post === present;
  return teacher.certificates.some((certificate) => height[certificate.stage] >= height[post]);
}
