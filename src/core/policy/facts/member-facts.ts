import type { Facts } from '../facts.ts'
import type { MEMBER_SETS } from '../rule-sets/members.ts'
import type { Ages } from './data.ts'
import type { GroupPlan, Means, Repeats, Welcome } from './platform.ts'

export type MemberIntent = keyof typeof MEMBER_SETS
type Slots = Readonly<Record<string, unknown>>

const SECONDS_A_DAY = 86_400

/** Actions of an automation that serve the person who bought; everything else, and whatever carries an offer, is marketing. */
const SERVICE = /care|welcome|logistic|notice|receipt|tag|关怀|欢迎|物流|签收|使用感受|打标/i
const OFFER = /coupon|voucher|discount|sale|promo|券|优惠|折|红包|促销/i

const MEANS_OF: readonly (readonly [Means, RegExp])[] = [
  [
    'auto_friend',
    /(?:auto|bulk).?(?:add|friend)|add.?friend|befriend|自动加(?:好友|人|粉)|批量加(?:好友|人|粉)|主动加/i,
  ],
  ['phone_import', /import.?(?:phone|number)|phone.?(?:list|import)|导入手机|手机号(?:批量)?(?:导入|加)|通讯录/i],
  ['unofficial_client', /unofficial|hook|外挂|群控|云控|非官方|模拟点击|协议号|第三方插件/i],
  ['fake_location', /fake.?(?:gps|location)|location.?spoof|虚拟定位|改定位|附近的人/i],
  ['move_members', /(?:pull|move).{0,10}(?:member|people|customer).{0,10}group|自动拉群|批量拉群|换群/i],
]

/** Fields of conditions that are about what was bought or looked at: an interest in goods, not a trait of the person. */
const ABOUT_GOODS = /category|product|sku|item|order|brand|channel|campaign|source|layer|lifecycle|group/
const ABOUT_CHILD = /child|baby|kid|宝宝|孩子|儿童/i

/**
 * The facts that the rules of an intent about members look at, from the slots of a command and the facts of the world (`ctx`) that
 * vocabulary.md names. Pure. What a command does not say has the harmless default written beside it; the action itself, where one exists,
 * counts and looks up instead. Left out are counts that nobody gave of an action on everybody: the rule that needs one then says so.
 */
export const memberFacts = (intent: MemberIntent, slots: Slots, ctx: Slots = {}): Partial<Facts> => {
  const audience = count(ctx['audience'])
  const said = intent === 'automation.create' ? words(slots) : ''
  const repeats = repeatsOf(record(slots['trigger']))
  const recipients = toGroups(slots) ? 'groups' : 'customers'
  const kind = intent === 'automation.create' ? kindOf(said) : intent.startsWith('segment.') ? 'marketing' : 'service'
  const conditions = conditionsOf(slots)
  const recommends = intent === 'tag.recommend'
  return {
    kind,
    automated: intent === 'automation.create',
    ...(audience === null && slots['scope'] === 'all' ? {} : { audience: audience ?? 0 }),
    // Not known: as if the audience were everybody, which asks for the most approvers.
    activeBase: count(ctx['active_members']) ?? audience ?? 0,
    keptBack: {},
    targetsOptedOut: slots['audience'] === 'opted_out',
    importedPeople: 0,
    asksAgainAfterDays: null,
    chatsRead: readsChats(slots) ? agreed(ctx['chat_archive_consent']) : 'none',
    duplicateOf: null,

    recipients,
    repeats,
    mostSentInPeriod: 0,
    groupPlan: intent === 'automation.create' ? groupPlanOf(slots, ctx) : null,
    welcome: intent === 'automation.create' ? welcomeOf(slots, said) : null,
    tagNames: tagNamesOf(intent, slots),
    tagsMadeBy: null,
    tagsOnMember: null,
    tagsOfCorp: null,
    groupSize: null,
    movesMembers: intent === 'group.move',
    removesMembers: intent === 'group.remove_member',
    metricIds: strings(slots['metrics'] ?? slots['metric']),
    statPeriod: periodOf(slots['period']),
    means: intent === 'group.move' ? ['move_members'] : meansOf(said),

    labels: intent === 'tag.delete' ? [] : labelsOf(slots, conditions),
    inferredAttribute: text(slots['inferred_attribute']) || null,
    separateConsent: false,
    profiles: recommends || text(slots['method']) !== '',
    mayRefuseProfiling: true,
    suggestsOnly: recommends,
    audienceAges: audienceAgesOf(slots),
    childrensMedia: false,
    childFields: conditions.map(c => text(c['field'])).filter(field => ABOUT_CHILD.test(field)),
    guardianConsent: null,
    asksFor: [],
    smallestCell: null,

    exportFields: strings(slots['fields']),
    exportRows: audience ?? count(slots['top']),
    exportTo: null,
    exportAggregate: false,
    impactAssessed: false,
    leavesCountry: false,
    peopleAbroadThisYear: 0,
    sensitiveAbroadThisYear: 0,
    transferBasis: 'none',

    erasureAsked: intent === 'data.delete',
    subjectMatches: count(ctx['matches']),
    identityVerified: typeof ctx['identity_verified'] === 'boolean' ? ctx['identity_verified'] : null,
  }
}

