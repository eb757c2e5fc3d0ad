import type { ModelEndpoint } from '../../src/agent/model/openai.ts'

export interface ScriptedCall {
  readonly name: string
  /** An object is sent as JSON; text is sent as it is, so that it can be broken. */
  readonly args: unknown
  readonly id?: string
}

/** One answer of the model: words, calls, an HTTP error, or bytes of one's own. */
export interface Step {
  readonly say?: string
  readonly calls?: readonly ScriptedCall[]
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** The body as it goes over the wire. */
  readonly raw?: string
  readonly unreachable?: boolean
  /** Never answers. */
  readonly silent?: boolean
  /** The stream stops before it says that it is finished. */
  readonly cut?: boolean
  readonly extra?: Readonly<Record<string, string>>
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number }
}

export interface SentBody {
  readonly model: string
  readonly messages: readonly {
    readonly role: string
    readonly content: string | null
    readonly tool_calls?: readonly { readonly id: string; readonly function: { readonly name: string } }[]
    readonly tool_call_id?: string
    readonly [field: string]: unknown
  }[]
  readonly tools?: readonly { readonly function: { readonly name: string } }[]
  readonly [field: string]: unknown
}

export interface ScriptedModel {
  readonly endpoint: ModelEndpoint
  /** Every request body, as text. */
  readonly sent: string[]
  bodies(): SentBody[]
  /** What it answers from now on: a list in order, or a function of the request. */
  script(steps: readonly Step[] | ((body: SentBody, index: number) => Step)): void
}

/** A model that answers what a test says, through the real client and its stream reader. */
export const scriptedModel = (
  first: Parameters<ScriptedModel['script']>[0] = [],
  options: Partial<ModelEndpoint> = {},
): ScriptedModel => {
  const sent: string[] = []
  let next: (body: SentBody) => Step = () => ({ say: '' })
  const script: ScriptedModel['script'] = steps => {
    let index = 0
    next = body => (typeof steps === 'function' ? steps(body, index++) : (steps[index++] ?? { status: 500 }))
  }
  script(first)
  const answer: typeof fetch = async (_url, init) => {
    const text = String(init?.body)
    sent.push(text)
    const step = next(JSON.parse(text) as SentBody)
    if (step.unreachable) throw new TypeError('fetch failed')
    if (step.silent)
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
      })
    if (step.status)
      return new Response(step.raw ?? JSON.stringify({ error: { message: 'secret words of the provider' } }), {
        status: step.status,
        headers: step.headers ?? {},
      })
    return new Response(step.raw ?? wire(step), { headers: { 'content-type': 'text/event-stream' } })
  }
  return {
    endpoint: { name: 'scripted', baseUrl: 'http://model.test/v1', apiKey: 'none', fetch: answer, ...options },
    sent,
    bodies: () => sent.map(text => JSON.parse(text) as SentBody),
    script,
  }
}

/** The answer as server-sent events, every text in pieces. */
const wire = (step: Step): string => {
  const events: unknown[] = []
  const delta = (value: object, finish: string | null = null) =>
    events.push({
      id: 'x',
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta: value, finish_reason: finish }],
    })
  const halves = (text: string) => [text.slice(0, text.length / 2), text.slice(text.length / 2)]
  delta({ role: 'assistant' })
  for (const [field, text] of Object.entries(step.extra ?? {}))
    for (const piece of halves(text)) delta({ [field]: piece })
  for (const piece of halves(step.say ?? '')) delta({ content: piece })
  step.calls?.forEach((call, index) => {
    const text = typeof call.args === 'string' ? call.args : JSON.stringify(call.args)
    const [head = '', tail = ''] = halves(text)
    const name = call.name.replaceAll('.', '__')
    delta({
      tool_calls: [{ index, id: call.id ?? `c${index}`, type: 'function', function: { name, arguments: head } }],
    })
    delta({ tool_calls: [{ index, function: { arguments: tail } }] })
  })
  if (!step.cut) delta({}, step.calls?.length ? 'tool_calls' : 'stop')
  if (step.usage) events.push({ id: 'x', object: 'chat.completion.chunk', choices: [], usage: step.usage })
  return `${events.map(event => `data: ${JSON.stringify(event)}\n\n`).join('')}${step.cut ? '' : 'data: [DONE]\n\n'}`
}
