import type { Bilingual } from '../../../../platform/i18n.ts'
import type { ReviewCondition } from '../../facts/campaign.ts'
import { defineRule } from '../../rule.ts'

const DENIED: Readonly<Partial<Record<ReviewCondition, Bilingual>>> = {
  praise: { zh: '好评才给奖励', en: 'the reward is for praise only' },
  wording: { zh: '要求写指定内容或字数', en: 'the wording or length is prescribed' },
  likes: { zh: '按点赞或投票给奖励', en: 'the reward is for likes or votes' },
}

export const reviewInduce = defineRule({
  id: 'REVIEW-INDUCE',
  group: 'promotion',
  sentence: {
    zh: '不得用奖励换好评、指定文案或点赞；晒单有礼不看好坏',
    en: 'No reward for praise, set wording or likes; a reward for a review does not look at its opinion',
  },
  basis: { kind: 'regulation', text: '网络反不正当竞争暂行规定 9(5)；反不正当竞争法 20' },
  inForceFrom: '2024-09-01',
  inputs: ['reviewCondition', 'reviewDisclosed'],
  check({ reviewCondition, reviewDisclosed }) {
    if (reviewCondition === null) return null
    const denied = DENIED[reviewCondition]
    if (denied)
      return {
        severity: 'deny',
        says: { zh: `${denied.zh}，是诱导评价。`, en: `This induces reviews: ${denied.en}.` },
        fix: {
          zh: '改为“真实评价即可获积分，不论好评差评”，不限文案。',
          en: 'Make it "points for any honest review, good or bad", with no set wording.',
        },
      }
    return {
      severity: 'needs_approval',
      approvals: ['compliance'],
      says: reviewDisclosed
        ? {
            zh: '晒单有礼要合规看过整套素材（含卡片背面）。',
            en: 'Compliance looks at the whole set of materials, the back of the card too.',
          }
        : {
            zh: '晒单有礼要合规审批，并注明奖励关系，带链接的标「广告」。',
            en: 'Compliance approves rewarded reviews; they say that they were rewarded, with「广告」where they link.',
          },
      fix: {
        zh: '写明“如实分享，好评差评同样有奖”，只核对订单和照片真实，不看内容好坏。',
        en: 'Say "share honestly; good and bad are rewarded alike", and check only that order and photo are real.',
      },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { reviewCondition: 'praise', reviewDisclosed: true } },
      { gives: 'deny', facts: { reviewCondition: 'wording', reviewDisclosed: null } },
      { gives: 'deny', facts: { reviewCondition: 'likes', reviewDisclosed: null } },
      { gives: 'needs_approval', facts: { reviewCondition: 'neutral', reviewDisclosed: null } },
      { gives: 'needs_approval', facts: { reviewCondition: 'neutral', reviewDisclosed: true } },
    ],
    miss: [{ reviewCondition: null, reviewDisclosed: null }],
  },
})
