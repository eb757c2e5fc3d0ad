import type { z } from 'zod'
import { type Sql, sql } from '../../platform/db/database.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import type { Basis } from './rule.ts'

/**
 * A recipient rule partitions an audience. It is a condition on the candidate row `f`, so that a million members are judged in one statement.
 * The columns of `f` (made by `domain/touches/candidates.ts`; whoever builds another `f` gives the same):
 *
 * | column | |
 * |---|---|
 * | `kind`, `scene` text | of the touch: marketing, service or transactional; `group_day_7` |
 * | `plan_personalised` boolean | the text differs by what is known of the member |
 * | `planned_at`, `scheduled_at`, `latest_at` timestamptz | when it would go now; when it was to go first; beyond this it has lost its reason |
 * | `workspace_timezone`, `timezone` text | the workspace's; the member's own, else the workspace's |
 * | `bucket` int | the draw of the person for this occasion, 0 to 2^28 |
 * | `owner_id` text or null | the staff account that holds the contact |
 * | `already_touched` boolean | the person has this occasion from another plan |
 * | `same_person_rank` int | 1 for the contact through which this person is reached |
 * | `gone` boolean | the contact was deleted |
 * | `opted_out`, `consented` boolean | the person's latest word on marketing, else whether they added the contact themselves |
 * | `personalised` boolean | the member allows it |
 * | `is_minor` boolean, `weak_minor_signs` int | known; hints where the age is not known |
 * | `added_at` timestamptz or null | when the contact was made; null where only facts about the person are known |
 * | `active_at` timestamptz | the person's latest own act within the longest idle time asked for, else when they became known |
 * | `ignored` int | of a silent member: latest marketing deliveries since which nothing came back, counted up to where sending stops |
 * | `touch_times` timestamptz[] or null | marketing of other plans to the person that went out or is reserved, newest first |
 * | `sent_times` timestamptz[] or null | what the person was really sent, of any kind, newest first |
 */
export interface RecipientRule<Settings = never> {
  readonly id: string
  readonly sentence: Bilingual
  /** As a reason in a list: "频控 96". */
  readonly short: Bilingual
  /** What would have to change for the member to get it. */
  readonly change: Bilingual
  readonly basis: Basis
  /** Service and transactional messages are exempt from some. */
  readonly marketingOnly: boolean
  /** Thresholds that a workspace may set; shared with the action rule of the same id. */
  readonly settings?: z.ZodType<Settings>
  drops(settings: Settings): Sql
  /** Candidates whom it drops or puts off, and near ones whom it lets pass; by the default thresholds. */
  readonly examples: {
    readonly hit: readonly { readonly gives: 'drop' | 'defer'; readonly candidate: ExampleCandidate }[]
    readonly miss: readonly ExampleCandidate[]
  }
  /** The first instant from `at` on (`f.planned_at`, if not given) at which the member may be sent to, or null; later means put off. */
  freeAt?(settings: Settings, at?: Sql): Sql
}

/** Columns of the candidate row that an example sets; the others are those of `EXAMPLE_CANDIDATE`. */
export type ExampleCandidate = Readonly<Record<string, unknown>>

/** An adult customer of Shanghai who added us in spring and was active last week: every rule lets them pass on Monday morning. */
export const EXAMPLE_CANDIDATE: ExampleCandidate = {
  kind: 'marketing',
  scene: 'notice',
  plan_personalised: false,
  planned_at: '2026-09-21T10:30:00+08:00',
  scheduled_at: '2026-09-21T10:30:00+08:00',
  latest_at: '2026-09-23T10:30:00+08:00',
  workspace_timezone: 'Asia/Shanghai',
  timezone: 'Asia/Shanghai',
  bucket: 0,
  owner_id: 'staff_1',
  already_touched: false,
  same_person_rank: 1,
  gone: false,
  opted_out: false,
  consented: true,
  personalised: true,
  is_minor: false,
  weak_minor_signs: 0,
  added_at: '2026-04-01T10:00:00+08:00',
  active_at: '2026-09-14T10:00:00+08:00',
  ignored: 0,
  touch_times: null,
  sent_times: null,
}

/** Declares a recipient rule; one file each in `recipients/`, named by its id. */
export const defineRecipientRule = <Settings = unknown>(rule: RecipientRule<Settings>): RecipientRule =>
  rule as RecipientRule

export const NEVER = sql`false`