const record = (value: unknown): Slots => (typeof value === 'object' && value !== null ? { ...value } : {})
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const count = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)
const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
const words = (slots: Slots): string =>
  [slots['action'], slots['offer'], slots['content'], slots['scene']].map(text).join(' ')
const kindOf = (said: string): Facts['kind'] => (SERVICE.test(said) && !OFFER.test(said) ? 'service' : 'marketing')
const meansOf = (said: string): Means[] => {
  const found = MEANS_OF.filter(([, pattern]) => pattern.test(said)).map(([means]) => means)
  return found.length ? found : ['official']
}

const toGroups = (slots: Slots): boolean => /group/.test(text(slots['audience']))

/** What a send to groups takes of their caps (`sent_last_24h`: masses that they got); null: it goes to people. */
export const groupPlanOf = (slots: Slots, ctx: Slots = {}): GroupPlan | null => {
  if (!toGroups(slots)) return null
  const masses = count(ctx['sent_last_24h']) ?? 0
  return {
    groups: count(ctx['groups']) ?? 1,
    mentionsAll: slots['mention_all'] === true,
    repeats: repeatsOf(record(slots['trigger'])),
    massesLast24h: masses,
    massesLast7d: masses,
    mentionsLast7d: 0,
    freeAt: null,
  }
}

/** `trigger.daily`: local times of every day, from today on and without an end; `weekdays`, `from`, `until` where given. */
const repeatsOf = (trigger: Slots): Repeats | null => {
  const times = strings(trigger['daily'])
  if (!times.length) return null
  const weekdays = Array.isArray(trigger['weekdays'])
    ? trigger['weekdays'].filter(day => typeof day === 'number')
    : null
  return { times, weekdays, from: text(trigger['from']) || null, until: text(trigger['until']) || null }
}

/** A welcome answers a contact: the same day means at once. */
const welcomeOf = (slots: Slots, said: string): Welcome | null => {
  const trigger = record(slots['trigger'])
  if (trigger['event'] !== 'contact_added' || !/welcome|欢迎/i.test(said)) return null
  const afterSeconds = (count(trigger['delay_days']) ?? 0) * SECONDS_A_DAY
  return { afterSeconds, codeUsed: false, setInConsole: false, errcode: null }
}

/** Conditions of the command: its own, and those of an audience that is spelt out. */
const conditionsOf = (slots: Slots): Slots[] =>
  [slots['all'], slots['add'], record(slots['audience'])['all']].flatMap(list =>
    Array.isArray(list) ? list.filter(each => typeof each === 'object' && each !== null).map(record) : [],
  )

const tagNamesOf = (intent: MemberIntent, slots: Slots): string[] | null => {
  if (intent === 'tag.recommend') return slots['apply'] === true ? [] : null
  if (!intent.startsWith('tag.')) return null
  return ['tag', 'tags', 'into'].flatMap(slot => strings(slots[slot]))
}

/** Names that staff gave, and what people are looked for by. What goods are called is an interest, not a trait. */
const labelsOf = (slots: Slots, conditions: readonly Slots[]): string[] => [
  ...['tag', 'tags', 'name', 'into', 'from', 'seed', 'target', 'add'].flatMap(slot => strings(slots[slot])),
  ...strings(record(slots['source'])['contains']),
  ...conditions
    .filter(c => !ABOUT_GOODS.test(text(c['field'])))
    .flatMap(c => [text(c['field']), ...strings(c['value'])]),
]

const readsChats = (slots: Slots): boolean => strings(record(slots['source'])['contains']).length > 0
const agreed = (value: unknown): Facts['chatsRead'] =>
  value === true ? 'agreed' : value === false ? 'not_agreed' : 'unknown'

/** Ages that the conditions of a command choose; null: none of them is about age. */
export const audienceAgesOf = (slots: Slots): Ages | null => {
  const ages = conditionsOf(slots)
    .filter(c => c['field'] === 'age')
    .map(({ op, value }) => {
      const list = (Array.isArray(value) ? value : [value]).filter(each => typeof each === 'number')
      const [least, most] = [Math.min(...list), Math.max(...list)]
      if (!list.length) return { from: null, below: null }
      if (op === 'lt') return { from: null, below: least }
      if (op === 'lte') return { from: null, below: least + 1 }
      if (op === 'gte') return { from: least, below: null }
      if (op === 'gt') return { from: least + 1, below: null }
      return op === 'neq' ? { from: null, below: null } : { from: least, below: most + 1 }
    })
  if (!ages.length) return null
  const of = (side: keyof Ages) => ages.flatMap(each => each[side] ?? [])
  return {
    from: of('from').length ? Math.max(...of('from')) : null,
    below: of('below').length ? Math.min(...of('below')) : null,
  }
}

const periodOf = (value: unknown): Facts['statPeriod'] => {
  const { from, to } = record(value)
  return text(from) && text(to) ? { from: text(from).slice(0, 10), to: text(to).slice(0, 10) } : null
}
