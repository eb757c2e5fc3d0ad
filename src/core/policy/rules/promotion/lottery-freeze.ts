import { defineRule } from '../../rule.ts'

const WHY = {
  time: { zh: '改开奖时间要审批，并向参与者公告。', en: 'Another draw time needs approval and a public notice.' },
  kind: {
    zh: '奖品换成现金、积分或券要审批，并向参与者公告；不得低于原来的价值。',
    en: 'Cash, points or coupons in place of a prize need approval and a notice, and may not be worth less.',
  },
  force: {
    zh: '因不可抗力改奖品要审批，并向参与者公告原因。',
    en: 'A change for force majeure needs approval and a public notice of the reason.',
  },
} as const

const started = { campaignStarted: true, prizeChange: 'none', drawTimeChanged: false, forceMajeure: false } as const

export const lotteryFreeze = defineRule({
  id: 'LOTTERY-FREEZE',
  group: 'promotion',
  sentence: {
    zh: '抽奖开始后不得把奖品、条件、金额改差；改开奖时间要审批并公告',
    en: 'Once a draw has begun its prizes and terms do not get worse; another draw time needs approval and a notice',
  },
  basis: { kind: 'statute', text: '反不正当竞争法 11（2025 修订）' },
  inForceFrom: '2025-10-15',
  inputs: ['campaignStarted', 'prizeChange', 'drawTimeChanged', 'forceMajeure'],
  check({ campaignStarted, prizeChange, drawTimeChanged, forceMajeure }) {
    if (prizeChange === 'none' && !drawTimeChanged) return null
    if (campaignStarted === false)
      return {
        severity: 'allow',
        says: { zh: '活动还没开始，可以改。', en: 'It has not begun; it may be changed.' },
      }
    if (prizeChange === 'worse' && !forceMajeure)
      return {
        severity: 'deny',
        says:
          campaignStarted === null
            ? {
                zh: '不知道活动开始了没有；开始后不能减少或换差奖品。',
                en: 'Whether it has begun is not known; once begun, prizes may not be taken away or made worse.',
              }
            : {
                zh: '活动已经开始，不能减少或换差奖品。',
                en: 'It has begun: prizes may not be taken away or made worse.',
              },
        fix: {
          zh: '按公示的奖品兑现；可以加奖品或加数量，换奖品放到下一期。',
          en: 'Honour the prizes as published; add prizes or quantity, and change them in the next round.',
        },
      }
    const why = drawTimeChanged
      ? WHY.time
      : prizeChange === 'kind'
        ? WHY.kind
        : prizeChange === 'worse'
          ? WHY.force
          : null
    if (why)
      return {
        severity: 'needs_approval',
        approvals: ['approver'],
        says: why,
        fix: {
          zh: '写好公告（原因、新的安排），请审批人批准。',
          en: 'Write the notice (reason, new terms) and ask an approver.',
        },
      }
    return {
      severity: 'allow',
      says: {
        zh: '加奖品或加数量，对参与者更有利，可以。',
        en: 'More prizes are better for those who take part: allowed.',
      },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { ...started, prizeChange: 'worse' } },
      { gives: 'deny', facts: { ...started, campaignStarted: null, prizeChange: 'worse' } },
      { gives: 'needs_approval', facts: { ...started, prizeChange: 'worse', forceMajeure: true } },
      { gives: 'needs_approval', facts: { ...started, drawTimeChanged: true } },
      { gives: 'needs_approval', facts: { ...started, prizeChange: 'kind' } },
      { gives: 'allow', facts: { ...started, prizeChange: 'better' } },
      { gives: 'allow', facts: { ...started, campaignStarted: false, prizeChange: 'worse' } },
    ],
    miss: [started],
  },
})
