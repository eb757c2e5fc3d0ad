import type { Bilingual } from '../../../../platform/i18n.ts'
import type { CampaignType } from '../../facts/campaign.ts'

/** Names of fields in both languages, joined for a sentence. */
export const named = <K extends string>(keys: readonly K[], names: Readonly<Record<K, Bilingual>>): Bilingual => ({
  zh: keys.map(key => names[key].zh).join('、'),
  en: keys.map(key => names[key].en).join(', '),
})

/** Draws by chance: a lottery, a wheel, and trials whose winners are picked. */
export const isDraw = (type: CampaignType | null): boolean =>
  type === 'lottery' || type === 'wheel' || type === 'free_trial'
