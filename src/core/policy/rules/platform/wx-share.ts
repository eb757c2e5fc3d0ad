import type { Bilingual } from '../../../../platform/i18n.ts'
import { SHARING_TRIGGERS, type SharingTrigger } from '../../facts/campaign.ts'
import { defineRule } from '../../rule.ts'

const ACTS: Readonly<Record<SharingTrigger, Bilingual>> = {
  share: { zh: '分享', en: 'sharing' },
  forward: { zh: '转发', en: 'forwarding' },
  moments_post: { zh: '发朋友圈', en: 'posting to Moments' },
  screenshot: { zh: '晒截图', en: 'showing a screenshot' },
  like_count: { zh: '集赞或拉票', en: 'collecting likes or votes' },
  follow: { zh: '拉人关注、加好友或进群', en: 'bringing followers, contacts or group members' },
  invite_click: { zh: '拉人点击', en: 'bringing clicks' },
  help: { zh: '好友助力或砍价', en: 'having friends help or bargain' },
  check_in: { zh: '打卡或集卡', en: 'checking in or collecting' },
}

const sharing = (trigger: string | null): SharingTrigger | undefined => SHARING_TRIGGERS.find(act => act === trigger)

export const wxShare = defineRule({
  id: 'WX-SHARE',
  group: 'platform',
  sentence: {
    zh: '不得用奖励或中奖率诱导分享、拉人；新客真实下单后给奖励可以',
    en: 'No reward and no better odds for sharing or bringing people; a reward for the friend’s real order is fine',
  },
  basis: { kind: 'platform', text: '微信外部链接内容管理规范 1.2（2019-10-28 起）' },
  inForceFrom: '2019-10-28',
  inputs: ['rewardTrigger', 'drawWeight'],
  check({ rewardTrigger, drawWeight }) {
    const act = sharing(rewardTrigger)
    if (act || drawWeight === 'invites')
      return {
        severity: 'deny',
        says: act
          ? {
              zh: `${ACTS[act].zh}就给奖励是诱导分享，链接会被封。`,
              en: `A reward for ${ACTS[act].en} is induced sharing; the link gets blocked.`,
            }
          : {
              zh: '拉人越多中奖率越高是诱导分享，链接会被封。',
              en: 'Better odds for bringing people is induced sharing; the link gets blocked.',
            },
        fix: act
          ? {
              zh: '改成被邀请的新客真实下单、过了退货期才给奖励。',
              en: 'Reward only when the invited friend has really ordered and the return window is over.',
            }
          : {
              zh: '中奖概率不得与分享、拉人挂钩：每人机会相同。',
              en: 'Give everybody the same chance, whatever they share.',
            },
      }
    if (rewardTrigger === 'purchase')
      return {
        severity: 'allow',
        says: { zh: '奖励看真实下单，不看分享。', en: 'The reward is for a real order, not for sharing.' },
      }
    if (rewardTrigger !== 'other') return null
    return {
      severity: 'needs_approval',
      approvals: ['compliance'],
      says: {
        zh: '奖励的条件不是下单，要合规看是否算诱导分享。',
        en: 'The reward is not for an order; compliance looks whether it induces sharing.',
      },
      fix: { zh: '改成被邀请的新客真实下单后给奖励。', en: 'Reward the invited friend’s real order instead.' },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { rewardTrigger: 'moments_post', drawWeight: null } },
      { gives: 'deny', facts: { rewardTrigger: null, drawWeight: 'invites' } },
      { gives: 'needs_approval', facts: { rewardTrigger: 'other', drawWeight: null } },
      { gives: 'allow', facts: { rewardTrigger: 'purchase', drawWeight: null } },
    ],
    miss: [
      { rewardTrigger: null, drawWeight: 'equal' },
      { rewardTrigger: 'review', drawWeight: null },
    ],
  },
})
