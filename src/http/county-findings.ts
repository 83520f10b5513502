/** Everything that is to be checked or was assumed in one county version: what the import found, and what a plan would say. */
import { dataFindings } from '../planning/data-findings.ts';
import { type Finding, ProblemError } from '../problems/problem.ts';
import { planningBasis } from '../scenario/planning-basis.ts';
import type { Store } from '../store/open-store.ts';

/** Null where the version is not known. */
export async function countyFindings({ counties }: Store, id: string): Promise<readonly Finding[] | null> {
  const imported = await counties.load(id);
  if (imported === null) return null;
  try {
    const { county, policy, findings } = planningBasis(imported, { policy: [], scenarios: [] });
    return [...findings, ...dataFindings(county, policy.values)];
  } catch (failure) {
    // Policy values that cannot be used: they must be mended before demand can be derived.
    if (failure instanceof ProblemError) return [...imported.findings, ...failure.findings];
    throw failure;
  }
}
