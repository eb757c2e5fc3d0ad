import type { Vertical } from '../../adlaw/entry.ts'
import { defineRule, type Finding } from '../../rule.ts'

/** 广告法 38: not yet 10 may not recommend anything; 40(1): kinds of goods that media for minors carry no advertisement of. */
const ENDORSER_FROM = 10
const NOT_FOR_MINORS: ReadonlySet<Vertical> = new Set([
  'medical',
  'drug',
  'health_food',
  'cosmetics',
  'special_cosmetics',
  'alcohol',
])

/** What the words of a text do to minors is judged by the ad-law list; this looks at whom and what the advertisement shows. */
export const minorCopy = defineRule({
  id: 'MINOR-COPY',
  group: 'data',
  sentence: {
    zh: '面向未成年人的媒介不发医疗、药品、保健食品、化妆品、酒类、美容广告；不满 10 岁不代言；孩子照片要监护人同意',
    en: 'No ads for medicine, health food, cosmetics or alcohol where minors are meant; nobody under 10 recommends; children’s pictures need consent',
  },
  basis: { kind: 'statute', text: '广告法 38、40、57' },
  inputs: ['kind', 'childrensMedia', 'vertical', 'endorserAge', 'childPhotos', 'guardianConsent'],
  check({ kind, childrensMedia, vertical, endorserAge, childPhotos, guardianConsent }) {
    if (kind === 'transactional') return null
    const found: Finding[] = []
    if (childrensMedia && vertical && NOT_FOR_MINORS.has(vertical))
      found.push({
        severity: 'deny',
        says: {
          zh: '面向未成年人的群或账号，不能发这类商品的广告（罚款 20 万起）。',
          en: 'A group or account for minors carries no advertisement for such goods (fines from ¥200,000).',
        },
        fix: { zh: '只发给监护人账号，或换成适合的商品。', en: 'Send it to guardians only, or choose other goods.' },
      })
    if (endorserAge !== null && endorserAge < ENDORSER_FROM)
      found.push({
        severity: 'deny',
        says: {
          zh: `${endorserAge} 岁的孩子不能代言，须满 ${ENDORSER_FROM} 岁。`,
          en: `A child of ${endorserAge} may not recommend goods; ${ENDORSER_FROM} is the least.`,
        },
        fix: { zh: '换成家长出镜，只说家长自己的感受。', en: 'Let a parent speak, of the parent’s own experience.' },
      })
    if (childPhotos && !guardianConsent)
      found.push({
        severity: 'needs_approval',
        approvals: ['compliance'],
        says: {
          zh: '图里能认出孩子，没有监护人同意的记录。',
          en: 'A child can be recognised, and no consent of a guardian is on file.',
        },
        fix: { zh: '补监护人书面同意，或遮住面部。', en: 'Attach the guardian’s written consent, or cover the face.' },
      })
    return found
  },
  examples: {
    hit: [
      {
        gives: 'deny',
        facts: {
          kind: 'marketing',
          childrensMedia: true,
          vertical: 'cosmetics',
          endorserAge: null,
          childPhotos: false,
          guardianConsent: null,
        },
      },
      {
        gives: 'deny',
        facts: {
          kind: 'marketing',
          childrensMedia: false,
          vertical: 'infant',
          endorserAge: 9,
          childPhotos: false,
          guardianConsent: true,
        },
      },
      {
        gives: 'needs_approval',
        facts: {
          kind: 'marketing',
          childrensMedia: false,
          vertical: 'infant',
          endorserAge: null,
          childPhotos: true,
          guardianConsent: null,
        },
      },
    ],
    miss: [
      {
        kind: 'marketing',
        childrensMedia: true,
        vertical: 'education',
        endorserAge: 10,
        childPhotos: true,
        guardianConsent: true,
      },
    ],
  },
})
