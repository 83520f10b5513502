/** What the plan shows for the goals of the rotation, so that anyone with the county's data can add their bounds up. */
import { z } from 'zod';
import { count } from './common.ts';

/** A row by its number, its multiplier as a whole multiple of 2^-30, the next row, its multiplier, and so on. */
const Multipliers = z.array(z.int());

/**
 * A branch tree in preorder. `branch`: first the part where the decision is at most `at`, then the part where it is more; `cut`
 * drops what is too dear and goes on with the rest; `tooDear` and `impossible` close a part.
 */
const Step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('branch'), decision: count, at: z.int() }),
  z.strictObject({ kind: z.enum(['cut', 'tooDear', 'impossible']), multipliers: Multipliers }),
]);

/**
 * Rows and decisions are numbered from 0 in the order of the names that the audit gives them (`models/audit/proof/rotation.ts`); a
 * person's own row (R21) needs no multiplier. Goals in the order in which they are kept; `root` also drops what is too dear for the
 * goals after it, and `steps` are empty where it says it all.
 */
export const RotationProof = z.array(
  z.strictObject({ goal: z.string(), root: Multipliers.nullable(), steps: z.array(Step) }),
);

export type RotationProof = z.infer<typeof RotationProof>;
