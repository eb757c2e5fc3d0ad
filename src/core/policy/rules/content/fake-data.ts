import { defineRule } from '../../rule.ts'
import { WORD_INPUTS, wordFindings } from './findings.ts'

const TEXT = {
  claims: [],
  textChannel: 'group',
  vertical: null,
  filedClaims: [],
  registeredNames: [],
  evidence: [],
} as const

/** "Only 3 left": the number right after a word of scarcity. */
const LEFT = /(?:仅剩|只剩|最后|剩余|还剩|only|last)\s*(\d{1,6})\s*(?:件|份|个|位|席|组|名|套|left|pieces?|items?)/giu

/** Scarcity that is said must be the stock there is; what the list finds is beside it. */
export const fakeData = defineRule({
  id: 'FAKE-DATA',
  group: 'content',
  sentence: {
    zh: '不得虚构销量、评价、倒计时和库存；“仅剩 N 件”要与真实库存一致',
    en: 'No invented sales, reviews, countdowns or stock; “only N left” must be true',
  },
  basis: { kind: 'statute', text: '电子商务法 17；反不正当竞争法 9；网络反不正当竞争暂行规定 8、9' },
  inputs: [...WORD_INPUTS, 'liveStock'],
  check(facts) {
    const words = wordFindings(facts, 'FAKE-DATA')
    const { liveStock } = facts
    if (liveStock === null) return words
    const said = facts.texts.flatMap(text => [...text.matchAll(LEFT)].map(match => Number(match[1])))
    const wrong = said.find(count => count !== liveStock)
    // A number that is the stock itself needs no other proof.
    if (wrong === undefined) return said.length ? words.filter(word => word.severity !== 'needs_approval') : words
    return [
      ...words,
      {
        severity: 'deny',
        says: {
          zh: `文案写只剩 ${wrong}，实际库存 ${liveStock}。`,
          en: `The text says ${wrong} left; the stock is ${liveStock}.`,
        },
        fix: { zh: '改成实时库存，或删去数量。', en: 'Use the live stock, or leave the number out.' },
      },
    ]
  },
  examples: {
    hit: [
      { gives: 'needs_approval', facts: { ...TEXT, texts: ['仅剩3份，手慢无'], liveStock: null } },
      { gives: 'deny', facts: { ...TEXT, texts: ['仅剩3份，手慢无'], liveStock: 240 } },
    ],
    miss: [
      { ...TEXT, texts: ['活动到9月25日24点结束'], liveStock: null },
      { ...TEXT, texts: ['本周上新 12 款'], liveStock: 240 },
    ],
  },
})
