/** Codes of grounds on which a person is not rotated this year. Public lists print the public words only. */
import { z } from 'zod';
import data from './exemptions.json' with { type: 'json' };

const Exemption = z.strictObject({
  code: z.string().min(1),
  /** What a clerk of the personnel section chooses from. */
  zh: z.string().min(1),
  en: z.string().min(1),
  /** What everybody may read: never a ground of health or family. */
  publicZh: z.string().min(1),
  publicEn: z.string().min(1),
});

export type Exemption = Readonly<z.infer<typeof Exemption>>;

export const exemptions: readonly Exemption[] = z.array(Exemption).parse(data);
