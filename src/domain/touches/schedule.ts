import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Action, defineAction, type Preview } from '../../core/gate/action.ts'
import { decide } from '../../core/policy/decide.ts'
import type { Facts } from '../../core/policy/facts.ts'
import { type Policy, settingsOf } from '../../core/policy/policy.ts'
import { recipientRule } from '../../core/policy/recipient-rules.ts'
import { type FactsOf, RULES_OF } from '../../core/policy/rule-sets.ts'
import { afterQuietHours, quiet } from '../../core/policy/rules/consent/quiet.ts'
import { apprAud } from '../../core/policy/rules/governance/appr-aud.ts'
import { canary, canarySize } from '../../core/policy/rules/governance/canary.ts'
import { policyInForce } from '../../core/policy/settings-store.ts'
import type { Scope } from '../../core/scope.ts'
import { sha256 } from '../../platform/canonical.ts'
import { iso } from '../../platform/clock.ts'
import { one, sql } from '../../platform/db/database.ts'
import { enqueue } from '../../platform/jobs/outbox.ts'
import { judgedText } from '../content/judged-text.ts'
import { nearestFestival } from '../scenes/calendar.ts'
import { sceneOf } from '../scenes/catalogue.ts'
import { occurrenceOf } from '../scenes/occurrence.ts'
import { audienceOf } from '../segments/compile.ts'
import { previewAudience } from '../segments/preview.ts'
import { expandSegments } from '../segments/store.ts'
import { type SegmentTree, zSegmentTree } from '../segments/tree.ts'
import { judged, type TouchTerms } from './candidates.ts'
import { plainSend } from './plain-send.ts'
import { localMinute } from './plans.ts'
import { previewVerdicts, type VerdictCounts } from './preview-verdicts.ts'
import { sendHistory } from './send-history.ts'
import { pauseOf } from './switch.ts'
import { SEND_WAVE } from './topics.ts'

/** Everybody is measured against the tenth who get nothing (domain §3.4). */
const HOLDOUT_SHARE = 0.1
/** Too few to learn from: below this nobody is held out. */
const SMALLEST_FOR_HOLDOUT = 50

const zInput = z.strictObject({
  title: z.string().trim().min(1).max(80),
  scene: z.string().min(1).max(60),
  audience: zSegmentTree,
  text: z.string().max(20_000),
  draftId: z.string().nullable(),
  /** When it was asked for; null: as soon as it may. Quiet hours may move it. */
  at: z.iso.datetime({ offset: true }).nullable(),
  bypassAsked: z.boolean(),
  targetsOptedOut: z.boolean(),
  /** More texts of the same draft to choose from; only `text` is sent. */
  otherTexts: z.array(z.string()).max(5),
  /** Who wrote it; what AI wrote bears its label. */
  origin: z.enum(['human', 'ai', 'ai_edited', 'template']).optional(),
  /** Asked for: a small part first, also where the rules do not want it. */
  canary: z.boolean().optional(),
})
export type ScheduleInput = z.infer<typeof zInput>

interface ScheduleFacts
  extends FactsOf<'touch.schedule'>,
    Pick<Facts, 'bypassAsked' | 'linkDomains' | 'canaryPeople' | 'festival' | 'paused'> {
  readonly verdicts: VerdictCounts
  readonly sendAt: string
  readonly holdoutShare: number
}

/** The channels that this version can send through. */
const CHANNELS: ReadonlySet<string> = new Set(['sandbox'])

const kindOf = (scene: string) => sceneOf(scene)?.kind ?? 'marketing'

/** The instant at which it goes out: as asked, or after the quiet hours of the workspace. */
const sendAtOf = (input: ScheduleInput, scope: Scope, policy: Policy): Temporal.Instant => {
  const { marketing, transactional } = settingsOf(policy, quiet)
  return afterQuietHours(
    input.at === null ? scope.now : Temporal.Instant.from(input.at),
    scope.workspace.timezone,
    kindOf(input.scene) === 'marketing' ? marketing : transactional,
  )
}

/** What a person gets once. A plain notice is told apart by its text, since two of them on one day are two occasions. */
const occasionOf = ({ scene, text }: ScheduleInput, local: Temporal.ZonedDateTime): string =>
  sceneOf(scene) ? occurrenceOf(scene, local) : `${occurrenceOf(scene, local)}:${sha256(text).slice(0, 12)}`

