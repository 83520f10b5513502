/** The audit as the plan records it: every rule of the catalogue with the independent verdict beside its own words. */
import { auditPlan } from '../../models/audit/audit.ts';
import type { Decisions, HorizonDecisions, Verdict } from '../../models/audit/twin.ts';
import type { Policy } from '../../models/parameters.ts';
import type { Words } from '../../models/words.ts';
import type { County } from '../county/county.ts';
import { type CataloguedRule, ruleCatalogue } from './catalogue.ts';
import type { AuditRule, Plan } from './plan.ts';

/** The rules of one year's plan; those of several years have a document of their own. */
export const recordedAudit = (county: County, policy: Policy, decisions: Decisions): Plan['audit'] =>
  recorded(county, policy, decisions, ({ domain }) => domain !== 'horizon');

export const recordedHorizonAudit = (county: County, policy: Policy, horizon: HorizonDecisions): Plan['audit'] =>
  recorded(
    county,
    policy,
    { quota: null, timetable: null, rotation: null, pay: null, horizon },
    ({ domain }) => domain === 'horizon',
  );

function recorded(
  county: County,
  policy: Policy,
  decisions: Decisions,
  concerns: (rule: CataloguedRule) => boolean,
): Plan['audit'] {
  const verdicts = new Map(auditPlan(county, policy, decisions).map(({ id, verdict }) => [id, verdict]));
  const rules = ruleCatalogue
    .filter((rule) => rule.strength !== 'goal' && concerns(rule))
    .map((rule) => recordedRule(rule, verdicts.get(rule.id)));
  // Where no rule applies there is no plan: nothing was audited, so nothing has passed.
  const passed = rules.every((rule) => rule.passed === null) ? null : rules.every((rule) => rule.passed !== false);
  return { passed, rules };
}

function recordedRule(rule: CataloguedRule, verdict: Verdict | undefined): AuditRule {
  if (verdict === undefined) throw new Error(`rule ${rule.id} has no audit twin`);
  const passed = verdict.applies === true ? verdict.violations.length === 0 : null;
  return {
    id: rule.id,
    hard: true,
    title: rule.title,
    passed,
    checked: verdict.checked,
    violations: verdict.violations.map(({ subject, amount, words }) => ({ subject, amount, words })),
    detail: verdict.applies === true ? detail(verdict) : verdict.applies,
  };
}

function detail({ checked, violations }: Verdict): Words {
  if (checked === 0) return { zh: '没有需要核对的事项。', en: 'Nothing to check.' };
  return violations.length === 0
    ? { zh: `核对 ${checked} 项，全部符合。`, en: `${checked} checked, all kept.` }
    : {
        zh: `核对 ${checked} 项，其中 ${violations.length} 项不符合。`,
        en: `${checked} checked, ${violations.length} broken.`,
      };
}
