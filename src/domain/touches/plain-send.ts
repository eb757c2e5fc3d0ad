import { audienceAgesOf } from '../../core/policy/facts/member-facts.ts'
import type { Facts } from '../../core/policy/facts.ts'
import { leavesOf, type SegmentTree } from '../segments/tree.ts'

type PlainSend = Pick<
  Facts,
  | 'recipients'
  | 'attachments'
  | 'linkTitleBytes'
  | 'linkDescBytes'
  | 'repeats'
  | 'groupPlan'
  | 'means'
  | 'movesMembers'
  | 'removesMembers'
  | 'senderShown'
  | 'sharesExperience'
  | 'importedPeople'
  | 'chatsRead'
  | 'asksAgainAfterDays'
  | 'automated'
  | 'audienceAges'
  | 'childrensMedia'
  | 'childFields'
  | 'guardianConsent'
  | 'endorserAge'
  | 'childPhotos'
  | 'profiles'
  | 'mayRefuseProfiling'
  | 'inferredAttribute'
  | 'suggestsOnly'
  | 'separateConsent'
  | 'labels'
  | 'exportFields'
  | 'asksFor'
  | 'smallestCell'
>

/** Scenes in which an experience is shared or goods are recommended. */
const SHARES = /^(?:ugc_|seeding|review_)/

/**
 * What a text to single customers through staff's own accounts is, for the rules on WeCom, consent and personal data: no group, no
 * attachment, no repetition; WeCom shows @企业名 beside the name; members can switch personalisation off. Who never added the brand is the
 * recipient rule CONSENT's matter, one by one.
 */
export const plainSend = (scene: string, audience: SegmentTree): PlainSend => ({
  recipients: 'customers',
  attachments: 0,
  linkTitleBytes: 0,
  linkDescBytes: 0,
  repeats: null,
  groupPlan: null,
  means: ['official'],
  movesMembers: false,
  removesMembers: false,
  senderShown: true,
  sharesExperience: SHARES.test(scene),
  importedPeople: 0,
  chatsRead: 'none',
  asksAgainAfterDays: null,
  automated: true,
  audienceAges: agesOf(audience),
  childrensMedia: false,
  childFields: [],
  guardianConsent: null,
  endorserAge: null,
  childPhotos: false,
  profiles: false,
  mayRefuseProfiling: true,
  inferredAttribute: null,
  suggestsOnly: false,
  separateConsent: false,
  labels: labelsOf(audience),
  exportFields: [],
  asksFor: [],
  smallestCell: null,
})

/** Tags, categories and groups that people are chosen by: names that staff gave. */
const labelsOf = (tree: SegmentTree): string[] =>
  leavesOf(tree).flatMap(leaf => {
    if (!('field' in leaf) || !['tag', 'category', 'group'].includes(leaf.field)) return []
    const values = Array.isArray(leaf.value) ? leaf.value : [leaf.value]
    return values.filter(value => typeof value === 'string')
  })

const agesOf = (tree: SegmentTree) => audienceAgesOf({ all: leavesOf(tree) })