const termsOf = (
  input: ScheduleInput,
  scope: Scope,
  policy: Policy,
  sendAt: Temporal.Instant,
  holdoutShare: number,
): TouchTerms => ({
  workspaceId: scope.workspace.id,
  timezone: scope.workspace.timezone,
  planId: null,
  kind: kindOf(input.scene),
  occurrence: occasionOf(input, sendAt.toZonedDateTimeISO(scope.workspace.timezone)),
  holdoutShare,
  at: iso(sendAt),
  scheduledAt: iso(sendAt),
  now: iso(scope.now),
  policy,
})

/** How many go first: where two people must approve, or where it was asked for. Null: all at once. */
const canaryPeopleOf = (
  input: ScheduleInput,
  facts: Pick<ScheduleFacts, 'audience' | 'activeBase' | 'sendable'>,
  { now, workspace }: Scope,
  policy: Policy,
): number | null => {
  const { approvals } = decide([apprAud], facts, { now, timezone: workspace.timezone, policy })
  return input.canary || approvals.length > 1 ? canarySize(facts.sendable, settingsOf(policy, canary)) : null
}

/** What was shown to go first; it stands even where the audience has shrunk since and the rules of now would not want it. */
const FIRST = sql`(case when (p.preview #>> '{canary,chosen}')::boolean then (p.preview #>> '{canary,share}')::numeric end)`

const festivalOf = (scene: string, sendAt: Temporal.Instant, scope: Scope): Facts['festival'] => {
  const day = sendAt.toZonedDateTimeISO(scope.workspace.timezone).toPlainDate()
  const festival = nearestFestival(scene, day)
  const name = sceneOf(scene)?.name
  return festival && name ? { name, day: festival.toString(), daysAhead: day.until(festival).total('days') } : null
}

const audienceSql = async (tree: SegmentTree, scope: Scope) =>
  audienceOf((await expandSegments(scope, tree)).tree, scope)

