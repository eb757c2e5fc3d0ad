import { z } from 'zod'
import { formatCount } from '../../../../platform/i18n.ts'
import { defineRule, PRODUCT } from '../../rule.ts'

const MINUTES_A_DAY = 1_440

const zVelocity = z.strictObject({
  /** More friends brought within a day, ten minutes or one minute than these are suspicious. */
  perDay: z.int().min(1).max(10_000).default(20),
  perTenMinutes: z.int().min(1).max(10_000).default(5),
  perMinute: z.int().min(1).max(10_000).default(100),
})

/** The most that is not suspicious within so many minutes; a span that is not known counts as a day. */
export const mostIn = (minutes: number | null, limits: z.infer<typeof zVelocity>): number => {
  if (minutes !== null && minutes <= 1) return Math.min(limits.perMinute, limits.perTenMinutes)
  if (minutes !== null && minutes <= 10) return limits.perTenMinutes
  return limits.perDay * Math.max(1, Math.ceil((minutes ?? MINUTES_A_DAY) / MINUTES_A_DAY))
}

const quiet = { fraudSignal: null, signalCount: null, signalMinutes: null, heldRewards: 0 } as const

export const fraudHold = defineRule({
  id: 'FRAUD-HOLD',
  group: 'promotion',
  sentence: {
    zh: '可疑的邀请先挂起，由人看过再定；不悄悄发，也不悄悄作废',
    en: 'Suspicious referrals are held until a person has looked; never silently paid, never silently voided',
  },
  basis: PRODUCT,
  inputs: ['fraudSignal', 'signalCount', 'signalMinutes', 'heldRewards'],
  settings: zVelocity,
  check({ fraudSignal, signalCount, signalMinutes, heldRewards }, { settings }) {
    if (heldRewards !== 0)
      return {
        severity: 'needs_approval',
        approvals: ['approver'],
        says: {
          zh: `${heldRewards === null ? '有' : formatCount(heldRewards)} 笔因可疑挂起，要有人看过才能付。`,
          en: `${heldRewards === null ? 'Some' : formatCount(heldRewards)} are held as suspicious; a person looks before they are paid.`,
        },
        fix: {
          zh: '先处理挂起的：放行、驳回（要有实证）或再等等；其余照付。',
          en: 'Review those first: release, reject on hard proof, or wait; pay the others.',
        },
      }
    if (fraudSignal === null) return null
    const most = mostIn(signalMinutes, settings)
    if (fraudSignal === 'velocity' && signalCount !== null && signalCount <= most)
      return {
        severity: 'allow',
        says: {
          zh: `${formatCount(signalCount)} 个没有超过 ${formatCount(most)} 个的速度线；再看设备、地址和退款。`,
          en: `${formatCount(signalCount)} is not above the limit of ${formatCount(most)}; look at devices, addresses and refunds too.`,
        },
      }
    const speed =
      fraudSignal === 'velocity' && signalCount !== null
        ? {
            zh: `${formatCount(signalCount)} 个，超过 ${formatCount(most)} 个的速度线。`,
            en: `${formatCount(signalCount)} is above the limit of ${formatCount(most)}. `,
          }
        : { zh: '', en: '' }
    return {
      severity: 'allow',
      says: {
        zh: `${speed.zh}奖励先挂起，列出证据由人判断；只凭 IP 相同不驳回，对方可申诉。`,
        en: `${speed.en}Rewards are held and a person judges the evidence; a shared IP alone rejects nobody, and they may appeal.`,
      },
      evidence: { fraudSignal, signalCount, most },
    }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { ...quiet, fraudSignal: 'velocity', signalCount: 86, signalMinutes: 720 } },
      { gives: 'allow', facts: { ...quiet, fraudSignal: 'velocity', signalCount: 20 } },
      { gives: 'allow', facts: { ...quiet, fraudSignal: 'ring' } },
      { gives: 'needs_approval', facts: { ...quiet, heldRewards: 3 } },
      { gives: 'needs_approval', facts: { ...quiet, heldRewards: null } },
    ],
    miss: [quiet],
  },
})
