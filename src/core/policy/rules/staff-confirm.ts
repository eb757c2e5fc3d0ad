import { defineRule } from '../rule.ts'
import type { TouchFacts } from '../touch-facts.ts'

export const staffConfirm = defineRule<TouchFacts>({
  id: 'WX-CONFIRM',
  sentence: {
    zh: '企微群发先生成任务，成员确认后才发出',
    en: 'A WeCom mass send is a task; it goes out when staff confirm',
  },
  basis: { kind: 'platform', text: '企业微信开发文档 92135' },
  check(facts) {
    if (!facts.staffConfirms) return null
    return {
      severity: 'allow',
      says: {
        zh: '到点生成群发任务，员工在企微里确认后才发出；24 小时未确认即过期。',
        en: 'At that time staff get a task; it goes out when they confirm, and lapses after 24 hours.',
      },
    }
  },
})
