import { defineRule, PRODUCT } from '../../rule.ts'

export const touchOver = defineRule({
  id: 'TOUCH-OVER',
  group: 'schedule',
  sentence: { zh: '已经发完或取消的触达不能再停', en: 'A touch that is sent or cancelled cannot be stopped' },
  basis: PRODUCT,
  inputs: ['planStatus', 'waiting', 'openTasks'],
  check({ planStatus, waiting, openTasks }) {
    if (planStatus !== 'cancelled' && (waiting > 0 || openTasks > 0)) return null
    return {
      severity: 'deny',
      says:
        planStatus === 'cancelled'
          ? { zh: '这条已经取消了。', en: 'It is cancelled already.' }
          : { zh: '这条已经全部发出，撤不回来。', en: 'It has all gone out and cannot be taken back.' },
      fix: { zh: '看看还有哪些在排期：“现在排了哪些？”', en: 'See what is still planned: "what is scheduled?"' },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { planStatus: 'cancelled', waiting: 0, openTasks: 0 } },
      { gives: 'deny', facts: { planStatus: 'sent', waiting: 0, openTasks: 0 } },
    ],
    miss: [{ planStatus: 'scheduled', waiting: 12, openTasks: 0 }],
  },
})
