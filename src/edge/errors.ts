import type { Context } from 'hono'

const AGAIN = {
  zh: '稍后原样重发；带上同一个 Idempotency-Key 就不会写两次。',
  en: 'Send the same request again later; with the same Idempotency-Key nothing is written twice.',
}

/** What the edge refuses by itself, in its own words. */
const ERRORS = {
  not_found: {
    status: 404,
    says: { zh: '这里没有这个地址。', en: 'There is nothing at this address.' },
    fix: {
      zh: '这里只接收 POST /v1/{members,orders,refunds,events,costs}。',
      en: 'Only POST /v1/{members,orders,refunds,events,costs} is taken here.',
    },
  },
  too_large: {
    status: 413,
    says: { zh: '请求体超过 2 MB。', en: 'The body is larger than 2 MB.' },
    fix: { zh: '分成更小的批次发送。', en: 'Send smaller batches.' },
  },
  config: {
    status: 500,
    says: { zh: '没有配置源站。', en: 'The origin is not configured.' },
    fix: { zh: '把 ORIGIN_URL 设为源站的 http(s) 地址。', en: 'Set ORIGIN_URL to the http(s) address of the origin.' },
  },
  internal: {
    status: 500,
    says: { zh: '边缘节点出错了，请求没有转发完。', en: 'The edge failed; the request was not handed on completely.' },
    fix: AGAIN,
  },
  origin_away: { status: 502, says: { zh: '源站联系不上。', en: 'The origin cannot be reached.' }, fix: AGAIN },
  origin_slow: {
    status: 504,
    says: {
      zh: '源站没有在时限内回应；请求可能已经写入。',
      en: 'The origin did not answer in time; the request may have been written.',
    },
    fix: AGAIN,
  },
} as const

/** Answers an error of the edge itself: `{error: {code, message, fix, requestId}}`, in the language asked for. */
export const edgeError = (c: Context, code: keyof typeof ERRORS): Response => {
  const { status, says, fix } = ERRORS[code]
  const lang = /^\s*zh/i.test(c.req.header('accept-language') ?? '') ? 'zh' : 'en'
  return c.json({ error: { code, message: says[lang], fix: fix[lang], requestId: c.get('requestId') } }, status)
}
