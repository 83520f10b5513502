/** What a run was asked, so that people can tell it from other runs of the same county. */
import { parameterIds, parameters } from '../../models/parameters.ts';
import type { Words } from '../../models/words.ts';
import type { RunOrder } from '../store/run.ts';
import type { Asked } from './schemas/plan-run.ts';

type AskedValue = Asked['policy'][number];

const onlyWords: Readonly<Record<'all' | NonNullable<RunOrder['only']>, Words>> = {
  all: { zh: '编制岗位、交流轮岗、乡村待遇一并测算', en: 'Posts, rotation and rural pay together' },
  quota: { zh: '只测算编制岗位', en: 'Posts alone' },
  rotation: { zh: '只编排交流轮岗', en: 'Rotation alone' },
  pay: { zh: '只测算乡村待遇', en: 'Rural pay alone' },
};

export function askedOf({ only, policy, scenario }: RunOrder): Asked {
  const asked = {
    policy: policy.map(askedValue),
    scenario: scenario && {
      title: scenario.title,
      totalPosts: scenario.totalPosts,
      policy: scenario.policy.map(askedValue),
      pins: scenario.pins.length,
    },
  };
  return { words: words(only, asked), ...asked };
}

function askedValue({ parameter, value }: RunOrder['policy'][number]): AskedValue {
  const id = parameterIds.find((known) => known === parameter);
  const title = id === undefined ? { zh: parameter, en: parameter } : { zh: parameters[id].zh, en: parameters[id].en };
  return { parameter, title, unit: id === undefined ? '' : parameters[id].unit, value };
}

function words(only: RunOrder['only'], { policy, scenario }: Omit<Asked, 'words'>): Words {
  const parts: Words[] = [onlyWords[only ?? 'all']];
  if (scenario !== null) {
    parts.push({ zh: `情景“${scenario.title.zh}”`, en: `scenario "${scenario.title.en}"` });
    if (scenario.totalPosts !== null)
      parts.push({ zh: `编制总量按 ${scenario.totalPosts} 名`, en: `${scenario.totalPosts} posts in all` });
    if (scenario.pins > 0)
      parts.push({ zh: `另有个人安排 ${scenario.pins} 项`, en: `decisions on persons: ${scenario.pins}` });
  }
  if (policy.length > 0)
    parts.push({ zh: `本次另定政策参数 ${policy.length} 项`, en: `policy values of its own: ${policy.length}` });
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}
