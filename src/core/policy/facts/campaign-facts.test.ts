import { describe, expect, it } from 'vitest'
import { judgedIntent } from '../judged-intent.fixture.ts'
import { CAMPAIGN_CASES, coupon, refer } from './campaign-cases.fixture.ts'
import { CAMPAIGN_INTENTS, type CampaignIntent, campaignFacts } from './campaign-facts.ts'
import { reviewConditionOf, triggerOf, weightOf } from './campaign-words.ts'

const judge = (intent: CampaignIntent, slots: object, ctx: object = {}) => judgedIntent(intent, slots, ctx)

describe('commands on campaigns, draws and rewards', () => {
  it.each(CAMPAIGN_CASES)('$says', ({ intent, slots, ctx, decision, rules }) => {
    const verdict = judge(intent, slots, ctx)
    expect(verdict.decision).toBe(decision)
    expect(verdict.hits.map(hit => hit.rule)).toEqual(expect.arrayContaining([...rules]))
  })

  it('never lack a fact, whatever is left unsaid', () => {
    for (const intent of CAMPAIGN_INTENTS)
      expect(
        judge(intent, {}).hits.filter(hit => hit.evidence && 'missing' in hit.evidence && /缺少/.test(hit.says.zh)),
      ).toEqual([])
  })

  it('ask for two approvers above ¥5,000, one of them from finance', () => {
    expect(judge('campaign.create', { ...refer, budget_fen: 500_000 }).approvals).toEqual(['approver'])
    expect(judge('campaign.create', { ...refer, budget_fen: 500_100 }).approvals).toEqual(['approver', 'finance'])
  })

  it('keep no name of anybody: of a fixed winner only that there is one', () => {
    const facts = campaignFacts('draw.run', { fix_winner: '李姐', campaign: '李姐专场' })
    expect(JSON.stringify(facts)).not.toContain('李姐')
    expect(facts.fixedWinner).toBe(true)
  })

  it('name the slot of the wrong type', () => {
    expect(() => campaignFacts('campaign.create', { budget_fen: '5000' })).toThrow(/budget_fen/)
    expect(() => campaignFacts('campaign.create', { stock: -1 })).toThrow(/stock/)
    expect(() => campaignFacts('campaign.create', { at: 'Wednesday' })).toThrow(/at/)
  })

  it('count an invitation with one reward said as costing that reward', () => {
    const facts = campaignFacts('campaign.create', { type: 'refer', inviter_reward: coupon(2_000), stock: 10 })
    expect(facts.worstCaseFen).toBe(20_000)
  })
})

describe('words', () => {
  it.each([
    ['invitee_first_order', 'purchase'],
    ['invitee_paid_order', 'purchase'],
    ['被邀请人下单', 'purchase'],
    ['share', 'share'],
    ['share_or_order', 'share'],
    ['分享海报', 'share'],
    ['forward', 'forward'],
    ['like_count', 'like_count'],
    ['集赞30个', 'like_count'],
    ['screenshot', 'screenshot'],
    ['follow', 'follow'],
    ['invitee_added', 'follow'],
    ['invite_click', 'invite_click'],
    ['invite_3', 'invite_click'],
    ['check_in', 'check_in'],
    ['help', 'help'],
    ['positive_review', 'review'],
    ['five_star_screenshot', 'review'],
    ['birthday', 'other'],
  ])('the trigger %s is %s', (words, trigger) => {
    expect(triggerOf(words)).toBe(trigger)
  })

  it('of weights and reviews', () => {
    expect(['invites', '拉人数', 'spend', 'equal', 'level'].map(weightOf)).toEqual([
      'invites',
      'invites',
      'spend',
      'equal',
      'other',
    ])
    expect(['five_star', '好评', '点赞数', '15字', '不论好评差评', ''].map(reviewConditionOf)).toEqual([
      'praise',
      'praise',
      'likes',
      'wording',
      'neutral',
      'neutral',
    ])
  })
})
