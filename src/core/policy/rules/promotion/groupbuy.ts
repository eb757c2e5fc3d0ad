import { z } from 'zod'
import type { Bilingual } from '../../../../platform/i18n.ts'
import { type Basis, defineRule, type Finding } from '../../rule.ts'
import { named } from './words.ts'

const NAMES = {
  product: { zh: '商品', en: 'the product' },
  teamSize: { zh: '几人成团', en: 'the size of a team' },
  advertisedStock: { zh: '库存', en: 'the stock' },
  teamTtlHours: { zh: '成团时限', en: 'how long a team has' },
} as const satisfies Record<string, Bilingual>

const FAKE: Finding = {
  severity: 'deny',
  says: {
    zh: '虚拟成员凑团、凑榜是虚假宣传。',
    en: 'Filling teams or lists with people who are not real deceives.',
  },
  fix: {
    zh: '不成团就到时自动原路退款，或把成团人数调低。',
    en: 'Let a team that fails be refunded, or ask for fewer people.',
  },
}
const DECEPTION: Basis = { kind: 'statute', text: '电子商务法 17；反不正当竞争法 9；网络反不正当竞争暂行规定 8–9' }

const three = {
  campaignType: 'group_buy',
  product: '面膜',
  teamSize: 3,
  advertisedStock: 300,
  teamTtlHours: 24,
  autoRefund: true,
  fakeMembers: false,
  teamLottery: false,
} as const

export const groupbuy = defineRule({
  id: 'GROUPBUY',
  group: 'promotion',
  sentence: {
    zh: '拼团要真人、规则清楚、不成团自动原路退款',
    en: 'Group buys have real people, clear rules, and refund a failed team by themselves',
  },
  basis: { kind: 'platform', text: '微信外部链接内容管理规范（2019-10-28 起，违规拼团）；人数和时限是我们的默认' },
  inputs: [
    'campaignType',
    'product',
    'teamSize',
    'advertisedStock',
    'teamTtlHours',
    'autoRefund',
    'fakeMembers',
    'teamLottery',
  ],
  settings: z.strictObject({
    /** The largest team, and the longest time that a team has to fill. */
    mostPeople: z.int().min(2).max(100).default(10),
    mostHours: z.int().min(1).max(168).default(24),
  }),
  check({ campaignType, autoRefund, fakeMembers, teamLottery, ...said }, { settings }) {
    if (fakeMembers) return [FAKE, { ...FAKE, rule: 'FAKE-DATA', basis: DECEPTION }]
    if (campaignType !== 'group_buy') return null
    const { teamSize, teamTtlHours, advertisedStock } = said
    if (teamLottery)
      return {
        severity: 'deny',
        says: { zh: '拼团里再抽奖发货，不能做。', en: 'A group buy in which only some get the goods is not allowed.' },
        fix: { zh: '成团的人人发货；抽奖另开一个活动。', en: 'Deliver to everybody in a full team; run a draw apart.' },
      }
    if (!autoRefund)
      return {
        severity: 'deny',
        says: { zh: '不成团必须自动原路退款。', en: 'A failed team is refunded by itself, the way it paid.' },
        fix: { zh: '打开自动退款。', en: 'Switch automatic refunds on.' },
      }
    if (teamSize !== null && (teamSize < 2 || teamSize > settings.mostPeople))
      return {
        severity: 'deny',
        says: {
          zh: `${teamSize} 人成团，范围是 2–${settings.mostPeople} 人。`,
          en: `A team of ${teamSize}: it is 2 to ${settings.mostPeople}.`,
        },
        fix: { zh: `改成 2–${settings.mostPeople} 人成团。`, en: `Make teams of 2 to ${settings.mostPeople}.` },
      }
    if (teamSize !== null && advertisedStock !== null && advertisedStock < teamSize)
      return {
        severity: 'deny',
        says: {
          zh: `库存 ${advertisedStock} 份，凑不满一个 ${teamSize} 人团。`,
          en: `A stock of ${advertisedStock} cannot fill one team of ${teamSize}.`,
        },
        fix: {
          zh: '加库存或减少成团人数：开团时会为全团占住库存。',
          en: 'Add stock or ask for fewer: stock is reserved for the whole team.',
        },
      }
    const missing = (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter(name => said[name] === null)
    const long = teamTtlHours !== null && teamTtlHours > settings.mostHours
    if (!missing.length && !long)
      return {
        severity: 'allow',
        says: {
          zh: `${teamSize} 人团、${teamTtlHours} 小时；开团占全团库存，不成团自动原路退款，团长退出由下一位接。`,
          en: `Teams of ${teamSize}, ${teamTtlHours} hours; stock reserved for all, failed teams refunded, the next member leads when the leader quits.`,
        },
      }
    const names = named(missing, NAMES)
    return {
      severity: 'needs_approval',
      approvals: ['approver'],
      says: {
        zh: missing.length
          ? `拼团还没说清：${names.zh}。`
          : `成团时限 ${teamTtlHours} 小时，超过 ${settings.mostHours} 小时。`,
        en: missing.length
          ? `The group buy does not say: ${names.en}.`
          : `A team has ${teamTtlHours} hours, more than ${settings.mostHours}.`,
      },
      fix: missing.length
        ? { zh: `补上${names.zh}。`, en: `State ${names.en}.` }
        : { zh: `改成 ${settings.mostHours} 小时以内。`, en: `Give at most ${settings.mostHours} hours.` },
      evidence: { missing },
    }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: three },
      { gives: 'needs_approval', facts: { ...three, product: null, advertisedStock: null } },
      { gives: 'needs_approval', facts: { ...three, teamTtlHours: 25 } },
      { gives: 'deny', facts: { ...three, teamSize: 11 } },
      { gives: 'deny', facts: { ...three, teamSize: 1 } },
      { gives: 'deny', facts: { ...three, advertisedStock: 2 } },
      { gives: 'deny', facts: { ...three, autoRefund: false } },
      { gives: 'deny', facts: { ...three, teamLottery: true } },
      { gives: 'deny', facts: { ...three, campaignType: null, fakeMembers: true } },
    ],
    miss: [{ ...three, campaignType: 'flash_sale' }],
  },
})
