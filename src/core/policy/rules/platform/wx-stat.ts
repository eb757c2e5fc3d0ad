import { Temporal } from 'temporal-polyfill'
import { defineRule, type Finding } from '../../rule.ts'

/** 企业微信 96358: what is asked for at once, and how far it reaches back. */
const WINDOW_DAYS = 30
const REACH_DAYS = 180
/** Nothing tells whether a mass message was read. */
const READ_RATES = /(?:^|_)(?:open|read|opened|unread)(?:_|$)|打开率|已读|阅读率|未读/i

export const wxStat = defineRule({
  id: 'WX-STAT',
  group: 'platform',
  sentence: {
    zh: '企微群发没有已读回执，不给打开率；行为数据只有最近 180 天、每次 30 天',
    en: 'WeCom tells nobody who read a mass message: no open rate; behaviour data reach back 180 days, 30 at a time',
  },
  basis: { kind: 'platform', text: '企业微信开发文档 96358' },
  inputs: ['metricIds', 'statPeriod'],
  check({ metricIds, statPeriod }, { now, timezone }) {
    const found: Finding[] = []
    if (metricIds.some(id => READ_RATES.test(id)))
      found.push({
        severity: 'deny',
        says: {
          zh: '企微群发没有已读回执，算不出打开率。',
          en: 'WeCom gives no read receipts for mass messages; there is no open rate.',
        },
        fix: { zh: '看送达、点击、回复和下单。', en: 'Look at delivered, clicked, replied and ordered.' },
      })
    if (!statPeriod) return found
    const [from, to] = [Temporal.PlainDate.from(statPeriod.from), Temporal.PlainDate.from(statPeriod.to)]
    const today = now.toZonedDateTimeISO(timezone).toPlainDate()
    const earliest = today.subtract({ days: REACH_DAYS })
    if (Temporal.PlainDate.compare(from, earliest) < 0)
      found.push({
        severity: 'warn',
        says: {
          zh: `企微只保留最近 ${REACH_DAYS} 天（${earliest} 起），更早的只有每天存下的快照。`,
          en: `WeCom keeps ${REACH_DAYS} days (since ${earliest}); before that there are only the daily snapshots.`,
        },
        fix: { zh: `从 ${earliest} 开始看。`, en: `Begin at ${earliest}.` },
      })
    const days = from.until(to).days
    if (days > WINDOW_DAYS)
      found.push({
        severity: 'allow',
        says: {
          zh: `${days} 天，分 ${Math.ceil(days / WINDOW_DAYS)} 次取（每次最多 ${WINDOW_DAYS} 天）。`,
          en: `${days} days, taken in ${Math.ceil(days / WINDOW_DAYS)} parts of at most ${WINDOW_DAYS}.`,
        },
      })
    return found
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { metricIds: ['open_rate'], statPeriod: null } },
      { gives: 'warn', facts: { metricIds: [], statPeriod: { from: '2026-03-24', to: '2026-03-31' } } },
      { gives: 'allow', facts: { metricIds: [], statPeriod: { from: '2026-08-01', to: '2026-09-01' } } },
    ],
    miss: [
      { metricIds: ['gmv'], statPeriod: { from: '2026-09-14', to: '2026-09-21' } },
      { metricIds: [], statPeriod: { from: '2026-03-25', to: '2026-04-24' } },
    ],
  },
})
