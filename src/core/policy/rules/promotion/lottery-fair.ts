import { defineRule } from '../../rule.ts'
import { isDraw } from './words.ts'

const fair = {
  campaignType: 'lottery',
  drawing: false,
  drawDue: null,
  fixedWinner: false,
  staffMayWin: false,
  ticketsHeldBack: false,
  drawWeight: 'equal',
} as const

export const lotteryFair = defineRule({
  id: 'LOTTERY-FAIR',
  group: 'promotion',
  sentence: {
    zh: '不内定、不谎称有奖，奖券一次全部投放；开奖可验证',
    en: 'No winner is fixed and no ticket held back; the draw can be verified',
  },
  basis: { kind: 'statute', text: '反不正当竞争法 11（2025 修订；此前 10(2)）' },
  inputs: ['campaignType', 'drawing', 'drawDue', 'fixedWinner', 'staffMayWin', 'ticketsHeldBack', 'drawWeight'],
  check({ campaignType, drawing, drawDue, fixedWinner, staffMayWin, ticketsHeldBack, drawWeight }) {
    if (fixedWinner)
      return {
        severity: 'deny',
        says: { zh: '内定中奖人是欺骗性抽奖，不能做。', en: 'Fixing a winner makes the draw a fraud.' },
        fix: {
          zh: '按公示规则随机开奖；想感谢 TA，另发一份公开条件的礼品或积分。',
          en: 'Draw by the published rules; thank that person with a gift on open terms instead.',
        },
      }
    if (ticketsHeldBack)
      return {
        severity: 'deny',
        says: {
          zh: '中奖券要一次、在所有地方全部投放。',
          en: 'All winning tickets go out at once and everywhere.',
        },
        fix: {
          zh: '把全部奖券一次投放，或改成各期单独公示的抽奖。',
          en: 'Put all tickets in at once, or publish separate draws.',
        },
      }
    if (staffMayWin)
      return {
        severity: 'deny',
        basis: { kind: 'product', text: 'Flywheel' },
        says: { zh: '员工和亲属不参加抽奖。', en: 'Staff and their relatives do not take part.' },
        fix: { zh: '把员工和亲属从名单里排除。', en: 'Leave staff and relatives out of the entrants.' },
      }
    if (drawing && drawDue === false)
      return {
        severity: 'deny',
        says: { zh: '还没到公布的开奖时间。', en: 'The published time of the draw has not come.' },
        fix: {
          zh: '到点会自动开奖；要改时间，先审批并公告。',
          en: 'It runs at its time; to change that, get approval and give notice.',
        },
      }
    if (drawing)
      return {
        severity: 'needs_approval',
        approvals: ['approver'],
        says: {
          zh: '开奖不能撤回：名单冻结后按承诺的种子随机抽取，证明公开，由另一人批准。',
          en: 'A draw cannot be undone: the list is frozen, the committed seed draws, the proof is public, and somebody else approves.',
        },
        fix: { zh: '请审批人核对参与名单和开奖时间后批准。', en: 'Have an approver check the list and the time.' },
      }
    if (!isDraw(campaignType)) return null
    if (drawWeight === 'spend' || drawWeight === 'other')
      return {
        severity: 'needs_approval',
        approvals: ['compliance'],
        says:
          drawWeight === 'spend'
            ? {
                zh: '中奖率随消费变化，要合规审批并公示规则。',
                en: 'Odds grow with spending: compliance approves, the rule is published.',
              }
            : {
                zh: '中奖率不均等，要合规审批并公示规则。',
                en: 'Odds are not equal: compliance approves, the rule is published.',
              },
        fix: { zh: '改成每人机会相同。', en: 'Give everybody the same chance.' },
      }
    return {
      severity: 'allow',
      says: {
        zh: '随机开奖：上线时公布种子哈希，开奖后公开证明；员工和亲属不参加。',
        en: 'A verifiable draw: the seed’s hash is published at the start, the proof after it; staff and relatives are left out.',
      },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { ...fair, drawing: true, fixedWinner: true } },
      { gives: 'deny', facts: { ...fair, ticketsHeldBack: true } },
      { gives: 'deny', facts: { ...fair, staffMayWin: true } },
      { gives: 'deny', facts: { ...fair, drawing: true, drawDue: false } },
      { gives: 'needs_approval', facts: { ...fair, campaignType: null, drawing: true, drawDue: true } },
      { gives: 'needs_approval', facts: { ...fair, drawWeight: 'spend' } },
      { gives: 'needs_approval', facts: { ...fair, drawWeight: 'other' } },
      { gives: 'allow', facts: fair },
    ],
    miss: [{ ...fair, campaignType: 'refer', drawWeight: null }],
  },
})
