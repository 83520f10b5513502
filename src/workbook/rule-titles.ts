/** 「最后一名教师」(R23): a rule by its title, its number behind for those who cite it. */
import { ruleCatalogue } from '../planning/catalogue.ts';

const titles: ReadonlyMap<string, string> = new Map(ruleCatalogue.map(({ id, title }) => [id, title.zh]));

export function ruleTitle(id: string): string {
  const title = titles.get(id);
  return title === undefined ? `规则 ${id}` : `${title}（规则 ${id}）`;
}
