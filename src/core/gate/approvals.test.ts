import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bothRequired, ROLES, type Role } from '../roles.ts'
import { type Approver, fillRoles, openRoles } from './approvals.ts'

const person = (id: string, ...roles: Role[]): Approver => ({ id, roles })
const zRoles = fc.array(fc.constantFrom(...ROLES), { maxLength: 4 })
const zPeople = fc.array(zRoles, { maxLength: 5 }).map(all => all.map((roles, i) => person(`p${i}`, ...roles)))

/** By trying every assignment: the most roles that these people can fill. */
const mostFilled = (required: readonly Role[], people: readonly Approver[]): number => {
  const [role, ...rest] = required
  if (!role) return 0
  const takers = people.filter(p => p.roles.includes(role) || p.roles.includes('admin'))
  return Math.max(
    mostFilled(rest, people),
    ...takers.map(
      taker =>
        1 +
        mostFilled(
          rest,
          people.filter(p => p !== taker),
        ),
    ),
  )
}

describe('filling roles with different people', () => {
  it('moves somebody with two roles to the other when a newcomer can only fill this one', () => {
    const filled = fillRoles(
      ['approver', 'finance'],
      [person('both', 'approver', 'finance'), person('one', 'approver')],
    )
    expect(filled).toEqual(
      new Map([
        ['one', 'approver'],
        ['both', 'finance'],
      ]),
    )
  })

  it('never lets one person fill two roles, not even an admin', () => {
    const filled = fillRoles(['approver', 'approver', 'finance'], [person('a', 'admin')])
    expect(filled.size).toBe(1)
    expect(openRoles(['approver', 'approver', 'finance'], filled)).toEqual(['approver', 'finance'])
  })

  it('fills as many roles as any assignment could, and only with roles that are held and asked for', () => {
    fc.assert(
      fc.property(zRoles, zPeople, (required, people) => {
        const filled = fillRoles(required, people)
        expect(filled.size).toBe(mostFilled(required, people))
        for (const [id, role] of filled) {
          const roles = people.find(p => p.id === id)?.roles ?? []
          expect(roles.includes(role) || roles.includes('admin')).toBe(true)
        }
        expect([...filled.values(), ...openRoles(required, filled)].sort()).toEqual([...required].sort())
      }),
    )
  })

  it('keeps whoever was seated seated when somebody joins', () => {
    fc.assert(
      fc.property(zRoles, zPeople, zRoles, (required, people, roles) => {
        const before = fillRoles(required, people)
        const after = fillRoles(required, [...people, person('new', ...roles)])
        for (const id of before.keys()) expect(after.has(id)).toBe(true)
      }),
    )
  })

  it('adds two lists of requirements up without doubling what they share', () => {
    expect(bothRequired(['approver', 'finance'], ['approver', 'approver'])).toEqual(['approver', 'approver', 'finance'])
    expect(bothRequired([], [])).toEqual([])
  })
})
