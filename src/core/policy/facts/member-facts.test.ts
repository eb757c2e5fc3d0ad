import { describe, expect, it } from 'vitest'
import { judgedIntent } from '../judged-intent.fixture.ts'
import { MEMBER_SETS } from '../rule-sets/members.ts'
import { audienceAgesOf, groupPlanOf, type MemberIntent, memberFacts } from './member-facts.ts'

const judge = (intent: MemberIntent, slots: object = {}, ctx: object = {}) => judgedIntent(intent, slots, ctx)
const ids = (intent: MemberIntent, slots: object, ctx: object = {}) =>
  judge(intent, slots, ctx).hits.map(hit => hit.rule)
const DAILY = { trigger: { daily: ['09:00', '12:30', '20:00'] }, audience: 'all_groups' }

describe('commands about members', () => {
  it.each([
    [
      'z01 who added us and did not order',
      'segment.query',
      {
        all: [
          { field: 'added_at', op: 'within_days', value: 30 },
          { field: 'valid_orders', op: 'eq', value: 0 },
        ],
      },
      {},
      'allow',
      [],
    ],
    [
      'z03 keeps a segment',
      'segment.create',
      { name: '9月VIP未复购', all: [{ field: 'lifecycle', op: 'eq', value: 'high_value' }] },
      {},
      'allow',
      [],
    ],
    [
      'z05 guesses who is pregnant',
      'segment.query',
      { inferred_attribute: 'pregnancy' },
      {},
      'deny',
      ['SENS-PI', 'AUTO-DEC'],
    ],
    [
      'z09 tags who ordered in the live',
      'tag.add',
      { tag: '直播下单0920', all: [{ field: 'order_channel', op: 'eq', value: 'live' }] },
      { audience: 214 },
      'allow',
      ['WX-TAG'],
    ],
    [
      'z11 suggests tags',
      'tag.recommend',
      { per_member: 2, lookback_days: 180, apply: false },
      {},
      'allow',
      ['AUTO-DEC', 'SENS-PI'],
    ],
    [
      'z13 deletes all tags',
      'tag.delete',
      { scope: 'all' },
      { audience: 12_000 },
      'needs_approval',
      ['APPR-AUD', 'APPR-TWO'],
    ],
    ['z34 writes to groups three times a day', 'automation.create', DAILY, {}, 'deny', ['WX-QUOTA', 'FREQ-CAP']],
    [
      'e03 leaves out who complained',
      'suppression.add',
      {
        all: [{ field: 'complaint_at', op: 'in_period', value: { from: '2026-09-01', to: '2026-10-01' } }],
        scope: 'all',
      },
      {},
      'allow',
      [],
    ],
    [
      'e18 looks at groups',
      'group.health',
      { period: { from: '2026-09-14', to: '2026-09-21' }, filter: { speakers: 0 } },
      {},
      'allow',
      [],
    ],
    ['z59 looks at groups', 'group.health', { order: 'asc' }, {}, 'allow', []],
  ] as const)('%s', (_what, intent, slots, ctx, decision, rules) => {
    const verdict = judge(intent, slots, ctx)
    expect(verdict.decision, JSON.stringify(verdict.hits)).toBe(decision)
    expect(verdict.hits.map(hit => hit.rule)).toEqual(expect.arrayContaining([...rules]))
  })

  it('z28 is a service message and nothing here stops it; that it is the first of its kind is APPR-NOVEL’s', () => {
    const slots = { trigger: { event: 'order_received', delay_days: 3 }, action: 'care_message' }
    expect(judge('automation.create', slots)).toMatchObject({ decision: 'allow' })
    expect(memberFacts('automation.create', slots).kind).toBe('service')
    expect(memberFacts('automation.create', { ...slots, offer: '20元券' }).kind).toBe('marketing')
  })

  it('z61 and z66 say why they cannot be done before the person is known', () => {
    expect(judge('group.remove_member', { reason: 'spam' })).toMatchObject({ decision: 'allow' })
    expect(ids('data.delete', { subject_hint: 'phone_tail:8821' }, { matches: 3 })).toContain('DSR-DELETE')
    expect(judge('data.delete', {}, { matches: 1, identity_verified: true }).decision).toBe('needs_approval')
  })

  it('z34 names the month’s own limit and the better pace', () => {
    const fix = judge('automation.create', DAILY).hits.find(hit => hit.rule === 'WX-QUOTA')?.fix?.zh
    expect(fix).toContain('30 条')
    expect(fix).toContain('每群每天 1 条、每周不超过 5 条')
  })

  it.each([
    ['moves people', 'group.move', { from: '5群', to: '6群', count: 200 }, {}, 'deny', ['WX-GROUP', 'WX-AUTO']],
    ['exports phones', 'data.export', { fields: ['name', 'phone'], top: 100, by: 'spend' }, {}, 'deny', ['PI-EXPORT']],
    ['exports identity cards', 'data.export', { fields: ['id_card'] }, {}, 'deny', ['PI-EXPORT', 'PI-MIN']],
    ['exports spend', 'data.export', { fields: ['spend'], top: 100 }, {}, 'needs_approval', ['PI-EXPORT']],
    [
      'exports too many',
      'data.export',
      { fields: ['spend'], filter: 'all' },
      { audience: 12_000 },
      'deny',
      ['PI-EXPORT'],
    ],
    ['tags an illness', 'tag.add', { tag: '糖尿病', all: [] }, { audience: 3 }, 'deny', ['SENS-PI']],
    [
      'tags what was said about pregnancy',
      'tag.add',
      { tag: 'A类', source: { group: '3群', contains: '怀孕' } },
      { chat_archive_consent: true },
      'deny',
      ['SENS-PI'],
    ],
    [
      'tags from chats without consent',
      'tag.add',
      { tag: '想买面霜', source: { group: '3群', contains: '面霜' } },
      { chat_archive_consent: false },
      'deny',
      ['CONSENT'],
    ],
    [
      'tags from chats, consent not known',
      'tag.add',
      { tag: '想买面霜', source: { group: '3群', contains: '面霜' } },
      {},
      'needs_approval',
      ['CONSENT'],
    ],
    [
      'tags from chats with consent',
      'tag.add',
      { tag: '想买面霜', source: { group: '3群', contains: '面霜' } },
      { chat_archive_consent: true },
      'allow',
      ['WX-TAG'],
    ],
    [
      'merges into an illness',
      'tag.merge',
      { from: ['A', 'B'], into: '抑郁症' },
      { audience: 10 },
      'deny',
      ['SENS-PI'],
    ],
    ['deletes a sensitive tag', 'tag.delete', { tag: '怀孕' }, { audience: 40 }, 'allow', []],
    ['keeps a segment of believers', 'segment.create', { name: '信佛的客户' }, {}, 'deny', ['SENS-PI']],
    [
      'asks for a goods interest',
      'segment.query',
      { all: [{ field: 'category', op: 'eq', value: '孕妇护肤' }] },
      {},
      'allow',
      [],
    ],
    ['asks for minors', 'segment.query', { all: [{ field: 'age', op: 'lt', value: 18 }] }, {}, 'warn', ['MINOR-ADS']],
    [
      'asks for children',
      'segment.create',
      { name: '小朋友', all: [{ field: 'age', op: 'lte', value: 13 }] },
      {},
      'deny',
      ['MINOR-DATA'],
    ],
    [
      'welcomes two days late',
      'automation.create',
      { trigger: { event: 'contact_added', delay_days: 2 }, action: 'welcome_message' },
      {},
      'deny',
      ['WX-WELCOME'],
    ],
    [
      'welcomes',
      'automation.create',
      { trigger: { event: 'contact_added' }, action: 'welcome_message' },
      {},
      'allow',
      ['WX-WELCOME'],
    ],
    [
      'befriends by itself',
      'automation.create',
      { trigger: { event: 'order_paid' }, action: '自动加好友' },
      {},
      'deny',
      ['WX-AUTO'],
    ],
    [
      'writes to who refused',
      'automation.create',
      { trigger: { daily: ['10:00'] }, audience: 'opted_out' },
      {},
      'deny',
      ['OPTOUT'],
    ],
    [
      'reaches back too far',
      'group.health',
      { period: { from: '2026-01-01', to: '2026-02-01' } },
      {},
      'warn',
      ['WX-STAT'],
    ],
  ] as const)('%s', (_what, intent, slots, ctx, decision, rules) => {
    const verdict = judge(intent, slots, ctx)
    expect(verdict.decision, JSON.stringify(verdict.hits)).toBe(decision)
    expect(verdict.hits.map(hit => hit.rule)).toEqual(expect.arrayContaining([...rules]))
  })

  it('tell a send to groups from one to people, and read ages out of conditions', () => {
    expect(groupPlanOf({ audience: 'all_groups', mention_all: true }, { sent_last_24h: 1 })).toMatchObject({
      mentionsAll: true,
      massesLast24h: 1,
    })
    expect(groupPlanOf({ audience: 'active' })).toBeNull()
    const age = (op: string, value: unknown) => audienceAgesOf({ audience: { all: [{ field: 'age', op, value }] } })
    expect(age('lt', 18)).toEqual({ from: null, below: 18 })
    expect(age('lte', 17)).toEqual({ from: null, below: 18 })
    expect(age('between', [13, 17])).toEqual({ from: 13, below: 18 })
    expect(age('eq', 16)).toEqual({ from: 16, below: 17 })
    expect(age('gt', 17)).toEqual({ from: 18, below: null })
    expect(audienceAgesOf({ audience: 'active' })).toBeNull()
  })

  it('give every fact that the rules of their set need, whatever is said', () => {
    const odd = [{}, { all: 7, tag: null, trigger: 'x', audience: [], period: {}, fields: {}, source: 1 }]
    for (const intent of Object.keys(MEMBER_SETS) as MemberIntent[])
      for (const slots of odd)
        for (const hit of judge(intent, slots).hits)
          expect(hit.evidence?.['missing'], `${intent} ${hit.rule}`).toBeUndefined()
  })
})
