import { recipientRule } from '../../core/policy/recipient-rules.ts'
import type { Scope } from '../../core/scope.ts'
import { maybeOne, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import { localMinute, planRow } from './plans.ts'

export interface Why {
  readonly memberId: string
  readonly planId: string
  readonly verdict: 'send' | 'held_out' | 'defer' | 'drop' | 'not_in_audience'
  readonly status: string
  /** The primary reason first; `change` is what would have to be otherwise. */
  readonly rules: readonly {
    readonly rule: string
    readonly says: Bilingual
    readonly basis: string
    readonly change: Bilingual
  }[]
  readonly deferTo: string | null
  readonly sentAt: string | null
  readonly deliveredAt: string | null
  readonly failure: string | null
  readonly says: Bilingual
}

interface Row {
  memberId: string
  verdict: 'send' | 'held_out' | 'defer' | 'drop' | null
  status: string | null
  rules: string[] | null
  deferTo: Date | null
  sentAt: Date | null
  deliveredAt: Date | null
  failure: string | null
}

/** Why a member got a plan's message, or did not: answered from the plan's row for the member, never from a guess. */
export const whyNot = async (scope: Scope, memberRef: string, planId: string): Promise<Why> => {
  const plan = await planRow(scope, planId)
  const row = await maybeOne(
    scope.db,
    sql<Row>`
      select m.member_id::text as "memberId", t.verdict, t.status, t.rules, t.defer_to as "deferTo", t.sent_at as "sentAt",
        t.delivered_at as "deliveredAt", t.failure
      from members m left join touches t on t.workspace_id = m.workspace_id and t.member_id = m.member_id and t.plan_id = ${plan.planId}
      where m.workspace_id = ${scope.workspace.id} and (m.external_ref = ${memberRef} or m.member_id::text = ${memberRef})
      order by t.member_id nulls last limit 1`,
  )
  if (!row) {
    throw new Refusal(
      'not_found',
      { zh: `没有编号为 ${memberRef.slice(0, 40)} 的会员。`, en: `There is no member ${memberRef.slice(0, 40)}.` },
      { zh: '用会员编号或来源编号再试。', en: 'Use the member’s number or the source’s id.' },
    )
  }
  const rules = (row.rules ?? []).map(id => {
    const rule = recipientRule(id)
    const none = { zh: '', en: '' }
    return {
      rule: id,
      says: rule?.sentence ?? { zh: id, en: id },
      basis: rule?.basis.text ?? '',
      change: rule?.change ?? none,
    }
  })
  const iso = (at: Date | null) => at?.toISOString() ?? null
  return {
    memberId: row.memberId,
    planId: plan.planId,
    verdict: row.verdict ?? 'not_in_audience',
    status: row.status ?? 'none',
    rules,
    deferTo: iso(row.deferTo),
    sentAt: iso(row.sentAt),
    deliveredAt: iso(row.deliveredAt),
    failure: row.failure,
    says: sentence(row, rules, scope.workspace.timezone),
  }
}

/** Our words for why a channel did not deliver. */
const FAILURES: Readonly<Record<string, Bilingual>> = {
  expired: {
    zh: '员工 24 小时内没有在企微确认，任务过期',
    en: 'staff did not confirm within 24 hours, and the task lapsed',
  },
  not_friend: { zh: '已经不是好友', en: 'the contact is gone' },
  quota: { zh: '这位客户本期的群发次数用完了', en: 'this customer had all mass messages of the period' },
}

const failureOf = (reason: string | null): Bilingual =>
  (reason ? FAILURES[reason] : undefined) ?? { zh: reason ?? '渠道拒绝', en: reason ?? 'the channel refused' }

/** The primary reason with its basis and what would change it; the other rules that hit after it, by their short names. */
const reasonOf = ([first, ...others]: Why['rules']): Bilingual => {
  if (!first) return { zh: '没有记下原因。', en: 'no reason was recorded.' }
  const basis = first.basis ? { zh: `，依据 ${first.basis}`, en: `, ${first.basis}` } : { zh: '', en: '' }
  const change = first.change.zh
    ? { zh: `要改变：${first.change.zh}。`, en: ` What would change it: ${first.change.en}.` }
    : { zh: '', en: '' }
  const short = (lang: 'zh' | 'en') =>
    others.map(({ rule }) => [recipientRule(rule)?.short[lang] ?? rule, rule] as const)
  const also = others.length
    ? {
        zh: `另外还有：${short('zh')
          .map(([says, id]) => `${says}（${id}）`)
          .join('、')}。`,
        en: ` Also: ${short('en')
          .map(([says, id]) => `${says} (${id})`)
          .join(', ')}.`,
      }
    : { zh: '', en: '' }
  return {
    zh: `${first.says.zh}（${first.rule}${basis.zh}）。${change.zh}${also.zh}`,
    en: `${first.says.en} (${first.rule}${basis.en}).${change.en}${also.en}`,
  }
}

const sentence = (row: Row, rules: Why['rules'], timezone: string): Bilingual => {
  const because = reasonOf(rules)
  if (row.verdict === null) return { zh: '这位客户不在这次的人群里。', en: 'This member was not in the audience.' }
  if (row.verdict === 'held_out')
    return { zh: '在对照组里，这次有意不发，用来比较效果。', en: 'Held out on purpose, to compare the effect.' }
  if (row.verdict === 'drop') return { zh: `没有发：${because.zh}`, en: `Not sent: ${because.en}` }
  if (row.deliveredAt)
    return {
      zh: `${localMinute(row.deliveredAt, timezone)} 已送达。`,
      en: `Delivered at ${localMinute(row.deliveredAt, timezone)}.`,
    }
  if (row.sentAt)
    return {
      zh: `${localMinute(row.sentAt, timezone)} 已发出，还没有送达回执。`,
      en: `Sent at ${localMinute(row.sentAt, timezone)}; no receipt of delivery yet.`,
    }
  if (row.status === 'failed')
    return { zh: `没有发成：${failureOf(row.failure).zh}。`, en: `It failed: ${failureOf(row.failure).en}.` }
  if (row.status === 'unknown')
    return {
      zh: '渠道没有回音，不知道是否发出；不会重发。',
      en: 'The channel never answered; it is not known whether it went out, and it is not sent again.',
    }
  if (row.status === 'cancelled')
    return { zh: '发出之前计划被取消了。', en: 'The plan was cancelled before it went out.' }
  if (row.status === 'tasked')
    return { zh: '任务已建，等员工在企微里确认。', en: 'The task exists; staff have not confirmed it yet.' }
  if (row.status === 'sending') return { zh: '正在发出。', en: 'It is going out now.' }
  if (row.deferTo)
    return {
      zh: `顺延到 ${localMinute(row.deferTo, timezone)}：${because.zh}`,
      en: `Put off to ${localMinute(row.deferTo, timezone)}: ${because.en}`,
    }
  return { zh: '在排期里，还没到发送时间。', en: 'Planned; its time has not come yet.' }
}
