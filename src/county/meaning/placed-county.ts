/** The county's rows with their places, as level two of validation sees them. */
import type { Placed } from '../assemble.ts';
import type {
  Enrolment,
  PairRow,
  PayFact,
  Pin,
  PolicyOverride,
  PostRow,
  RotationRecord,
  School,
  SubstitutionRow,
  Teacher,
  TravelRow,
} from '../county.ts';
import type { TableId } from '../tables.ts';

export interface PlacedCounty {
  /** Name of a table in the user's own material. */
  readonly nameOf: (id: TableId) => string;
  readonly planningMonth: string | null;
  readonly schools: readonly Placed<School>[];
  readonly enrolment: readonly Placed<Enrolment>[];
  readonly teachers: readonly Placed<Teacher>[];
  readonly posts: readonly Placed<PostRow>[];
  readonly travel: readonly Placed<TravelRow>[];
  readonly pairs: readonly Placed<PairRow>[];
  readonly pay: readonly Placed<PayFact>[];
  readonly substitutions: readonly Placed<SubstitutionRow>[];
  readonly pins: readonly Placed<Pin>[];
  readonly history: readonly Placed<RotationRecord>[];
  readonly policy: readonly Placed<PolicyOverride>[];
}