export const scheduleTouch: Action = defineAction<ScheduleInput, ScheduleFacts>({
  name: 'touch.schedule',
  sentence: { zh: '排期一次触达', en: 'Schedule a touch' },
  input: zInput,
  permission: 'touch:propose',
  mode: 'confirm',
  rules: RULES_OF['touch.schedule'],
  deadline: input => input.at,

  async facts(input, scope) {
    const policy = await policyInForce(scope.db, scope.workspace.id, scope.now)
    const sendAt = sendAtOf(input, scope, policy)
    const audience = await audienceSql(input.audience, scope)
    const { count, base } = await one(
      scope.db,
      sql<{ count: number; base: number }>`select (select count(*) from (${audience}) a)::int as count,
        (select count(*) from members where workspace_id = ${scope.workspace.id} and left_at is null and not is_staff)::int as base`,
    )
    const holdoutShare = count >= SMALLEST_FOR_HOLDOUT && kindOf(input.scene) === 'marketing' ? HOLDOUT_SHARE : 0
    const terms = termsOf(input, scope, policy, sendAt, holdoutShare)
    const verdicts = await previewVerdicts(scope.db, audience, terms)
    const keptBack = Object.fromEntries(
      [...new Set([...Object.keys(verdicts.dropped), ...Object.keys(verdicts.deferred)])].map(rule => [
        rule,
        (verdicts.dropped[rule] ?? 0) + (verdicts.deferred[rule] ?? 0),
      ]),
    )
    const sizes = { audience: count, activeBase: base, sendable: verdicts.send + verdicts.defer }
    const pause = await pauseOf(scope)
    return {
      ...sizes,
      canaryPeople: canaryPeopleOf(input, sizes, scope, policy),
      paused: pause && { at: pause.at, reason: pause.reason },
      kind: kindOf(input.scene),
      text: input.text,
      at: input.at ?? iso(scope.now),
      sendAt: iso(sendAt),
      keptBack,
      hasChannel: CHANNELS.has(scope.workspace.channel),
      staffConfirms: scope.workspace.channel !== 'none',
      bypassAsked: input.bypassAsked,
      targetsOptedOut: input.targetsOptedOut,
      festival: festivalOf(input.scene, sendAt, scope),
      ...plainSend(input.scene, input.audience),
      ...(await sendHistory(scope, {
        text: input.text,
        tree: input.audience,
        audience,
        occurrence: terms.occurrence,
        at: sendAt,
      })),
      ...judgedText(scope.workspace, {
        texts: [input.text, ...input.otherTexts],
        channel: 'private',
        origin: input.origin ?? 'human',
        goesOut: true,
      }),
      verdicts,
      holdoutShare,
    }
  },

  async preview(input, facts, scope): Promise<Preview> {
    const { timezone } = scope.workspace
    const shown = await previewAudience(scope, input.audience)
    const { verdicts } = facts
    const first = settingsOf(await policyInForce(scope.db, scope.workspace.id, scope.now), canary)
    const people = canarySize(facts.sendable, first)
    const when = localMinute(facts.sendAt, timezone)
    return {
      what: { zh: `给${shown.definition}发「${input.title}」`, en: `Send “${input.title}” to: ${shown.definition}` },
      audience: { definition: shown.definition, count: shown.count, layers: shown.layers, samples: shown.samples },
      when: {
        at: facts.sendAt,
        local: when,
        ...(facts.sendAt === iso(Temporal.Instant.from(facts.at)) ? {} : { deferTo: facts.sendAt }),
      },
      content: { text: input.text, ...(input.otherTexts.length ? { variants: input.otherTexts } : {}) },
      verdicts: { send: verdicts.send, heldOut: verdicts.heldOut, defer: verdicts.defer, drop: verdicts.drop },
      exclusions: [
        ...reasons(verdicts.dropped, { zh: '', en: '' }),
        ...reasons(verdicts.deferred, { zh: '（顺延）', en: ' (later)' }),
        ...(verdicts.heldOut
          ? [{ rule: 'HOLDOUT', says: { zh: '对照组', en: 'holdout' }, count: verdicts.heldOut }]
          : []),
      ],
      ...(people === null
        ? {}
        : {
            canary: { chosen: facts.canaryPeople !== null, people, share: first.share, watchHours: first.watchHours },
          }),
      undo: { zh: '发出之前随时可以取消；发出后不能撤回。', en: 'It can be cancelled until it goes out; not after.' },
    }
  },

  bound: (input, facts) => ({
    content: { title: input.title, scene: input.scene, text: input.text },
    audience: input.audience,
    count: facts.audience,
    moneyFen: 0,
    at: input.at === null ? null : facts.sendAt,
  }),

  async execute(input, facts, scope, gate) {
    const planId = scope.newId('plan')
    const { id: workspaceId } = scope.workspace
    const policy = await policyInForce(scope.db, workspaceId, scope.now)
    const terms = termsOf(input, scope, policy, Temporal.Instant.from(facts.sendAt), facts.holdoutShare)
    await sql`
      insert into touch_plans (workspace_id, plan_id, proposal_id, title, scene, kind, audience, content, channel, occurrence,
        scheduled_at, holdout_share, canary_share, canary_status, status, thread_id, created_by, created_at)
      select ${workspaceId}::int, ${planId}, ${gate.proposalId}, ${input.title}, ${input.scene}, ${facts.kind},
        ${JSON.stringify(input.audience)}::jsonb, ${JSON.stringify({ draftId: input.draftId, text: input.text })}::jsonb,
        ${scope.workspace.channel}, ${terms.occurrence}, ${facts.sendAt}::timestamptz, ${String(facts.holdoutShare)}::numeric,
        coalesce(${FIRST}, 0), case when ${FIRST} is null then 'none' else 'waiting' end,
        'scheduled', p.thread_id, p.proposed_by, ${iso(scope.now)}::timestamptz
      from proposals p where p.workspace_id = ${workspaceId} and p.proposal_id = ${gate.proposalId}`.execute(scope.db)
    await sql`
      with ${judged(await audienceSql(input.audience, scope), { ...terms, planId })}
      insert into touches (workspace_id, plan_id, member_id, verdict, rules, defer_to, status, planned_at)
      select ${workspaceId}::int, ${planId}, member_id, verdict, rules, defer_to,
        case when verdict in ('send', 'defer') then 'planned' else 'none' end, ${facts.sendAt}::timestamptz
      from judged`.execute(scope.db)
    if (input.draftId) {
      await sql`update drafts set status = 'used' where workspace_id = ${workspaceId} and draft_id = ${input.draftId}`.execute(
        scope.db,
      )
    }
    await enqueue(scope.db, {
      workspaceId,
      jobId: `wave-${planId}`,
      topic: SEND_WAVE,
      payload: { planId },
      dueAt: facts.sendAt,
    })
    const when = localMinute(facts.sendAt, scope.workspace.timezone)
    return {
      outcome: { planId, scheduledAt: facts.sendAt, audience: facts.audience },
      says: { zh: `已排期：${when} 发「${input.title}」。`, en: `Scheduled: “${input.title}” goes out at ${when}.` },
    }
  },
})

const reasons = (counts: Readonly<Record<string, number>>, suffix: { zh: string; en: string }) =>
  Object.entries(counts).map(([rule, count]) => {
    const short = recipientRule(rule)?.short ?? { zh: rule, en: rule }
    return { rule, says: { zh: short.zh + suffix.zh, en: short.en + suffix.en }, count }
  })
