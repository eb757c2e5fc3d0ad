import { Temporal } from 'temporal-polyfill'
import { defineRule, PRODUCT } from '../../rule.ts'

/** A minute of grace, for the time it takes to press the button. */
const GRACE_SECONDS = 60

export const pastTime = defineRule({
  id: 'PAST-TIME',
  group: 'schedule',
  sentence: { zh: '发送时间不能早于现在', en: 'A send cannot be planned for the past' },
  basis: PRODUCT,
  inputs: ['at'],
  check({ at: asked }, { now, timezone }) {
    const at = Temporal.Instant.from(asked)
    if (at.epochMilliseconds >= now.epochMilliseconds - GRACE_SECONDS * 1000) return null
    const local = at
      .toZonedDateTimeISO(timezone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
      .replace('T', ' ')
    return {
      severity: 'deny',
      says: { zh: `发送时间 ${local} 已经过去。`, en: `The send time ${local} has passed.` },
      fix: { zh: '换一个之后的时间，例如“明天上午10点”。', en: 'Give a later time, such as "tomorrow at 10am".' },
    }
  },
  examples: {
    hit: [{ gives: 'deny', facts: { at: '2026-09-21T10:28:00+08:00' } }],
    miss: [{ at: '2026-09-21T10:29:30+08:00' }, { at: '2026-09-22T10:00:00+08:00' }],
  },
})
