/** `plan.json`, byte for byte the same from the command line and the service. */
import type { Plan } from './plan.ts';

export const planJson = (plan: Plan): string => `${JSON.stringify(plan, null, 1)}\n`;
