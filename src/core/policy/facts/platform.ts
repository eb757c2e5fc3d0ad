/** Sends that repeat by construction: at these local times on every day (or on some weekdays, 1 = Monday) of a span. */
export interface Repeats {
  readonly times: readonly string[]
  readonly weekdays: readonly number[] | null
  /** First and last day, YYYY-MM-DD; null: from today, without an end. */
  readonly from: string | null
  readonly until: string | null
}

/** What a send to groups takes of the caps, counted in the group that got most. */
export interface GroupPlan {
  readonly groups: number
  readonly mentionsAll: boolean
  readonly repeats: Repeats | null
  readonly massesLast24h: number
  readonly massesLast7d: number
  readonly mentionsLast7d: number
  /** The first instant at which the caps let one more through (ISO 8601); null: not known. */
  readonly freeAt: string | null
}

export interface Welcome {
  /** Seconds from the contact to the answer. */
  readonly afterSeconds: number
  readonly codeUsed: boolean
  /** An admin set a welcome in WeCom's console: no code arrives. */
  readonly setInConsole: boolean
  /** What WeCom answered to the last try; null: not tried or fine. */
  readonly errcode: number | null
}

/** Ways of doing things to WeChat accounts; all but the first are forbidden. */
export const MEANS = [
  'official',
  'unofficial_client',
  'auto_friend',
  'phone_import',
  'fake_location',
  'move_members',
] as const
export type Means = (typeof MEANS)[number]

/** What the rules of WeCom look at: sizes, counters and states of tasks, tags, groups and welcome messages. */
export interface PlatformFacts {
  readonly recipients: 'customers' | 'groups'
  /** Attachments of a message, and the greatest title and description of its link cards in bytes of UTF-8. */
  readonly attachments: number
  readonly linkTitleBytes: number
  readonly linkDescBytes: number
  /** null: it happens once or when an event does. */
  readonly repeats: Repeats | null
  /** The most that any recipient already got in the running period of WeCom's quota. */
  readonly mostSentInPeriod: number
  /** null: nothing goes to groups. */
  readonly groupPlan: GroupPlan | null
  /** null: no welcome message. */
  readonly welcome: Welcome | null
  /** Tags that are put on people, renamed or made; null for none. */
  readonly tagNames: readonly string[] | null
  /** Who made the tags in WeCom; null: not known. */
  readonly tagsMadeBy: 'app' | 'console' | null
  /** The most tags that a member would have afterwards, and tags of the whole corp; null: not counted. */
  readonly tagsOnMember: number | null
  readonly tagsOfCorp: number | null
  /** People in the largest group that is concerned, afterwards; null: not counted. */
  readonly groupSize: number | null
  readonly movesMembers: boolean
  readonly removesMembers: boolean
  /** Metrics that are asked for, and the days that WeCom's behaviour data must cover (half-open); null: as usual. */
  readonly metricIds: readonly string[]
  readonly statPeriod: { readonly from: string; readonly to: string } | null
  readonly means: readonly Means[]
}
