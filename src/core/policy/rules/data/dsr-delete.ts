import { z } from 'zod'
import { defineRule } from '../../rule.ts'

export const dsrDelete = defineRule({
  id: 'DSR-DELETE',
  group: 'data',
  sentence: {
    zh: '本人要求删除：核验身份、审批、15 个工作日内删完；留一个不可还原的屏蔽标记，依法留存的记录除外',
    en: 'Erasure at the person’s request: identity checked, approved, done in 15 working days; an irreversible suppression mark stays',
  },
  basis: { kind: 'statute', text: '个人信息保护法 44–47；网络数据安全管理条例 23–24' },
  inputs: ['erasureAsked', 'subjectMatches', 'identityVerified'],
  settings: z.strictObject({
    /** Working days within which an approved erasure is done. */
    workingDays: z.int().min(1).max(15).default(15),
  }),
  check({ erasureAsked, subjectMatches, identityVerified }, { settings }) {
    if (!erasureAsked) return null
    if (subjectMatches === 0) {
      return {
        severity: 'deny',
        says: { zh: '没有找到这个人。', en: 'Nobody matches.' },
        fix: {
          zh: '请本人用注册的微信或手机号再提一次。',
          en: 'Have the person ask from the account or number they registered.',
        },
      }
    }
    if (subjectMatches !== null && subjectMatches > 1) {
      return {
        severity: 'deny',
        says: {
          zh: `${subjectMatches} 人符合，不知道该删哪一位。`,
          en: `${subjectMatches} people match; it is not known whom to erase.`,
        },
        fix: {
          zh: `核验本人身份，用完整手机号或订单号从 ${subjectMatches} 人里确认一位。`,
          en: `Check the person’s identity and tell the one of ${subjectMatches} by a whole number or an order.`,
        },
      }
    }
    const done = {
      zh: `${settings.workingDays} 个工作日内删完；先停止除存储外的一切处理，奖励等账务记录依法保留。`,
      en: `It is done in ${settings.workingDays} working days; all but storing stops at once, accounting records are kept by law.`,
    }
    if (identityVerified === false) {
      return {
        severity: 'deny',
        says: { zh: '还没核验是不是本人。', en: 'It has not been checked that it is the person.' },
        fix: {
          zh: '请本人从已绑定的微信或手机号确认。',
          en: 'Have the person confirm from their own account or number.',
        },
      }
    }
    return {
      severity: 'needs_approval',
      approvals: ['compliance'],
      says: {
        zh: identityVerified ? '本人身份已核验，由合规审批后执行。' : '先核验本人身份，再由合规审批。',
        en: identityVerified
          ? 'The identity is checked; compliance approves.'
          : 'Check the identity first; then compliance approves.',
      },
      fix: done,
    }
  },
  examples: {
    hit: [
      { gives: 'needs_approval', facts: { erasureAsked: true, subjectMatches: 1, identityVerified: true } },
      { gives: 'needs_approval', facts: { erasureAsked: true, subjectMatches: null, identityVerified: null } },
      { gives: 'deny', facts: { erasureAsked: true, subjectMatches: 1, identityVerified: false } },
      { gives: 'deny', facts: { erasureAsked: true, subjectMatches: 3, identityVerified: null } },
      { gives: 'deny', facts: { erasureAsked: true, subjectMatches: 0, identityVerified: true } },
    ],
    miss: [{ erasureAsked: false, subjectMatches: null, identityVerified: null }],
  },
})
