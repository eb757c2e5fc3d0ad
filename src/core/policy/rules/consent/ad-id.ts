import { z } from 'zod'
import { formatCount } from '../../../../platform/i18n.ts'
import { defineRule, type Finding } from '../../rule.ts'
import { linksIn } from './links.ts'

/** Says how to refuse: 回复TD退订, 不想收到…回复…, 退订请回, reply STOP, unsubscribe. */
const REFUSAL_HINT =
  /(?:回复?|发送?|输入|打)\s*[“"「']?\s*(?:TD|T|N|退订|取消|拒收)|退订(?:请|可|就|回)|(?:不想|不愿|无需|不再)(?:再)?(?:收到|接收|打扰).{0,20}(?:回复?|告诉|点击|说一声)|\b(?:reply|text|send)\s+["“']?(?:TD|STOP|N|unsubscribe)\b|\bunsubscribe\b|\bopt out\b/iu
/** Whether a text tells people how to stop it. */
export const saysHowToRefuse = (text: string): boolean => REFUSAL_HINT.test(text)

const AD_MARK = /广告|\bAD\b|\bsponsored\b|\badvertisement\b/iu

export const adId = defineRule({
  id: 'AD-ID',
  group: 'consent',
  sentence: {
    zh: '营销消息要看得出是谁发的、怎么拒收（首次及之后每 30 天）；带链接的种草要标「广告」',
    en: 'Marketing shows who sends it and how to refuse (first and then every 30 days); shared experience with a link is marked as an advertisement',
  },
  basis: { kind: 'statute', text: '广告法 14、43、44；互联网广告管理办法（市场监管总局令第 72 号）9' },
  inputs: ['kind', 'text', 'textChannel', 'senderShown', 'refusalHintDue', 'sharesExperience'],
  settings: z.strictObject({
    /** Every marketing text says how to refuse, also to those who were told lately. */
    always: z.boolean().default(false),
  }),
  check({ kind, text, textChannel, senderShown, refusalHintDue, sharesExperience }, { settings }) {
    if (kind !== 'marketing') return null
    const found: Finding[] = []
    const direct = textChannel === 'private' || textChannel === 'group'
    if (!senderShown)
      found.push({
        severity: 'deny',
        says: { zh: '看不出是谁发的。', en: 'Nothing shows who sends it.' },
        fix: {
          zh: '署上品牌名，或用带 @企业名 的企微账号发。',
          en: 'Sign with the brand, or send from a WeCom account that shows it.',
        },
      })
    if (direct && !saysHowToRefuse(text) && (settings.always || refusalHintDue > 0))
      found.push({
        severity: 'deny',
        says: {
          zh:
            refusalHintDue > 0
              ? `${formatCount(refusalHintDue)} 人首次收到或 30 天内没被告知怎么拒收，正文里没有退订方式。`
              : '正文里没有退订方式。',
          en:
            refusalHintDue > 0
              ? `${formatCount(refusalHintDue)} people were not told within 30 days how to refuse, and the text does not say it.`
              : 'The text does not say how to refuse.',
        },
        fix: { zh: '末尾加上“（不想再收到，回复TD）”。', en: 'Add “(Reply TD to stop.)” at the end.' },
      })
    if ((sharesExperience || textChannel === 'moments') && linksIn(text).length > 0 && !AD_MARK.test(text))
      found.push({
        severity: 'deny',
        says: {
          zh: `${textChannel === 'moments' ? '朋友圈' : '种草、晒单'}里带购买链接，没有标「广告」。`,
          en: `${textChannel === 'moments' ? 'A moment' : 'A shared experience'} with a link is not marked as an advertisement.`,
        },
        basis: { kind: 'regulation', text: '广告法 14；互联网广告管理办法 9' },
        fix: { zh: '在开头标「广告」，或去掉链接。', en: 'Begin with 「广告」 (advertisement), or take the link out.' },
      })
    return found
  },
  examples: {
    hit: [
      {
        gives: 'deny',
        facts: {
          kind: 'marketing',
          text: '中秋上新，满 200 减 20',
          textChannel: 'private',
          senderShown: true,
          refusalHintDue: 120,
          sharesExperience: false,
        },
      },
      {
        gives: 'deny',
        facts: {
          kind: 'marketing',
          text: '用了一周的真实感受，戳 https://brand.com/a',
          textChannel: 'moments',
          senderShown: true,
          refusalHintDue: 0,
          sharesExperience: true,
        },
      },
      {
        gives: 'deny',
        facts: {
          kind: 'marketing',
          text: '中秋上新（不想再收到，回复TD）',
          textChannel: 'private',
          senderShown: false,
          refusalHintDue: 0,
          sharesExperience: false,
        },
      },
    ],
    miss: [
      {
        kind: 'marketing',
        text: '中秋上新（不想再收到，回复TD）',
        textChannel: 'private',
        senderShown: true,
        refusalHintDue: 120,
        sharesExperience: false,
      },
      {
        kind: 'marketing',
        text: '广告｜用了一周的真实感受，戳 https://brand.com/a',
        textChannel: 'moments',
        senderShown: true,
        refusalHintDue: 0,
        sharesExperience: true,
      },
      {
        kind: 'service',
        text: '您的快递到了',
        textChannel: 'private',
        senderShown: true,
        refusalHintDue: 3,
        sharesExperience: false,
      },
    ],
  },
})
