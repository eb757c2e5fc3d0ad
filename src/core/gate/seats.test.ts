import { describe, expect, it } from 'vitest'
import type { Hit } from '../policy/rule.ts'
import type { Role } from '../roles.ts'
import { type Candidate, type GivenApproval, seatsOf } from './seats.ts'

const person = (id: string, ...roles: Role[]): Candidate => ({ id, name: id.toUpperCase(), roles })
const gave = (id: string, filledRole: Role, to: Partial<GivenApproval> = {}): GivenApproval => ({
  ...person(id, filledRole),
  at: '2026-09-21T02:30:00.000Z',
  filledRole,
  active: true,
  ...to,
})
const hit = (rule: string, severity: Hit['severity'], ...approvals: Role[]) => ({
  rule,
  severity,
  says: { zh: `${rule} 要审批`, en: `${rule} asks` },
  ...(approvals.length ? { approvals } : {}),
})
const seats = (to: Partial<Parameters<typeof seatsOf>[0]> = {}) =>
  seatsOf({
    isOpen: true,
    approvals: ['approver', 'approver', 'finance'],
    proposedBy: 'op',
    hits: [hit('APPR-AUD', 'needs_approval', 'approver', 'approver'), hit('PROMPT-INJ', 'needs_approval', 'approver')],
    given: [],
    candidates: [person('op', 'approver'), person('a', 'approver'), person('b', 'approver'), person('root', 'admin')],
    ...to,
  })

describe('the seats of a proposal', () => {
  it('say which rules ask for each, the second only by what asks for two', () => {
    expect(seats().map(seat => [seat.role, seat.askedBy.map(asked => asked.rule)])).toEqual([
      ['approver', ['APPR-AUD', 'PROMPT-INJ']],
      ['approver', ['APPR-AUD']],
      // No rule names the role: all that want an approval.
      ['finance', ['APPR-AUD', 'PROMPT-INJ']],
    ])
  })

  it('name who could, never the proposer or who approved already, an admin for every role, at most five', () => {
    expect(seats().map(seat => seat.could)).toEqual([['A', 'B', 'ROOT'], ['A', 'B', 'ROOT'], ['ROOT']])
    const [first, second, third] = seats({ given: [gave('a', 'approver')] })
    expect(first).toMatchObject({ given: { id: 'a', name: 'A', at: '2026-09-21T02:30:00.000Z' }, could: [] })
    expect([second?.could, third?.could]).toEqual([['B', 'ROOT'], ['ROOT']])
    const many = Array.from({ length: 9 }, (_, i) => person(`p${i}`, 'approver'))
    expect(seats({ candidates: many })[0]?.could).toEqual(['P0', 'P1', 'P2', 'P3', 'P4'])
  })

  it('are open again when who gave one has left or lost the role, and when it was the proposer', () => {
    for (const given of [
      gave('a', 'approver', { active: false }),
      gave('a', 'approver', { roles: ['viewer'] }),
      gave('op', 'approver'),
    ])
      expect(seats({ given: [given] }).map(seat => seat.given)).toEqual([null, null, null])
  })

  it('keep who gave them once it is closed, whatever became of the person', () => {
    const [first, second] = seats({
      isOpen: false,
      given: [gave('a', 'approver', { active: false, roles: ['viewer'] })],
    })
    expect(first?.given?.name).toBe('A')
    expect(second).toMatchObject({ given: null, could: [] })
  })

  it('are none where the proposer confirms', () => {
    expect(seats({ approvals: [], given: [gave('op', 'approver')] })).toEqual([])
  })
})
