/** Policy parameters by id, as the 政策 table names them: the Chinese name first, then English; the id is understood too. */
import { type ParameterId, parameterIds, parameters } from '../../models/parameters.ts';
import type { Vocabulary } from './tables/column.ts';

/** Half periods are an inner unit; people are told of periods. */
const ownNames: Partial<Record<ParameterId, string>> = { curriculum: '课程设置（周课时）' };

export const parameterNames: Vocabulary = Object.fromEntries(
  parameterIds.map((id) => [id, [ownNames[id] ?? parameters[id].zh, parameters[id].zh, parameters[id].en]]),
);
