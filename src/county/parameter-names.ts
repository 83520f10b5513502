/** Policy parameters by id, as the 政策 table names them: the Chinese name first, then English; the id is understood too. */
import { type ParameterId, parameterIds, parameters } from '../../models/parameters.ts';
import type { Vocabulary } from './tables/column.ts';

/** Half periods are an inner unit; people are told of periods. */
const ownNames: Partial<Record<ParameterId, string>> = { curriculum: '课程设置（周课时）' };

/** A name without what stands in brackets behind it: people leave that out. */
const short = (id: ParameterId): string => parameters[id].zh.replace(/（[^（）]*）$/, '');

/** Short names that could mean no other parameter. */
function shortNames(id: ParameterId): readonly string[] {
  const own = short(id);
  const isTaken = parameterIds.some((other) => other !== id && (short(other) === own || parameters[other].zh === own));
  return own === parameters[id].zh || isTaken ? [] : [own];
}

export const parameterNames: Vocabulary = Object.fromEntries(
  parameterIds.map((id) => [
    id,
    [ownNames[id] ?? parameters[id].zh, parameters[id].zh, parameters[id].en, ...shortNames(id)],
  ]),
);
