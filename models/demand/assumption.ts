/**
 * What the arithmetic had to assume because a fact was not given. Data only: planning turns each into a finding with its
 * sentence; the code is registered in `src/problems/planning-problems.ts`.
 */
export interface Assumption {
  readonly code: AssumptionCode;
  /** School code, or null when it concerns the whole county. */
  readonly school: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

type AssumptionCode =
  | 'planning.classesFromPupils'
  | 'planning.multigradeAssumed'
  | 'planning.multigradeTooLarge'
  | 'planning.noPrimaryClass'
  | 'planning.noJuniorClass'
  | 'planning.locationAssumed'
  | 'planning.totalFromRatified'
  | 'planning.totalFromEntitlement'
  | 'planning.stageAssumed';
