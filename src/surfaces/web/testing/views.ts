import type { ProposalView } from '../../../agent/tools/tool.ts'
import type { Scope } from '../../../core/scope.ts'
import { hashOf } from '../../../platform/canonical.ts'
import type { FlywheelView, PlanView } from '../../assistant.ts'
import { localDay, localTime } from '../format.ts'

const GREETING =
  '{{name}}，中秋快到了。\n这一年谢谢你常来，月亮圆的那天，也愿你有人可以一起看。\n给老朋友留了一份茶籽护手霜，到店报手机尾号就能领。——山茶花'

/** A proposal to greet the high-value members, every part of the card filled. */
export const greetingProposal = (scope: Scope, change: { text?: string; at?: string }): ProposalView => {
  const at = change.at ?? '2026-09-22T02:00:00Z'
  const zone = scope.workspace.timezone
  const local = `${localTime(at, zone)} ${localDay(at, zone, 'zh').slice(6)}`
  const preview: ProposalView['preview'] = {
    what: {
      zh: '给高价值会员发中秋祝福，1,107 位',
      en: 'Send 1,107 high-value members a Mid-Autumn greeting',
    },
    audience: {
      definition: '高价值会员，近 30 天没有有效订单',
      count: 1284,
      layers: { high_value: 1100, silent: 184 },
      samples: ['林**（尾号 21）', '王*（尾号 07）', '陈**（尾号 93）'],
    },
    when: { at, local, deferTo: '2026-09-23T01:00:00Z' },
    content: {
      text: change.text ?? GREETING,
      label: '内容由 AI 生成',
      variants: ['{{name}}，月亮圆了，护手霜也给你留好了。到店报尾号领取。'],
    },
    verdicts: { send: 1107, heldOut: 37, defer: 0, drop: 140 },
    exclusions: [
      { rule: 'FREQ-CAP', says: { zh: '7 天内已经收到 2 条', en: 'Had 2 messages within 7 days' }, count: 96 },
      { rule: 'OPT-OUT', says: { zh: '退订了营销消息', en: 'Opted out' }, count: 41 },
      { rule: 'HOLDOUT', says: { zh: '对照组，用来量效果', en: 'Control group' }, count: 37 },
      { rule: 'MINOR', says: { zh: '未成年人', en: 'Minors' }, count: 3 },
    ],
    money: { expectedFen: 332_100, worstFen: 442_800, capFen: 450_000 },
    undo: {
      zh: '发送前随时可以取消；发出后不能撤回。',
      en: 'Can be cancelled until it is sent; not after.',
    },
  }
  return {
    id: scope.newId('proposal'),
    action: 'touch.schedule',
    hash: hashOf(preview),
    status: 'pending',
    decision: 'needs_approval',
    rules: ['APPR-AUD', 'AIGC-LABEL'],
    hits: [
      {
        rule: 'APPR-AUD',
        severity: 'needs_approval',
        says: { zh: '501–5,000 人要 1 位审批人', en: '501–5,000 people need one approver' },
        basis: { kind: 'product', text: '触达人数分级' },
        approvals: ['approver'],
      },
      {
        rule: 'AIGC-LABEL',
        severity: 'warn',
        says: { zh: '文案由 AI 起草，已加标识', en: 'The text was drafted by AI and is labelled' },
        basis: { kind: 'regulation', text: '人工智能生成合成内容标识办法 第四条' },
        fix: { zh: '人工改写一半以上可以去掉标识', en: 'The label can go once a person rewrote half of it' },
      },
    ],
    approvals: ['approver'],
    approvedBy: [],
    seats: [],
    proposedBy: scope.actor.id,
    expiresAt: at,
    version: 1,
    supersedes: null,
    preview,
    input: {},
    bound: { content: null, audience: null, count: 1284, moneyFen: 0, at: null },
    tainted: false,
    policyVersion: 'test',
    proposedAt: at,
    threadId: null,
    supersededBy: null,
    closedBy: null,
    closedAt: null,
    reason: null,
    says: null,
    outcome: null,
  }
}

/** The scheduled work that an executed proposal leaves. */
export const planView = (view: ProposalView, id: string): PlanView => ({
  id,
  title: '高价值会员中秋祝福',
  scene: 'mid_autumn',
  status: 'scheduled',
  scheduledAt: view.preview.when?.at ?? '',
  local: view.preview.when?.local ?? '',
  createdBy: view.proposedBy,
  text: view.preview.content?.text ?? '',
  counts: {
    audience: 1284,
    send: 1107,
    heldOut: 37,
    defer: 0,
    drop: 140,
    sent: 0,
    delivered: 0,
    clicked: 0,
    failed: 0,
    unknown: 0,
  },
  reasons: [
    { rule: 'FREQ-CAP', says: '7 天内已经收到 2 条', count: 96 },
    { rule: 'OPT-OUT', says: '退订了营销消息', count: 41 },
    { rule: 'MINOR', says: '未成年人', count: 3 },
  ],
  notes: [],
})

/** A wheel that is stuck at activation. */
export const flywheelView = (): FlywheelView => ({
  stages: [
    { key: 'acquire', label: '拉新', count: 12_408, conversion: null, medianDays: null },
    { key: 'settle', label: '沉淀', count: 9_870, conversion: 0.7955, medianDays: 1.2 },
    { key: 'activate', label: '激活', count: 1_811, conversion: 0.1835, medianDays: 6 },
    { key: 'operate', label: '运营', count: 870, conversion: 0.4804, medianDays: 31 },
    { key: 'refer', label: '裂变', count: 296, conversion: 0.3402, medianDays: 14.5 },
  ],
  cohort: { from: '2026-06-01', to: '2026-07-01', n: 12_408, windowDays: 60 },
  asOf: '2026-09-21T02:30:00Z',
  gain: {
    metric: 'flywheel_gain',
    label: { zh: '一圈增益', en: 'Gain per turn' },
    version: 1,
    unit: 'ratio',
    definition: {
      zh: '一位新成员在 60 天内带来的新成员数。',
      en: 'New members brought by one new member within 60 days.',
    },
    window: { from: '2026-05-31T16:00:00Z', to: '2026-06-30T16:00:00Z' },
    timezone: 'Asia/Shanghai',
    asOf: '2026-09-21T02:30:00Z',
    values: [{ key: null, value: 0.42, numerator: 5211, denominator: 12_408, n: 12_408 }],
    warnings: [],
    queryHash: '',
  },
  turnDays: 38.5,
  ratePerDay: -0.0225,
  amplification: 1.72,
  doublingDays: null,
  bottleneck: 'activate',
  definition: '同一批人按顺序走到的阶段：加入、留满 7 天、首单、30 天内复购、带来新人。',
})
