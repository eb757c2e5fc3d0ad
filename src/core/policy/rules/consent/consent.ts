import { z } from 'zod'
import { formatCount } from '../../../../platform/i18n.ts'
import { defineRule, type Finding } from '../../rule.ts'

const unread = (chats: 'not_agreed' | 'unknown'): Finding => ({
  ...(chats === 'unknown' ? { severity: 'needs_approval', approvals: ['compliance'] } : { severity: 'deny' }),
  says:
    chats === 'unknown'
      ? {
          zh: '要读聊天内容，不知道会员是否同意会话存档。',
          en: 'It reads chats; whether members agreed to their being kept is not known.',
        }
      : {
          zh: '会员没有同意会话存档，不能读聊天内容。',
          en: 'Members did not agree to their chats being kept; they may not be read.',
        },
  fix: {
    zh: '先取得会话存档同意；或改用会员自己填的偏好。',
    en: 'Get their consent to the archive first, or use preferences that they stated.',
  },
})

/** Each member's own consent is the recipient rule of the same id; this looks at whom the action goes to as a whole. */
export const consent = defineRule({
  id: 'CONSENT',
  group: 'consent',
  sentence: {
    zh: '没有本人同意不发营销消息；导入的名单不算同意，拒绝后不频繁再问',
    en: 'No marketing without the person’s consent; an imported list is none, and who refused is not asked again and again',
  },
  basis: {
    kind: 'statute',
    text: '广告法 43、62；个人信息保护法 13–17；消费者权益保护法 29；网络交易监督管理办法 16；网络数据安全管理条例 22(5)',
  },
  inputs: ['kind', 'importedPeople', 'asksAgainAfterDays', 'chatsRead', 'keptBack'],
  settings: z.strictObject({
    /** Days after a refusal before somebody may be asked for consent again. */
    askAgainDays: z.int().min(30).max(3_650).default(180),
  }),
  check({ kind, importedPeople, asksAgainAfterDays, chatsRead, keptBack }, { settings }) {
    const found: Finding[] = chatsRead === 'not_agreed' || chatsRead === 'unknown' ? [unread(chatsRead)] : []
    if (kind === 'transactional') return found
    if (asksAgainAfterDays !== null && asksAgainAfterDays < settings.askAgainDays)
      found.push({
        severity: 'deny',
        says: {
          zh: `拒绝才过 ${asksAgainAfterDays} 天，${settings.askAgainDays} 天内不再征求同意。`,
          en: `They refused ${asksAgainAfterDays} days ago; nobody is asked again within ${settings.askAgainDays}.`,
        },
        fix: { zh: '等满再问，或等会员自己重新订阅。', en: 'Wait that long, or until they opt in themselves.' },
      })
    if (kind !== 'marketing') return found
    if (importedPeople > 0)
      found.push({
        severity: 'deny',
        says: {
          zh: `${formatCount(importedPeople)} 人来自导入名单，没有同意过接收营销消息。`,
          en: `${formatCount(importedPeople)} people come from an imported list and never consented.`,
        },
        fix: {
          zh: '去掉这些人；请他们扫活码添加并选择接收。',
          en: 'Leave them out; let them add you by a code and choose to receive.',
        },
      })
    if (found.length) return found
    const kept = keptBack['CONSENT'] ?? 0
    return {
      severity: 'allow',
      says: kept
        ? {
            zh: `${formatCount(kept)} 人没有同意记录，不发。`,
            en: `${formatCount(kept)} have no consent on record and are left out.`,
          }
        : { zh: '已逐人核对同意记录。', en: 'Consent is checked for each person.' },
    }
  },
  examples: {
    hit: [
      {
        gives: 'deny',
        facts: { kind: 'marketing', importedPeople: 800, asksAgainAfterDays: null, chatsRead: 'none', keptBack: {} },
      },
      {
        gives: 'deny',
        facts: { kind: 'service', importedPeople: 0, asksAgainAfterDays: 179, chatsRead: 'none', keptBack: {} },
      },
      {
        gives: 'allow',
        facts: {
          kind: 'marketing',
          importedPeople: 0,
          asksAgainAfterDays: 180,
          chatsRead: 'none',
          keptBack: { CONSENT: 4 },
        },
      },
      {
        gives: 'deny',
        facts: { kind: 'service', importedPeople: 0, asksAgainAfterDays: null, chatsRead: 'not_agreed', keptBack: {} },
      },
      {
        gives: 'needs_approval',
        facts: { kind: 'service', importedPeople: 0, asksAgainAfterDays: null, chatsRead: 'unknown', keptBack: {} },
      },
    ],
    miss: [
      { kind: 'transactional', importedPeople: 800, asksAgainAfterDays: 3, chatsRead: 'none', keptBack: {} },
      { kind: 'service', importedPeople: 800, asksAgainAfterDays: 180, chatsRead: 'none', keptBack: {} },
    ],
  },
})
