import { defineRule } from '../../rule.ts'

export const aigcLabel = defineRule({
  id: 'AIGC-LABEL',
  group: 'content',
  sentence: {
    zh: '记录文案来源；AI 生成的对外内容要标注',
    en: 'The origin of a text is kept; AI text that goes public is labelled',
  },
  basis: { kind: 'regulation', text: '人工智能生成合成内容标识办法 4、5；GB 45438—2025' },
  inForceFrom: '2025-09-01',
  inputs: ['origin'],
  check({ origin }) {
    if (origin === 'human') return null
    return {
      severity: 'allow',
      says:
        origin === 'template'
          ? {
              zh: '来自模板库，不是 AI 生成，来源已记录。',
              en: 'From the template library, not AI; its origin is recorded.',
            }
          : {
              zh: '由 AI 起草，发朋友圈、群和海报时须标注。',
              en: 'Written by AI; label it in moments, groups and posters.',
            },
    }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { origin: 'ai' } },
      { gives: 'allow', facts: { origin: 'template' } },
    ],
    miss: [{ origin: 'human' }],
  },
})
