/** A sentence or title in the product's two languages. Chinese is the first; English says the same. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** How sure we are of a fact of policy; shown to users, never hidden. */
export type Certainty = 'quoted' | 'secondHand' | 'derived' | 'unsure';

/** Where a rule or a number comes from. */
export interface Source {
  /** The text itself or its gist, Chinese. */
  readonly text: string;
  /** Document and number, e.g. 教师〔2014〕4号. */
  readonly document: string;
  readonly clause?: string;
  /** Date of the document, as precise as known. */
  readonly date?: string;
  readonly certainty: Certainty;
}
