import { z } from 'zod'
import { defineRule, PRODUCT } from '../../rule.ts'

const zStops = z.strictObject({
  /** What waited longer than this after its own time is not sent any more when sending goes on; transactional messages always are. */
  lateHours: z
    .int()
    .min(1)
    .max(24 * 14)
    .default(48),
})

export const killSwitch = defineRule({
  id: 'KILL-SWITCH',
  group: 'governance',
  sentence: {
    zh: '停止随时可以、立即生效；恢复要别人批准',
    en: 'Stopping is always allowed, at once; resuming needs somebody else’s approval',
  },
  basis: PRODUCT,
  inputs: ['stops'],
  settings: zStops,
  check({ stops }) {
    if (stops === true)
      return {
        severity: 'allow',
        says: { zh: '停止立即生效；恢复要另一位审批人批准。', en: 'It stops at once; resuming needs an approver.' },
      }
    if (stops === false)
      return {
        severity: 'needs_approval',
        approvals: ['approver'],
        says: { zh: '恢复发送需要 1 位审批人。', en: 'Resuming needs one approver.' },
        fix: {
          zh: '先确认停下的原因已经解决，再请审批人批准。',
          en: 'Make sure the cause is gone, then ask an approver.',
        },
      }
    return null
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { stops: true } },
      { gives: 'needs_approval', facts: { stops: false } },
    ],
    miss: [{ stops: null }],
  },
})
