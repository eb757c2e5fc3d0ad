import { formatCount } from '../../../../platform/i18n.ts'
import { defineRule, type Finding } from '../../rule.ts'

const HELD: Finding = {
  severity: 'allow',
  says: {
    zh: '奖励等退货期过了再确认：签收后 7 天（遇休息日顺延），再加 1 天。',
    en: 'Rewards are confirmed once the return window is over: seven days from receipt (rolling past rest days) and one more.',
  },
}

const order = { rewardOnOrder: true, overrideHold: false, inRefundWindow: 0 } as const

/** When exactly: `rewardConfirmAt` in reward-time.ts. */
export const rewardHold = defineRule({
  id: 'REWARD-HOLD',
  group: 'promotion',
  sentence: {
    zh: '退货期过了才确认奖励',
    en: 'A reward is confirmed only after the right to return has lapsed',
  },
  basis: { kind: 'statute', text: '消费者权益保护法 25；民法典 201、203；奖励顺延是我们的默认口径' },
  inputs: ['rewardOnOrder', 'overrideHold', 'inRefundWindow'],
  check({ rewardOnOrder, overrideHold, inRefundWindow }) {
    if (!rewardOnOrder) return null
    if (inRefundWindow === 0) return HELD
    const count = inRefundWindow === null ? null : formatCount(inRefundWindow)
    if (overrideHold)
      return {
        severity: 'deny',
        says: count
          ? {
              zh: `${count} 笔还在退货期，现在发了追不回来。`,
              en: `${count} are still within the return window; paid now, they cannot be got back.`,
            }
          : { zh: '不能跳过退货期提前发奖励。', en: 'Rewards cannot be paid before the return window is over.' },
        fix: {
          zh: '先付已过退货期的；其余到期自动确认。',
          en: 'Pay those whose window is over; the others are confirmed by themselves when theirs is.',
        },
        evidence: { inRefundWindow },
      }
    if (!count) return HELD
    return {
      severity: 'warn',
      says: {
        zh: `${count} 笔还在退货期，这次不付，到期自动确认。`,
        en: `${count} are still within the return window: not paid now, confirmed when it ends.`,
      },
      evidence: { inRefundWindow },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { ...order, overrideHold: true, inRefundWindow: 37 } },
      { gives: 'deny', facts: { ...order, overrideHold: true, inRefundWindow: null } },
      { gives: 'warn', facts: { ...order, inRefundWindow: 37 } },
      { gives: 'allow', facts: { ...order, inRefundWindow: null } },
      { gives: 'allow', facts: { ...order, overrideHold: true } },
    ],
    miss: [{ rewardOnOrder: false, overrideHold: false, inRefundWindow: null }],
  },
})
