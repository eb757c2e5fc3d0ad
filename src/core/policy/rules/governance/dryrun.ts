import { defineRule, PRODUCT } from '../../rule.ts'

export const dryrun = defineRule({
  id: 'DRYRUN',
  group: 'governance',
  sentence: {
    zh: '批量或删除类操作先给人看：人数、样例、排除原因、费用和怎么撤销',
    en: 'What is bulk or destroys is shown first: counts, samples, exclusions, cost and how to undo it',
  },
  basis: PRODUCT,
  inputs: ['bulk', 'previewShown'],
  check({ bulk, previewShown }) {
    if (!bulk) return null
    return previewShown
      ? {
          severity: 'allow',
          says: { zh: '先看预览，确认后才执行。', en: 'Look at the preview; it runs only when confirmed.' },
        }
      : {
          severity: 'deny',
          says: { zh: '批量操作还没有预览。', en: 'A bulk action without a preview.' },
          fix: {
            zh: '先看人数、样例和怎么撤销，再确认。',
            en: 'Look at counts, samples and the undo first, then confirm.',
          },
        }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { bulk: true, previewShown: true } },
      { gives: 'deny', facts: { bulk: true, previewShown: false } },
    ],
    miss: [{ bulk: false, previewShown: false }],
  },
})
