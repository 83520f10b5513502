/** Options of lists and choices in the words of the field, for sentences that name the value in force. */
import { type Parameter, parameters } from '../../models/parameters.ts';
import type { Words } from '../../models/words.ts';
import { subjectById } from '../county/subjects.ts';

const weekdays = [
  ['monday', '周一', 'Monday'],
  ['tuesday', '周二', 'Tuesday'],
  ['wednesday', '周三', 'Wednesday'],
  ['thursday', '周四', 'Thursday'],
  ['friday', '周五', 'Friday'],
] as const;

const halfDays: Readonly<Record<string, Words>> = Object.fromEntries(
  weekdays.flatMap(([id, zh, en]) => [
    [`${id}Morning`, { zh: `${zh}上午`, en: `${en} morning` }],
    [`${id}Afternoon`, { zh: `${zh}下午`, en: `${en} afternoon` }],
  ]),
);

const options: Readonly<Record<string, Words>> = {
  ...halfDays,
  seconded: { zh: '借调', en: 'seconded' },
  longIllness: { zh: '长期病假', en: 'long illness' },
  maternity: { zh: '产假', en: 'maternity leave' },
  study: { zh: '脱产进修', en: 'full-time study' },
  otherLeave: { zh: '其他不在岗', en: 'other leave' },
  temporary: { zh: '临聘', en: 'temporary' },
  support: { zh: '支教', en: 'supporting' },
  threeSupports: { zh: '三支一扶', en: 'three-supports' },
  silverAge: { zh: '银龄', en: 'silver-age' },
  'quota.pointFloorCounts=seconded': { zh: '外校借用', en: 'on loan from another school' },
  'rotation.backboneLevels=school': { zh: '校级', en: 'school' },
  'rotation.backboneLevels=county': { zh: '县级', en: 'county' },
  'rotation.backboneLevels=city': { zh: '市级', en: 'city' },
  'rotation.backboneLevels=province': { zh: '省级', en: 'province' },
  townToRural: { zh: '县城到乡村', en: 'town to rural' },
  ruralToRural: { zh: '乡村之间', en: 'rural to rural' },
  ruralToTown: { zh: '乡村到县城', en: 'rural to town' },
  townToTown: { zh: '县城之间', en: 'town to town' },
};

/** The words of one option; null when it is a code that stands for itself. */
export function optionWords(parameter: string, option: string): Words | null {
  const subject = subjectById.get(option);
  return (
    options[`${parameter}=${option}`] ?? options[option] ?? (subject && { zh: subject.zh, en: subject.en }) ?? null
  );
}

const byId: Readonly<Record<string, Parameter>> = parameters;

/** A value as a sentence names it: shares in per cent, lists in words, tables not at all. */
export function valueWords(parameter: string, value: unknown): Words {
  if (typeof value === 'number')
    return same(byId[parameter]?.unit === 'share' ? `${Number((100 * value).toFixed(4))}%` : String(value));
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'string') return optionWords(parameter, value) ?? same(value);
  if (!Array.isArray(value)) return { zh: '见政策参数', en: 'see the policy table' };
  if (value.length === 0) return { zh: '无', en: 'none' };
  const words = value.map((option) => optionWords(parameter, String(option)) ?? same(String(option)));
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}

const same = (text: string): Words => ({ zh: text, en: text });
