import { defineRule, PRODUCT } from '../../rule.ts'

export const auditRule = defineRule({
  id: 'AUDIT',
  group: 'governance',
  sentence: {
    zh: '谁在何时按哪版规则做了什么，记入只增不改的审计链，保存至少 3 年',
    en: 'Who did what when under which policy goes into an append-only chain, kept for at least 3 years',
  },
  basis: PRODUCT,
  inputs: ['recorded', 'sensitiveAction'],
  check({ recorded, sensitiveAction }) {
    if (recorded && !sensitiveAction) return null
    return recorded
      ? { severity: 'allow', says: { zh: '这次操作记入审计链。', en: 'This is written to the audit chain.' } }
      : {
          severity: 'deny',
          says: { zh: '这个操作不会留下审计记录。', en: 'This would leave no row in the audit chain.' },
          fix: { zh: '改从提案走，由系统记录。', en: 'Do it through a proposal, which is recorded.' },
        }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { recorded: true, sensitiveAction: true } },
      { gives: 'deny', facts: { recorded: false, sensitiveAction: false } },
    ],
    miss: [{ recorded: true, sensitiveAction: false }],
  },
})
