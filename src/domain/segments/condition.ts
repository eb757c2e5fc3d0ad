import { iso } from '../../platform/clock.ts'
import { type Sql, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { nameTest, numberTest, windowOf } from './comparison.ts'
import { knownAt, paidOrders, within } from './orders.ts'
import { type Bounds, type LocalNow, lastDays, periodOf, todayOf } from './period.ts'
import { type Condition, type Field, LAYERS, type Op } from './tree.ts'

/** What a test of a member is compiled against: the lifecycle row `l`, and whatever more is joined to it. */
export interface Reader extends LocalNow {
  readonly workspaceId: number
  /** Joins a SELECT with one row a member at most; returns how its columns are called. */
  join(source: Sql): (column: string) => Sql
}

const NUMBER_OPS: readonly Op[] = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'between', 'in']
const MOMENT_OPS: readonly Op[] = ['eq', 'gt', 'gte', 'lt', 'lte', 'between', 'within_days', 'on_day', 'in_period']
const NAME_OPS: readonly Op[] = ['eq', 'neq', 'in']

interface FieldRule {
  readonly ops: readonly Op[]
  /** May be narrowed to `period` or `days`, or must be. */
  readonly narrowed?: 'may' | 'period' | 'days'
  compile(condition: Condition, reader: Reader): Sql<boolean>
}

/** Every field, what may be asked of it, and how it is read. */
export const FIELD_RULES: Record<Field, FieldRule> = {
  lifecycle: {
    ops: NAME_OPS,
    compile: condition => nameTest(condition, known => sql`l.layer = any(${known}::text[])`, LAYERS),
  },
  added_at: {
    ops: MOMENT_OPS,
    compile: (condition, reader) => within(sql`l.added_at`, windowOf(condition, reader)),
  },
  source_channel: {
    ops: NAME_OPS,
    compile: condition => nameTest(condition, names => sql`coalesce(${oneOf(sql`l.source_channel`, names)}, false)`),
  },
  valid_orders: { ops: NUMBER_OPS, compile: condition => numberTest(condition, sql`l.orders`) },
  inactive_days: { ops: NUMBER_OPS, compile: condition => numberTest(condition, sql`l.idle_days`) },
  orders_in_period: {
    ops: NUMBER_OPS,
    narrowed: 'period',
    compile: (c, r) => numberTest(c, ordersIn(c, r, sql`count(*)`)),
  },
  orders_in_days: {
    ops: NUMBER_OPS,
    narrowed: 'days',
    compile: (c, r) => numberTest(c, ordersIn(c, r, sql`count(*)`)),
  },
  spend_fen: {
    ops: NUMBER_OPS,
    narrowed: 'may',
    compile: (c, r) => numberTest(c, ordersIn(c, r, sql`sum(o.net_fen)`)),
  },
  paid_at: {
    ops: MOMENT_OPS,
    compile: (condition, reader) =>
      among(sql`select distinct o.member_id from (${validOrders(reader, windowOf(condition, reader))}) o`, reader),
  },
  order_channel: {
    ops: NAME_OPS,
    narrowed: 'may',
    compile: (condition, reader) =>
      nameTest(condition, names =>
        among(
          sql`select distinct o.member_id from (${validOrders(reader, narrowing(condition, reader))}) o
            where ${oneOf(sql`o.channel`, names)}`,
          reader,
        ),
      ),
  },
  category: {
    ops: NAME_OPS,
    narrowed: 'may',
    compile: (condition, reader) =>
      nameTest(condition, names =>
        among(
          sql`select distinct max(b.member_id) as member_id from (
              select o.order_id, o.member_id, false as holds from (${validOrders(reader, narrowing(condition, reader))}) o
              union all
              select i.order_id, null, true from order_items i where ${known('i', 'ingested_at', reader)} and ${oneOf(sql`i.category`, names)}
            ) b group by b.order_id having max(b.member_id) is not null and bool_or(b.holds)`,
          reader,
        ),
      ),
  },
  complaint_at: {
    ops: MOMENT_OPS,
    compile: (condition, reader) =>
      among(
        sql`select distinct e.member_id from events e where ${known('e', 'occurred_at', reader)} and e.type = 'complaint'
          and e.member_id is not null and ${within(sql`e.occurred_at`, windowOf(condition, reader))}`,
        reader,
      ),
  },
  group: {
    ops: NAME_OPS,
    compile: (condition, reader) =>
      nameTest(condition, names =>
        among(
          sql`select distinct j.member_id from group_memberships j
            join groups g on g.workspace_id = j.workspace_id and g.group_id = j.group_id
            where ${known('j', 'joined_at', reader)} and (j.left_at is null or j.left_at > ${at(reader)})
              and (${oneOf(sql`g.name`, names)} or ${oneOf(sql`g.group_id`, names)})`,
          reader,
        ),
      ),
  },
  tag: {
    ops: NAME_OPS,
    compile: (condition, reader) =>
      nameTest(condition, names =>
        among(
          sql`select distinct t.member_id from member_tags t where t.workspace_id = ${reader.workspaceId}
            and t.tagged_at <= ${at(reader)} and (t.expires_at is null or t.expires_at > ${at(reader)}) and ${oneOf(sql`t.tag`, names)}`,
          reader,
        ),
      ),
  },
  // Somebody never touched was last touched longer ago than any number of days.
  last_touch_days: {
    ops: NUMBER_OPS,
    compile: (condition, reader) => {
      const touched = reader.join(sql`select t.member_id, max(t.sent_at) as at from touches t
        where t.workspace_id = ${reader.workspaceId} and t.sent_at <= ${at(reader)} group by t.member_id`)
      return numberTest(condition, sql`coalesce(${today(reader)} - ${dayOf(touched('at'), reader)}, 1000000)`)
    },
  },
  // Last order plus the member's own rhythm, or the category's; below 0 it is overdue. Without either rhythm there is no due day.
  replenishment_due_in_days: {
    ops: [...NUMBER_OPS, 'within_days'],
    compile: (condition, reader) => {
      const due = sql`case when l.cycle_basis <> 'default'
        then ${dayOf(sql`l.last_order_at`, reader)} + round(l.cycle_days)::int - ${today(reader)} end`
      return condition.op === 'within_days'
        ? numberTest({ ...condition, op: 'between', value: [0, condition.value as number] }, due)
        : numberTest(condition, due)
    },
  },
  // Born on 02-29: a year older on 03-01 of common years. Birthdays without a year say nothing.
  age: {
    ops: NUMBER_OPS,
    compile: (condition, reader) => {
      const born = reader.join(sql`select p.member_id, left(p.birthday, 4)::int as year, substr(p.birthday, 6) as day
        from member_profiles p where p.workspace_id = ${reader.workspaceId} and p.birthday ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`)
      const now = todayOf(reader)
      const day = now.toString().slice(5)
      return numberTest(condition, sql`${now.year}::int - ${born('year')} - (${born('day')} > ${day}::text)::int`)
    },
  },
}

