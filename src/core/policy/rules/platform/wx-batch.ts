import { formatCount } from '../../../../platform/i18n.ts'
import { defineRule, type Finding } from '../../rule.ts'

/** Limits of one message and of one call (企业微信 92135, 96997, 96351). Bytes are of UTF-8: an emoji has 4 or more. */
const LIMITS = {
  textBytes: 4_000,
  attachments: 9,
  linkTitleBytes: 64,
  linkDescBytes: 512,
  customersPerCall: 10_000,
  groupsPerCall: 2_000,
} as const

const over = (
  what: { zh: string; en: string },
  is: number,
  most: number,
  unit: { zh: string; en: string },
): Finding => ({
  severity: 'deny',
  says: {
    zh: `${what.zh} ${formatCount(is)} ${unit.zh}，超过 ${formatCount(most)}。`,
    en: `${what.en}: ${formatCount(is)} ${unit.en}; ${formatCount(most)} are allowed.`,
  },
  fix: { zh: `减到 ${formatCount(most)} ${unit.zh}以内。`, en: `Keep it to ${formatCount(most)} ${unit.en}.` },
})

export const wxBatch = defineRule({
  id: 'WX-BATCH',
  group: 'platform',
  sentence: {
    zh: '群发正文 1–4,000 字节、附件 ≤9 个；一次调用 ≤10,000 位客户或 2,000 个群，更多就分批',
    en: 'A mass message has 1 to 4,000 bytes and at most 9 attachments; a call takes 10,000 customers or 2,000 groups, more are split',
  },
  basis: { kind: 'platform', text: '企业微信开发文档 92135、96997、96351' },
  inputs: ['text', 'audience', 'attachments', 'linkTitleBytes', 'linkDescBytes', 'groupPlan'],
  check(facts) {
    const found: Finding[] = []
    const bytes = Buffer.byteLength(facts.text)
    const unit = { zh: '字节', en: 'bytes' }
    if (!facts.text.trim())
      found.push({
        severity: 'deny',
        says: { zh: '正文是空的。', en: 'The text is empty.' },
        fix: { zh: '补上正文再提交。', en: 'Write the text and submit again.' },
      })
    if (bytes > LIMITS.textBytes) found.push(over({ zh: '正文', en: 'The text' }, bytes, LIMITS.textBytes, unit))
    const { attachments, linkTitleBytes: title, linkDescBytes: desc } = facts
    if (attachments > LIMITS.attachments)
      found.push(over({ zh: '附件', en: 'Attachments' }, attachments, LIMITS.attachments, { zh: '个', en: 'items' }))
    if (title > LIMITS.linkTitleBytes)
      found.push(over({ zh: '链接标题', en: 'The link’s title' }, title, LIMITS.linkTitleBytes, unit))
    if (desc > LIMITS.linkDescBytes)
      found.push(over({ zh: '链接描述', en: 'The link’s description' }, desc, LIMITS.linkDescBytes, unit))
    const groups = facts.groupPlan?.groups
    const [count, most] =
      groups === undefined ? [facts.audience, LIMITS.customersPerCall] : [groups, LIMITS.groupsPerCall]
    if (count > most) {
      const calls = Math.ceil(count / most)
      found.push({
        severity: 'allow',
        says: {
          zh: `${formatCount(count)} ${groups === undefined ? '人' : '个群'}，分 ${calls} 批提交（每批最多 ${formatCount(most)}）。`,
          en: `${formatCount(count)} ${groups === undefined ? 'people' : 'groups'}: ${calls} calls of at most ${formatCount(most)}.`,
        },
      })
    }
    return found
  },
  examples: {
    hit: [
      {
        gives: 'deny',
        facts: { attachments: 0, linkTitleBytes: 0, linkDescBytes: 0, groupPlan: null, text: '', audience: 10 },
      },
      {
        gives: 'deny',
        facts: {
          attachments: 0,
          linkTitleBytes: 0,
          linkDescBytes: 0,
          groupPlan: null,
          text: '中'.repeat(1_334),
          audience: 10,
        },
      },
      {
        gives: 'allow',
        facts: {
          attachments: 0,
          linkTitleBytes: 0,
          linkDescBytes: 0,
          groupPlan: null,
          text: '中秋快乐',
          audience: 10_001,
        },
      },
    ],
    miss: [
      {
        attachments: 0,
        linkTitleBytes: 0,
        linkDescBytes: 0,
        groupPlan: null,
        text: '中'.repeat(1_333),
        audience: 10_000,
      },
    ],
  },
})
