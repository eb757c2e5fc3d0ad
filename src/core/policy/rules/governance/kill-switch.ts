import { defineRule, PRODUCT } from '../../rule.ts'

export const killSwitch = defineRule({
  id: 'KILL-SWITCH',
  group: 'governance',
  sentence: {
    zh: '停止随时可以、立即生效；恢复要审批',
    en: 'Stopping is always allowed, at once; resuming needs approval',
  },
  basis: PRODUCT,
  inputs: ['stops'],
  check({ stops }) {
    if (stops === null) return null
    return stops
      ? {
          severity: 'allow',
          says: { zh: '停止立即生效；要再发须重新走审批。', en: 'It stops at once; going on needs an approval.' },
        }
      : {
          severity: 'needs_approval',
          approvals: ['approver'],
          says: { zh: '恢复发送需要 1 位审批人。', en: 'Resuming needs one approver.' },
          fix: { zh: '先确认停下的原因已经解决，再请审批人批准。', en: 'Make sure the cause is gone, then ask an approver.' },
        }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { stops: true } },
      { gives: 'needs_approval', facts: { stops: false } },
    ],
    miss: [{ stops: null }],
  },
})
