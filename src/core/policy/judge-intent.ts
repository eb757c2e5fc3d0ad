import type { Vertical } from './adlaw/entry.ts'
import { type DecideContext, decide, type Verdict } from './decide.ts'
import { CAMPAIGN_INTENTS, type CampaignIntent, campaignFacts } from './facts/campaign-facts.ts'
import { type MemberIntent, memberFacts } from './facts/member-facts.ts'
import type { Facts } from './facts.ts'
import type { Rule } from './rule.ts'
import { CAMPAIGN_SETS } from './rule-sets/campaigns.ts'
import { MEMBER_SETS } from './rule-sets/members.ts'
import { METRIC_SETS } from './rule-sets/metrics.ts'

type Slots = Readonly<Record<string, unknown>>

/** What is known of the workspace and of the world, beside the words. */
export interface IntentWorld extends DecideContext {
  readonly vertical: Vertical | null
  /** First uses that somebody approved before, as `kind key`. */
  readonly approvedFirsts: ReadonlySet<string>
  /** Facts of the world by the names that vocabulary.md gives them. */
  readonly ctx?: Slots
}

const has = <T extends object>(sets: T, intent: string): intent is Extract<keyof T, string> =>
  Object.hasOwn(sets, intent)

/**
 * What the policy says to an intent as it was said, before anything is looked up; null for intents that no set judges here (touches and
 * drafts are judged on the real thing). Pure. Slots of the wrong type throw a ZodError with their path.
 */
export const judgeIntent = (intent: string, slots: Slots, world: IntentWorld): Verdict | null => {
  const facts = { ...governanceFacts(intent, slots, world), ...intentFacts(intent, slots, world) }
  const rules = rulesOf(intent)
  return rules && decide(rules as readonly Rule<object>[], facts, world)
}

const rulesOf = (intent: string): readonly Rule[] | null => {
  if (has(CAMPAIGN_SETS, intent)) return CAMPAIGN_SETS[intent]
  if (has(MEMBER_SETS, intent)) return MEMBER_SETS[intent]
  return has(METRIC_SETS, intent) ? METRIC_SETS[intent] : null
}

const intentFacts = (intent: string, slots: Slots, { ctx }: IntentWorld): Partial<Facts> => {
  if (CAMPAIGN_INTENTS.includes(intent as CampaignIntent)) return campaignFacts(intent as CampaignIntent, slots, ctx)
  if (has(MEMBER_SETS, intent)) return memberFacts(intent as MemberIntent, slots, ctx)
  const list = slots['group_by'] ?? slots['values']
  return {
    metricRegistered: true,
    metricOverride: intent === 'metric.override',
    metricN: null,
    metricGrouped: Array.isArray(list) && list.length > 0,
    readsAsEffect: intent === 'metric.compare' || intent === 'experiment.result',
    hasHoldout: ctx?.['holdout'] === true || intent === 'experiment.result',
  }
}

/** Actions that change many at once or cannot be taken back. */
const BULK = /^(?:tag\.(?:delete|merge|add)|data\.(?:delete|export)|group\.move)$/
/** Actions on one person, or on people's data. */
const SENSITIVE = /^(?:data\.|group\.remove_member|reward\.pay|draw\.run)/

const governanceFacts = (intent: string, slots: Slots, { vertical, approvedFirsts }: IntentWorld) => ({
  novelties: noveltiesOf(intent, slots, vertical).filter(({ kind, key }) => !approvedFirsts.has(`${kind} ${key}`)),
  bulk: BULK.test(intent),
  previewShown: true,
  sensitiveAction: SENSITIVE.test(intent),
  recorded: true,
  // A topic for a group is a text that somebody has to write.
  origin: typeof slots['then'] === 'string' ? ('template' as const) : ('human' as const),
  humanEditRatio: null,
  textChannel: 'group' as const,
  labelled: null,
})

const noveltiesOf = (intent: string, slots: Slots, vertical: Vertical | null): Facts['novelties'] => {
  if (intent === 'campaign.create')
    return [{ kind: 'campaign', key: `${String(slots['type'] ?? '')}×${vertical ?? 'general'}` }]
  if (intent !== 'automation.create') return []
  const { trigger } = slots
  const event = typeof trigger === 'object' && trigger !== null && 'event' in trigger ? trigger.event : 'daily'
  return [{ kind: 'automation_trigger', key: String(event) }]
}
