import type { CampaignFacts } from './facts/campaign.ts'
import type { DataFacts } from './facts/data.ts'
import type { GovernanceFacts } from './facts/governance.ts'
import type { MetricFacts } from './facts/metrics.ts'
import type { PlatformFacts } from './facts/platform.ts'
import type { PolicyFacts } from './facts/policy.ts'
import type { TextFacts } from './facts/text.ts'
import type { TouchFacts } from './facts/touch.ts'

/**
 * The vocabulary of all that action rules look at: counts, terms, enumerations, times, and texts that staff wrote. Never personal data:
 * facts are kept with each decision. A fact that is known to be none is null; one that was not gathered is left out, and a rule that needs
 * it denies.
 */
export interface Facts
  extends TouchFacts,
    TextFacts,
    PlatformFacts,
    DataFacts,
    CampaignFacts,
    GovernanceFacts,
    MetricFacts,
    PolicyFacts {}

export type FactName = keyof Facts
