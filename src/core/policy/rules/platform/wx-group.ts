import { defineRule, type Finding } from '../../rule.ts'

/** An external group takes 500; above 200 people no longer join by a code but by invitation. */
const MOST = 500
const BY_INVITATION = 200
const WARN_FROM = 180
const URGENT_FROM = 190

export const wxGroup = defineRule({
  id: 'WX-GROUP',
  group: 'platform',
  sentence: {
    zh: '客户群最多 500 人，满 200 人后只能邀请进群；不替客户换群',
    en: 'A customer group takes 500, above 200 only by invitation; people are not moved between groups',
  },
  basis: { kind: 'platform', text: '企业微信客户群规则' },
  inputs: ['groupSize', 'movesMembers'],
  check({ groupSize, movesMembers }) {
    const found: Finding[] = []
    if (movesMembers)
      found.push({
        severity: 'deny',
        says: {
          zh: '不能替客户从一个群搬到另一个群，批量拉人会被判骚扰、封号。',
          en: 'People cannot be moved from one group to another; bulk pulling gets accounts banned.',
        },
        fix: {
          zh: '在原群发新群的入群码，客户自己扫码加入。',
          en: 'Post the new group’s code in the old one and let people join themselves.',
        },
      })
    if (groupSize === null || groupSize < WARN_FROM) return found
    if (groupSize > MOST) {
      found.push({
        severity: 'deny',
        says: {
          zh: `群会有 ${groupSize} 人，超过 ${MOST}。`,
          en: `The group would have ${groupSize} people; ${MOST} fit.`,
        },
        fix: { zh: '新开一个群，用活码自动换群。', en: 'Open another group; a live code switches by itself.' },
      })
    } else if (groupSize >= BY_INVITATION) {
      found.push({
        severity: 'warn',
        says: {
          zh: `群已有 ${groupSize} 人，满 ${BY_INVITATION} 后扫码进不来，只能邀请。`,
          en: `The group has ${groupSize}; from ${BY_INVITATION} on people join by invitation only.`,
        },
        fix: { zh: '新开一个群接着用活码。', en: 'Open another group for the code.' },
      })
    } else {
      const urgent = groupSize >= URGENT_FROM
      found.push({
        severity: 'warn',
        says: {
          zh: `群有 ${groupSize} 人，再 ${BY_INVITATION - groupSize} 人就满 ${BY_INVITATION}${urgent ? '，今天就该开新群' : ''}。`,
          en: `The group has ${groupSize}, ${BY_INVITATION - groupSize} short of ${BY_INVITATION}${urgent ? '; open the next one today' : ''}.`,
        },
        fix: { zh: '准备好下一个群和活码。', en: 'Prepare the next group and its code.' },
      })
    }
    return found
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { groupSize: null, movesMembers: true } },
      { gives: 'deny', facts: { groupSize: 501, movesMembers: false } },
      { gives: 'warn', facts: { groupSize: 180, movesMembers: false } },
      { gives: 'warn', facts: { groupSize: 190, movesMembers: false } },
      { gives: 'warn', facts: { groupSize: 500, movesMembers: false } },
    ],
    miss: [
      { groupSize: 179, movesMembers: false },
      { groupSize: null, movesMembers: false },
    ],
  },
})
