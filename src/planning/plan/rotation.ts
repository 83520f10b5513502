/** Who moves where, and what stays unfilled. */
import { z } from 'zod';
import { Month } from '../../county/county.ts';
import { count, Reason } from './common.ts';
import { MovePay } from './pay.ts';
import { RotationProof } from './proof.ts';

const BeforeAfter = z.strictObject({ before: count, after: count });

export const Move = z.strictObject({
  teacher: z.string(),
  from: z.string(),
  to: z.string(),
  stage: z.enum(['primary', 'junior']),
  subject: z.string(),
  procedure: z.enum(['组织选派', '校内竞聘', '跨校竞聘', '组织调剂', '干部任免']),
  form: z.enum(['定期交流', '支教', '挂职', '走教', '跟岗', '调动']),
  /** What the form does to 编制实名, pay and statistics (`rotation.forms`); absent in plans of earlier versions. */
  terms: z
    .strictObject({
      post: z.boolean(),
      contract: z.boolean(),
      rankPost: z.boolean(),
      payroll: z.boolean(),
      allowances: z.boolean(),
      countedAt: z.enum(['home', 'destination']),
      ruralService: z.boolean(),
    })
    .optional(),
  /** First and last month of the term; `until` null for 调动. */
  start: Month,
  until: Month.nullable(),
  commuteMinutes: count.nullable(),
  room: z.boolean(),
  countsForTenPercent: z.boolean(),
  backbone: z.boolean(),
  /** Change of monthly pay in yuan when pay was planned; null when it was not. */
  payChange: z.int().nullable(),
  /** Of what it is made and who pays it; absent in plans of earlier versions and where pay was not planned. */
  pay: MovePay.optional(),
  reasons: z.array(Reason),
});

export const Rotation = z.strictObject({
  /** Absent in plans of earlier versions. */
  proof: RotationProof.optional(),
  eligible: z.array(
    z.strictObject({
      teacher: z.string(),
      school: z.string(),
      eligible: z.boolean(),
      overTerm: z.boolean(),
      reasons: z.array(Reason),
    }),
  ),
  moves: z.array(Move),
  chains: z.array(z.strictObject({ kind: z.enum(['swap', 'cycle', 'chain']), moves: z.array(count) })),
  /** Proposals for school leaders; null when their run did not finish, which is not the same as nobody being due. */
  principals: z
    .array(
      z.strictObject({
        teacher: z.string(),
        from: z.string(),
        to: z.string().nullable(),
        pay: MovePay.optional(),
        reasons: z.array(Reason),
      }),
    )
    .nullable(),
  /** 期满返回: back at the school that holds the post when the year begins, no rotation. Absent in earlier versions. */
  returns: z.array(z.strictObject({ teacher: z.string(), from: z.string(), to: z.string(), until: Month })).optional(),
  /** 编制实名 and 实际在岗 by legal unit, before and after; absent in plans of earlier versions. */
  ledgers: z
    .array(
      z.strictObject({
        legalUnit: z.string(),
        ratified: count.nullable(),
        held: BeforeAfter,
        working: BeforeAfter,
        heldAway: BeforeAfter,
        heldElsewhere: BeforeAfter,
      }),
    )
    .optional(),
  unfilled: z.array(
    z.strictObject({ school: z.string(), stage: z.enum(['primary', 'junior']), subject: z.string(), posts: count }),
  ),
  surplus: z.array(
    z.strictObject({
      school: z.string(),
      stage: z.enum(['primary', 'junior']),
      subject: z.string(),
      people: count,
    }),
  ),
  /** Choices made by the lot among people equal in every fact. */
  lot: z.strictObject({ seed: z.string(), groups: z.array(z.array(z.string())) }),
});
