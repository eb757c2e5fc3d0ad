import { defineRule, type Finding } from '../../rule.ts'
import { directFields, sensitiveFields } from './fields.ts'

/** A count of fewer people tells who they are. */
const SMALLEST_CELL = 5

export const piMin = defineRule({
  id: 'PI-MIN',
  group: 'data',
  sentence: {
    zh: '只收、只看必要的个人信息；群里不收集身份证、手机号；不足 5 人的格子不显示',
    en: 'Only the personal data that are needed; none collected in groups; counts under 5 are not shown',
  },
  basis: { kind: 'statute', text: '个人信息保护法 6、51' },
  inputs: ['exportFields', 'asksFor', 'smallestCell', 'textChannel'],
  check(facts) {
    const { exportFields, asksFor, smallestCell } = facts
    const found: Finding[] = []
    if (asksFor.length) {
      const inGroup = facts.textChannel !== 'private'
      const sensitive = sensitiveFields(asksFor)
      if (inGroup || sensitive.length)
        found.push({
          severity: 'deny',
          says: {
            zh: `${inGroup ? '在群里或公开处' : '在聊天里'}收集${asksFor.join('、')}。`,
            en: `It asks for ${asksFor.join(', ')} ${inGroup ? 'in a group or in public' : 'in a chat'}.`,
          },
          fix: {
            zh: '改成小程序或表单里由本人填写，只填必要的项。',
            en: 'Let people fill in a form of your own, with what is needed and no more.',
          },
        })
    }
    const sensitive = sensitiveFields(exportFields)
    if (sensitive.length)
      found.push({
        severity: 'deny',
        says: {
          zh: `${sensitive.join('、')}是敏感信息，不能批量取出。`,
          en: `${sensitive.join(', ')}: sensitive, not taken out in bulk.`,
        },
        fix: { zh: '去掉这些字段，只留用途必需的。', en: 'Leave these fields out; keep what the purpose needs.' },
      })
    const direct = directFields(exportFields).filter(field => !sensitive.includes(field))
    if (direct.length)
      found.push({
        severity: 'warn',
        says: {
          zh: `${direct.join('、')}能直接认出人，用途需要才取，展示时脱敏（姓*、138****8821）。`,
          en: `${direct.join(', ')}: these name people; take them only where needed, and show them masked.`,
        },
        fix: { zh: '能用会员编号就不用姓名和手机号。', en: 'Use the member’s number where it does.' },
      })
    if (smallestCell !== null && smallestCell > 0 && smallestCell < SMALLEST_CELL)
      found.push({
        severity: 'warn',
        says: {
          zh: `有格子只有 ${smallestCell} 人，少于 ${SMALLEST_CELL} 人的不显示。`,
          en: `A count is ${smallestCell}; counts under ${SMALLEST_CELL} are not shown.`,
        },
        fix: { zh: '合并分组，或换更粗的维度。', en: 'Merge groups, or divide by something coarser.' },
      })
    return found
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { textChannel: 'group', exportFields: ['id_card'], asksFor: [], smallestCell: null } },
      { gives: 'warn', facts: { textChannel: 'group', exportFields: ['phone'], asksFor: [], smallestCell: null } },
      { gives: 'deny', facts: { textChannel: 'group', exportFields: [], asksFor: ['手机号'], smallestCell: null } },
      { gives: 'warn', facts: { textChannel: 'group', exportFields: [], asksFor: [], smallestCell: 4 } },
    ],
    miss: [
      { textChannel: 'group', exportFields: ['level', 'spend'], asksFor: [], smallestCell: 5 },
      { textChannel: 'group', exportFields: [], asksFor: [], smallestCell: null },
    ],
  },
})
