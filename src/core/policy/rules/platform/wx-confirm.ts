import { defineRule } from '../../rule.ts'

export const wxConfirm = defineRule({
  id: 'WX-CONFIRM',
  group: 'platform',
  sentence: {
    zh: '企微群发先生成任务，成员确认后才发出；创建不等于已发送，每个任务 24 小时内最多提醒 3 次',
    en: 'A WeCom mass send is a task; it goes out when staff confirm, creating it is not sending; 3 reminders in 24 hours',
  },
  basis: { kind: 'platform', text: '企业微信开发文档 92135' },
  inputs: ['staffConfirms'],
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
  examples: {
    hit: [{ gives: 'allow', facts: { staffConfirms: true } }],
    miss: [{ staffConfirms: false }],
  },
})
