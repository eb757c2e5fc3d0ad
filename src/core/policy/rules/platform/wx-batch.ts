import { defineRule } from '../../rule.ts'

/** Bytes of UTF-8 that a mass message may have (企业微信 92135). */
const MOST_BYTES = 4_000

export const wxBatch = defineRule({
  id: 'WX-BATCH',
  group: 'platform',
  sentence: {
    zh: '群发正文不超过 4,000 字节，也不能为空',
    en: 'A mass message has at most 4,000 bytes, and is not empty',
  },
  basis: { kind: 'platform', text: '企业微信开发文档 92135、96997' },
  inputs: ['text'],
  check({ text }) {
    const bytes = Buffer.byteLength(text)
    if (bytes <= MOST_BYTES && text.trim()) return null
    return {
      severity: 'deny',
      says: text.trim()
        ? {
            zh: `正文 ${bytes} 字节，超过 ${MOST_BYTES}。`,
            en: `The text has ${bytes} bytes; ${MOST_BYTES} are allowed.`,
          }
        : { zh: '正文是空的。', en: 'The text is empty.' },
      fix: { zh: '改短或补上正文再提交。', en: 'Shorten or write the text and submit again.' },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { text: '' } },
      { gives: 'deny', facts: { text: '中'.repeat(1_334) } },
    ],
    miss: [{ text: '中'.repeat(1_333) }],
  },
})
