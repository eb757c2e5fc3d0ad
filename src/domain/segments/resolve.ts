import { Temporal } from 'temporal-polyfill'
import type { Scope } from '../../core/scope.ts'
import { rows, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { layersOfWord, meansEveryone } from './layer-words.ts'
import { nearestNames } from './nearest.ts'
import { LAYER_NAMES } from './phrases.ts'
import { expandSegments, segmentNames, unknownSegment } from './store.ts'
import { type Condition, LAYERS, type SegmentTree, TOUCH_RESULTS } from './tree.ts'

/** Who, as a command says it. */
export type SpokenAudience =
  | string
  | { readonly all: readonly Condition[] }
  | { readonly touch_ref: string; readonly not?: string | undefined }
  | { readonly tz: string }

/** What the words "that one" stand for in the thread. */
export interface Context {
  readonly planId?: string | undefined
}

/**
 * The tree that a spoken audience stands for, saved segments expanded to what they mean now. Throws a Refusal that says
 * what is not known and what comes nearest.
 */
export const treeOfAudience = async (
  scope: Scope,
  audience: SpokenAudience,
  context: Context = {},
): Promise<SegmentTree> => {
  if (typeof audience === 'string') return treeOfName(scope, audience)
  if ('all' in audience) return treeOfConditions(audience.all)
  if ('tz' in audience) return { tz: zoneOf(audience.tz) }
  const touch = await planOf(scope, audience.touch_ref, context)
  return audience.not ? { touch, not: resultOf(audience.not) } : { touch }
}

/**
 * Conditions that must all hold. What is said of one purchase stays with that purchase: 昨天直播下单 is an order through `live`
 * yesterday, not an order through `live` once and some order yesterday.
 */
export const treeOfConditions = (conditions: readonly Condition[]): SegmentTree => {
  const paid = conditions.filter(each => each.field === 'paid_at')
  const about = (each: Condition) =>
    (each.field === 'order_channel' || each.field === 'category') && each.op !== 'neq' && !each.period && !each.days
  const window = paid.length === 1 && conditions.some(about) ? windowOfPurchase(paid[0]) : null
  const joined = window
    ? conditions.filter(each => each !== paid[0]).map(each => (about(each) ? { ...each, ...window } : each))
    : conditions
  const [first] = joined
  return joined.length === 1 && first ? first : { and: [...joined] }
}

const windowOfPurchase = (paid: Condition | undefined): Pick<Condition, 'period' | 'days'> | null => {
  if (!paid) return null
  const { op, value } = paid
  if (op === 'within_days' && typeof value === 'number') return { days: value }
  if (op === 'in_period' && typeof value === 'object' && 'from' in value) return { period: value }
  if ((op !== 'on_day' && op !== 'eq') || typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null
  const next = Temporal.PlainDate.from(value).add({ days: 1 })
  return { period: { from: value, to: next.toString() } }
}

const treeOfName = async (scope: Scope, said: string): Promise<SegmentTree> => {
  const name = said.trim()
  if (meansEveryone(name)) return { everyone: true }
  const [layer, ...more] = layersOfWord(name) ?? []
  if (layer) return { field: 'lifecycle', op: more.length ? 'in' : 'eq', value: more.length ? [layer, ...more] : layer }
  if (name === 'all_groups' || /^(?:全部|所有)(?:的)?群$/.test(name)) return { field: 'group', op: 'eq', value: true }
  if (name === 'opted_out' || /^已?退订(?:的)?(?:人|会员|客户|用户)?$/.test(name)) throw OPTED_OUT
  try {
    return (await expandSegments(scope, { segment: name })).tree
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'not_found' || error.data?.['asked'] !== name) throw error
    throw unknownSegment(name, [...(await segmentNames(scope)), ...LAYERS.map(each => LAYER_NAMES[each][scope.lang])])
  }
}

const OPTED_OUT = new Refusal(
  'forbidden',
  { zh: '退订的会员不能作为触达对象。', en: 'Members who opted out cannot be an audience.' },
  { zh: '等他们自己重新订阅。', en: 'Only they can opt in again.' },
  { rule: 'OPTOUT' },
)

const zoneOf = (tz: string): string => {
  try {
    return Temporal.Now.zonedDateTimeISO(tz).timeZoneId
  } catch {
    throw new Refusal(
      'bad_input',
      { zh: `没有叫「${tz}」的时区。`, en: `There is no time zone called “${tz}”.` },
      { zh: '写 IANA 名称，例如 Europe/London。', en: 'Write an IANA name such as Europe/London.' },
    )
  }
}

const resultOf = (said: string): (typeof TOUCH_RESULTS)[number] => {
  const found = TOUCH_RESULTS.find(result => result === said.trim().toLowerCase())
  if (found) return found
  throw new Refusal(
    'bad_input',
    {
      zh: `不知道谁「${said}」：渠道没有给这个回执。`,
      en: `Nobody tells who “${said}”: the channel gives no such receipt.`,
    },
    { zh: '可以用：送达、点击、回复、下单。', en: `Use one of: ${TOUCH_RESULTS.join(', ')}.` },
    { said },
  )
}

/** The plan meant by an id, an exact title, the local day it went out, or `last`. */
const planOf = async (scope: Scope, said: string, context: Context): Promise<string> => {
  const ref = said.trim()
  if (ref === 'last' && context.planId) return context.planId
  const plans = await rows(
    scope.db,
    sql<{ plan_id: string; title: string; named: boolean }>`select plan_id, title,
        plan_id = ${ref} or title = ${ref} or (scheduled_at at time zone ${scope.workspace.timezone}::text)::date::text = ${ref} as named
      from touch_plans where workspace_id = ${scope.workspace.id} order by scheduled_at desc, plan_id limit 200`,
  )
  const [found, other] = plans.filter(plan => plan.named)
  if (found && !other) return found.plan_id
  const nearest = found
    ? plans.flatMap(plan => (plan.named ? [plan.title] : []))
    : nearestNames(
        ref,
        plans.map(plan => plan.title),
      )
  throw new Refusal(
    found ? 'bad_input' : 'not_found',
    found
      ? { zh: `「${ref}」对应不止一次群发。`, en: `“${ref}” could be more than one message.` }
      : { zh: `没有找到「${ref}」这次群发。`, en: `No message “${ref}” was found.` },
    nearest.length
      ? { zh: `是哪一次：${nearest.join('、')}？`, en: `Which one: ${nearest.join(', ')}?` }
      : { zh: '说出它的标题或发送日期。', en: 'Say its title or the day it went out.' },
    { asked: ref, nearest },
  )
}
