import { wordRule } from './word-rule.ts'

export const rx = wordRule({
  id: 'RX',
  sentence: {
    zh: '处方药不得推广；药品和医疗器械只按审批内容发布',
    en: 'Prescription drugs are not promoted; other drugs and devices only with approved text',
  },
  basis: { kind: 'statute', text: '广告法 15、16、46' },

  hit: [['deny', '处方药群内直购，无需处方']],
  miss: [['药师提醒：本品为药品，请按说明书或在药师指导下购买和使用']],
})
