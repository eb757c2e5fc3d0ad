import { Temporal } from 'temporal-polyfill'
import { defineRule } from '../rule.ts'
import type { TouchFacts } from '../touch-facts.ts'

/** A minute of grace, for the time it takes to press the button. */
const GRACE_SECONDS = 60

export const pastTime = defineRule<TouchFacts>({
  id: 'PAST-TIME',
  sentence: { zh: '发送时间不能早于现在', en: 'A send cannot be planned for the past' },
  basis: { kind: 'product', text: 'Flywheel' },
  check(facts, { now, timezone }) {
    const at = Temporal.Instant.from(facts.at)
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
})
