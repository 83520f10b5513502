/** What a run was asked, so that people can tell it from other runs of the same county. */
import { parameterIds, parameters } from '../../models/parameters.ts';
import type { Words } from '../../models/words.ts';
import type { Run, RunOrder } from '../store/run.ts';
import type { Asked } from './schemas/plan-run.ts';

type AskedValue = Asked['policy'][number];

const onlyWords: Readonly<Record<'all' | NonNullable<RunOrder['only']>, Words>> = {
  all: { zh: '编制岗位、交流轮岗、乡村待遇一并测算', en: 'Posts, rotation and rural pay together' },
  quota: { zh: '只测算编制岗位', en: 'Posts alone' },
  rotation: { zh: '只编排交流轮岗', en: 'Rotation alone' },
  pay: { zh: '只测算乡村待遇', en: 'Rural pay alone' },
};

export function askedOf({
  order: { only, policy, horizon, alternatives },
  scenarios,
}: Pick<Run, 'order' | 'scenarios'>): Asked {
  const asked = { policy: policy.map(askedValue), scenarios: [...scenarios] };
  const one = alternatives === null ? onlyWords[only ?? 'all'] : listsWords(alternatives);
  return { words: words(horizon === null ? one : yearsWords(horizon), asked), ...asked };
}

function askedValue({ parameter, value }: RunOrder['policy'][number]): AskedValue {
  const id = parameterIds.find((known) => known === parameter);
  const title = id === undefined ? { zh: parameter, en: parameter } : { zh: parameters[id].zh, en: parameters[id].en };
  return { parameter, title, unit: id === undefined ? '' : parameters[id].unit, value };
}

const yearsWords = ({ years, futures }: NonNullable<RunOrder['horizon']>): Words => ({
  zh: `多年预测：${years} 个学年、${futures.length} 种预测`,
  en: `${years} school years, futures: ${futures.length}`,
});

const listsWords = ({ plan, count }: NonNullable<RunOrder['alternatives']>): Words => ({
  zh: `任务 ${plan.slice(0, 8)} 方案的备选名单 ${count} 份`,
  en: `Lists near the best of run ${plan.slice(0, 8)}: ${count}`,
});

function words(what: Words, { policy, scenarios }: Omit<Asked, 'words'>): Words {
  const parts: Words[] = [
    what,
    ...scenarios.map(({ title }) => ({ zh: `情景“${title.zh}”`, en: `scenario "${title.en}"` })),
  ];
  if (policy.length > 0)
    parts.push({ zh: `本次另定政策参数 ${policy.length} 项`, en: `policy values of its own: ${policy.length}` });
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}
