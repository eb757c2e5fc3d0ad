import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatMessage } from './model/port.ts'
import { historyFor } from './state.ts'

const user = (content: string): ChatMessage => ({ role: 'user', content })
const says = (content: string): ChatMessage => ({ role: 'assistant', content })
const calls = (...ids: string[]): ChatMessage => ({
  role: 'assistant',
  content: null,
  tool_calls: ids.map(id => ({ id, type: 'function', function: { name: 'help', arguments: '{}' } })),
})
const result = (id: string): ChatMessage => ({ role: 'tool', tool_call_id: id, content: id })

describe('the history that a planner is shown', () => {
  it('leaves out a call whose result never came, although a later turn used its id', () => {
    const whole = [user('b'), calls('offline_0'), result('offline_0'), says('done')]
    expect(historyFor([user('a'), calls('offline_0'), ...whole])).toEqual([user('a'), ...whole])
  })

  it('leaves out calls of which only some were answered, with the results there are', () => {
    expect(historyFor([user('a'), calls('x', 'y'), result('x'), user('b')])).toEqual([user('a'), user('b')])
  })

  it('keeps the question, however many results came after it', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `c${i}`)
    const turn = [user('now'), calls(...ids), ...ids.map(result)]
    expect(historyFor([user('before'), says('ok'), ...turn])).toEqual(turn)
  })

  it('is whole whatever a thread went through: it begins with a question, and every call is answered right after it', () => {
    const message = fc.oneof(
      fc.constant(user('u')),
      fc.constant(says('s')),
      fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map(ids => calls(...ids)),
      fc.constantFrom('a', 'b', 'c').map(result),
    )
    fc.assert(
      fc.property(fc.array(message, { maxLength: 60 }), messages => {
        const history = historyFor([...messages, user('now')])
        expect(history[0]?.role).toBe('user')
        expect(history.at(-1)).toEqual(user('now'))
        history.forEach((m, i) => {
          const ids = m.tool_calls?.map(call => call.id) ?? []
          const next = history.slice(i + 1, i + 1 + ids.length).map(r => r.tool_call_id)
          expect(new Set(next)).toEqual(new Set(ids))
          if (m.role === 'tool') expect(['tool', 'assistant']).toContain(history[i - 1]?.role)
        })
      }),
    )
  })
})
