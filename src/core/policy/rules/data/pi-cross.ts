import { formatCount } from '../../../../platform/i18n.ts'
import { defineRule } from '../../rule.ts'

/** 促进和规范数据跨境流动规定 (2024-03-22) 5, 7, 8: different people since 1 January of the year. */
const CROSS_BORDER = { exemptBelow: 100_000, assessFrom: 1_000_000, assessSensitiveFrom: 10_000 } as const

const ANONYMOUS = {
  zh: '只给人群计数和内部编号，个人信息留在境内。',
  en: 'Send counts and opaque ids; personal data stay in the country.',
}

/** Which way the law asks for, by the people of this calendar year. */
export const transferNeeds = (
  people: number,
  sensitive: number,
): 'nothing' | 'standard_contract' | 'security_assessment' =>
  people >= CROSS_BORDER.assessFrom || sensitive >= CROSS_BORDER.assessSensitiveFrom
    ? 'security_assessment'
    : people >= CROSS_BORDER.exemptBelow || sensitive > 0
      ? 'standard_contract'
      : 'nothing'

export const piCross = defineRule({
  id: 'PI-CROSS',
  group: 'data',
  sentence: {
    zh: '个人信息默认不出境（含 Slack、境外模型）；出境按当年累计人数走合同或安全评估',
    en: 'Personal data stay in the country by default (Slack and foreign models included); by the year’s count of people a contract or an assessment',
  },
  basis: { kind: 'statute', text: '个人信息保护法 38；促进和规范数据跨境流动规定 5、7、8；网络数据安全管理条例 35' },
  inputs: ['leavesCountry', 'peopleAbroadThisYear', 'sensitiveAbroadThisYear', 'transferBasis'],
  check({ leavesCountry, peopleAbroadThisYear: people, sensitiveAbroadThisYear: sensitive, transferBasis }) {
    if (!leavesCountry) return null
    const needs = transferNeeds(people, sensitive)
    const counted = {
      zh: `今年累计 ${formatCount(people)} 人${sensitive ? `（敏感 ${formatCount(sensitive)} 人）` : ''}`,
      en: `${formatCount(people)} people this year${sensitive ? ` (${formatCount(sensitive)} with sensitive data)` : ''}`,
    }
    if (needs === 'security_assessment' && transferBasis !== 'security_assessment') {
      return {
        severity: 'deny',
        says: {
          zh: `${counted.zh}，达到 ${formatCount(CROSS_BORDER.assessFrom)} 人或敏感 ${formatCount(CROSS_BORDER.assessSensitiveFrom)} 人，须先通过安全评估。`,
          en: `${counted.en}: from ${formatCount(CROSS_BORDER.assessFrom)}, or ${formatCount(CROSS_BORDER.assessSensitiveFrom)} with sensitive data, a security assessment comes first.`,
        },
        fix: ANONYMOUS,
      }
    }
    if (needs === 'standard_contract' && transferBasis === 'none') {
      return {
        severity: 'deny',
        says: {
          zh: `${counted.zh}，须先备案标准合同或通过认证。`,
          en: `${counted.en}: a filed standard contract or a certification comes first.`,
        },
        fix: ANONYMOUS,
      }
    }
    return {
      severity: 'needs_approval',
      approvals: ['compliance'],
      says: {
        zh: `个人信息要出境，${counted.zh}。`,
        en: `Personal data leave the country: ${counted.en}.`,
      },
      fix: ANONYMOUS,
    }
  },
  examples: {
    hit: [
      {
        gives: 'needs_approval',
        facts: { leavesCountry: true, peopleAbroadThisYear: 99_999, sensitiveAbroadThisYear: 0, transferBasis: 'none' },
      },
      {
        gives: 'deny',
        facts: {
          leavesCountry: true,
          peopleAbroadThisYear: 100_000,
          sensitiveAbroadThisYear: 0,
          transferBasis: 'none',
        },
      },
      {
        gives: 'deny',
        facts: {
          leavesCountry: true,
          peopleAbroadThisYear: 10_000,
          sensitiveAbroadThisYear: 10_000,
          transferBasis: 'standard_contract',
        },
      },
    ],
    miss: [
      { leavesCountry: false, peopleAbroadThisYear: 2_000_000, sensitiveAbroadThisYear: 0, transferBasis: 'none' },
    ],
  },
})
