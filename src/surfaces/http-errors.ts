import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { databaseRefusal } from '../platform/db/database.ts'
import { messageOf, REFUSALS, Refusal } from '../platform/errors.ts'
import type { Bilingual, Lang } from '../platform/i18n.ts'
import type { Log } from '../platform/log.ts'

export interface HttpError {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503
  readonly code: string
  readonly says: Bilingual
  readonly fix: Bilingual | null
  readonly data: Readonly<Record<string, unknown>> | null
}

const INTERNAL: HttpError = {
  status: 500,
  code: 'internal',
  says: { zh: '出错了，没有任何内容被改动。', en: 'Something went wrong; nothing was changed.' },
  fix: {
    zh: '稍后重试；如果还是不行，把请求编号告诉管理员。',
    en: 'Try again; if it stays, give an admin the request id.',
  },
  data: null,
}

/** How anything thrown is answered over HTTP. A refusal keeps its words; a bug tells the outside nothing. */
const httpErrorOf = (thrown: unknown): HttpError => {
  const error = databaseRefusal(thrown)
  if (error instanceof Refusal)
    return {
      status: REFUSALS[error.code].status,
      code: error.code,
      says: error.says,
      fix: error.fix ?? null,
      data: error.data ?? null,
    }
  if (error instanceof HTTPException && error.status === 400)
    return {
      status: 400,
      code: 'bad_input',
      says: { zh: '请求体不是有效的 JSON。', en: 'The body is not valid JSON.' },
      fix: { zh: '以 application/json 发送一个 JSON 对象。', en: 'Send one JSON object as application/json.' },
      data: null,
    }
  return INTERNAL
}

/** The language a client asked for: Chinese or, failing that, English. */
const langOfRequest = (c: Context): Lang => (/^\s*zh/i.test(c.req.header('accept-language') ?? '') ? 'zh' : 'en')

/** Answers `{error: {code, message, fix, …}}`; what was a bug goes to the log, with the request's id. */
export const answerJsonError =
  (log: Log) =>
  (thrown: Error, c: Context): Response => {
    const { status, code, says, fix, data } = httpErrorOf(thrown)
    if (status === 500) log.error({ requestId: c.get('requestId'), err: messageOf(thrown) }, 'a request failed')
    const lang = langOfRequest(c)
    return c.json({ error: { code, message: says[lang], fix: fix?.[lang] ?? null, ...data } }, status)
  }
