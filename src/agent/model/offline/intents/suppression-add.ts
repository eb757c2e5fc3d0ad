import { findConditions } from '../conditions.ts'
import { guess, type Intent } from '../intent.ts'
import { grab, QUOTED } from '../text.ts'
import { findMoments } from '../time.ts'

const SUPPRESS =
  /排除|屏蔽|拉黑|黑名单|免打扰|剔除|别再(?:给|发|打扰|联系)|不要再(?:给|发|打扰|联系)|不再(?:给|发|打扰|联系|触达)|以后(?:都)?(?:别|不|不要)|(?:别|不要)(?:给|对|向).{1,20}(?:发|推|打扰)|(?:都|一律)(?:别|不要|不)(?:再)?(?:发|推|打扰|触达)|\bexclud|\bsuppress|\bblacklist|\bblock\b|\bdo not (?:contact|disturb|message)|\bdon't (?:contact|message|send (?:anything )?to|text|bother)|\bnever (?:message|contact|send)|\bstop (?:messaging|contacting|sending)|\bleave out|\bkeep .{1,40} out of/
const EVERY =
  /所有(?:的)?(?:活动|群发|营销|触达|推送|场景)|全部(?:的)?(?:活动|群发|营销|触达|推送)|任何|一律|所有|以后都?|再也|永久|都别|都不|每(?:个|次)|\b(?:every|all|any)\b|\bever\b|\bnever\b|\banything\b/
const ONE = new RegExp(
  `(?:从|在)(${QUOTED}|[^,。;!?\\n的]{1,16}?)(?:活动|群发|计划)?(?:里|中)(?:面)?(?:排除|剔除|屏蔽|去掉)|\\bfrom (?:the )?(${QUOTED}|[\\w' -]{1,30}?)(?: campaign| send| blast)?$`,
  'd',
)

export const suppressionAdd: Intent = {
  name: 'suppression.add',
  example: {
    zh: '这个月投诉过的客户，所有活动都别发',
    en: 'Exclude anyone who complained this month from every campaign',
  },
  read: said => {
    const { text } = said
    if (!SUPPRESS.test(text)) return null
    if (!EVERY.test(text) && findMoments(text, said.now).some(moment => moment.day)) return null
    const { all } = findConditions(said, text)
    if (all.length === 0) return /黑名单|suppress|blacklist|免打扰/.test(text) ? guess(3, {}) : null
    const one = grab(said, ONE, 1) ?? grab(said, ONE, 2)
    const scope = EVERY.test(text) ? 'all' : one ? one.value : 'all'
    const complains = all.some(condition => condition.field === 'complaint_at')
    return guess(complains || /黑名单|排除|屏蔽|exclude|suppress/.test(text) ? 8 : 7.6, { all, scope })
  },
}