/** A condition as SQL over the reader's rows; never null. Throws a Refusal when the field cannot be asked that. */
export const conditionOf = (condition: Condition, reader: Reader): Sql<boolean> => {
  const { field, op } = condition
  const rule = FIELD_RULES[field]
  if (!rule.ops.includes(op))
    throw new Refusal(
      'bad_input',
      { zh: `${field} 不能用 ${op}。`, en: `${field} cannot be tested with ${op}.` },
      { zh: `可以用：${rule.ops.join('、')}。`, en: `Use one of: ${rule.ops.join(', ')}.` },
      { field, op, allowed: rule.ops },
    )
  checkNarrowing(condition, rule.narrowed)
  return sql`coalesce(${rule.compile(condition, reader)}, false)`
}

const checkNarrowing = ({ field, period, days }: Condition, narrowed: FieldRule['narrowed']): void => {
  if ((narrowed === 'period' || narrowed === 'days') && (narrowed === 'period' ? period : days) === undefined)
    throw new Refusal(
      'bad_input',
      { zh: `${field} 要写明 ${narrowed}。`, en: `${field} needs ${narrowed}.` },
      { zh: '写上时间范围再试。', en: 'Say the time it is about.' },
      { field },
    )
  const surplus =
    narrowed === 'may' ? period && days : narrowed === 'period' ? days : narrowed === 'days' ? period : period || days
  if (surplus)
    throw new Refusal(
      'bad_input',
      { zh: `${field} 的时间范围写得不对。`, en: `${field} does not take that time range.` },
      {
        zh: narrowed ? '只写 period 或 days 中该有的一个。' : '去掉 period 和 days。',
        en: narrowed ? 'Give one of period and days.' : 'Leave out period and days.',
      },
      { field },
    )
}

const at = (reader: Reader): Sql => sql`${iso(reader.now)}::timestamptz`
const today = (reader: Reader): Sql => sql`${todayOf(reader).toString()}::date`
const dayOf = (column: Sql, reader: Reader): Sql => sql`(${column} at time zone ${reader.timezone}::text)::date`
const known = (alias: string, occurred: string, reader: Reader) =>
  knownAt(alias, occurred, reader.workspaceId, reader.now)

const validOrders = (reader: Reader, window: Bounds): Sql =>
  sql`select * from (${paidOrders(reader.workspaceId, reader.now, window)}) every_order where net_fen > 0`

/** True for members that the SELECT lists. */
const among = (source: Sql, reader: Reader): Sql<boolean> => sql`${reader.join(source)('member_id')} is not null`

const oneOf = (column: Sql, names: readonly string[] | null): Sql<boolean> =>
  names ? sql`${column} = any(${names}::text[])` : sql`${column} is not null`

/** The time that `period` or `days` narrows a condition to. */
const narrowing = ({ field, period, days }: Condition, reader: Reader): Bounds => {
  if (days) return lastDays(days, reader)
  if (!period) return { from: null, to: null }
  const bounds = periodOf(period, reader)
  if (bounds) return bounds
  throw new Refusal(
    'bad_input',
    { zh: `${field} 的时间范围读不懂。`, en: `The period of ${field} cannot be read.` },
    {
      zh: '写成 {from, to}，日期如 2026-09-01，to 不含当天。',
      en: 'Write {from, to} as dates like 2026-09-01; to is not included.',
    },
    { field },
  )
}

const ordersIn = (condition: Condition, reader: Reader, figure: Sql): Sql => {
  const sums = reader.join(sql`select o.member_id, ${figure} as figure
    from (${validOrders(reader, narrowing(condition, reader))}) o group by o.member_id`)
  return sql`coalesce(${sums('figure')}, 0)`
}
