import { Temporal } from 'temporal-polyfill'
import { defineRule, PRODUCT } from '../../rule.ts'

export const sendingPaused = defineRule({
  id: 'SENDING-PAUSED',
  group: 'schedule',
  sentence: {
    zh: '叫停期间可以排期，但不会发出',
    en: 'While sending is stopped it can be planned, and does not go out',
  },
  basis: PRODUCT,
  inputs: ['paused'],
  check({ paused }, { timezone }) {
    if (!paused) return null
    const local = Temporal.Instant.from(paused.at).toZonedDateTimeISO(timezone)
    const at = `${local.month}/${local.day} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
    const { reason } = paused
    return {
      severity: 'warn',
      says: {
        zh: `发送在 ${at} 叫停了${reason ? `（${reason}）` : ''}，恢复之前什么都不会发出。`,
        en: `Sending was stopped at ${at}${reason ? ` (${reason})` : ''}; nothing goes out until it is resumed.`,
      },
      fix: {
        zh: '可以先排好；要发出，先提“恢复发送”。',
        en: 'Plan it now; to let it go out, ask to “resume sending”.',
      },
    }
  },
  examples: {
    hit: [{ gives: 'warn', facts: { paused: { at: '2026-09-21T09:12:00+08:00', reason: '券有问题' } } }],
    miss: [{ paused: null }],
  },
})
