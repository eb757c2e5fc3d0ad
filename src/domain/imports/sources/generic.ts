import { columnsOf, type Layout, type Row } from '../columns.ts'
import {
  type DateReader,
  readAmount,
  readBirthday,
  readFen,
  readFlag,
  readJson,
  readOneOf,
  readQuantity,
  readTimezone,
  readWord,
} from '../values.ts'
import type { Head, ImportKind, Occurrence, Source, Taken } from './source.ts'

type Reader = (row: Row, dates: DateReader, occurrence: Occurrence) => Taken

const MEMBER = [
  'member',
  'member_ref',
  'ref',
  'user_id',
  'customer_id',
  'external_userid',
  '会员id',
  '会员编号',
  '客户id',
]

const LAYOUTS: Readonly<Record<ImportKind, Layout>> = {
  members: {
    fields: {
      ref: ['id', 'member_id', ...MEMBER.filter(name => name !== 'ref')],
      person_key: ['unionid'],
      name: ['nickname', '姓名', '昵称'],
      phone: ['mobile', '手机', '手机号'],
      birthday: ['生日'],
      added_at: ['created_at', '添加时间', '加入时间'],
      left_at: ['删除时间', '流失时间'],
      source_channel: ['channel', 'source', '渠道', '来源'],
      source_campaign: ['campaign', '来源活动'],
      timezone: ['时区'],
      owner_id: ['owner', '跟进人'],
      is_staff: ['员工'],
      is_minor: ['未成年'],
      personalised: ['personalized', '个性化'],
      tags: ['tag', '标签'],
    },
    needed: [['ref']],
  },
  orders: {
    fields: {
      order_id: ['order_no', '订单号', '订单id', '订单编号'],
      member_id: MEMBER,
      paid_at: ['order_time', 'date', '支付时间', '付款时间', '下单时间'],
      received_at: ['收货时间'],
      amount: ['paid', 'total', '金额', '实付', '实付金额'],
      paid_fen: ['fen', 'amount_fen'],
      channel: ['渠道'],
      line: ['line_id', '行号'],
      sku: ['sku_id', 'product_id', '商品', '商品编码'],
      qty: ['quantity', '数量'],
      category: ['类目', '品类'],
      cost: ['成本'],
      cost_fen: [],
    },
    needed: [['order_id'], ['paid_at'], ['amount', 'paid_fen']],
  },
  events: {
    fields: {
      event_id: ['事件id'],
      member_id: MEMBER,
      type: ['event', '事件', '类型'],
      at: ['occurred_at', 'time', 'timestamp', '时间', '发生时间'],
      actor: ['行为人'],
      group_id: ['group', '群id'],
      props: ['properties', '属性'],
    },
    needed: [['type'], ['at']],
  },
  costs: {
    fields: {
      cost_id: ['费用id'],
      day: ['date', '日期'],
      kind: ['type', '类型'],
      amount: ['cost', '金额', '费用'],
      fen: ['amount_fen'],
      channel: ['渠道'],
      campaign_id: ['campaign', '活动', '活动id'],
    },
    needed: [['day'], ['kind'], ['amount', 'fen']],
  },
}

/** Only what the row says, so that an empty cell never stands for a value. */
const said = <Key extends string, Value>(key: Key, text: string, read: (text: string, field: string) => Value) =>
  (text === '' ? {} : { [key]: read(text, key) }) as { [K in Key]?: Value }
const asIs = (text: string): string => text

const readMember: Reader = (row, dates) => ({
  to: 'members',
  fact: {
    ref: row.must('ref'),
    ...said('personKey', row.text('person_key'), asIs),
    ...said('name', row.text('name'), asIs),
    ...said('phone', row.text('phone', 40), asIs),
    ...said('birthday', row.text('birthday'), readBirthday),
    ...said('addedAt', row.text('added_at'), text => dates.instant(text, 'added_at')),
    ...said('leftAt', row.text('left_at'), text => dates.instant(text, 'left_at')),
    ...said('sourceChannel', row.text('source_channel'), asIs),
    ...said('sourceCampaign', row.text('source_campaign'), asIs),
    ...said('timezone', row.text('timezone'), readTimezone),
    ...said('ownerId', row.text('owner_id'), asIs),
    ...said('isStaff', row.text('is_staff'), text => readFlag(text, 'is_staff')),
    ...said('isMinor', row.text('is_minor'), text => readFlag(text, 'is_minor')),
    ...said('personalised', row.text('personalised'), readFlag),
    ...said('tags', row.text('tags', 2_000), tagsOf),
  },
})

const tagsOf = (text: string): string[] =>
  text
    .split(/[|;,，；、]/)
    .map(tag => tag.trim())
    .filter(Boolean)

/**
 * A row is one line of an order: its amount is the line's. Without a line id, lines are told apart by product and occurrence, not
 * by amount: a second export with another amount for the same line is known, never added on top.
 */
const readOrder: Reader = (row, dates, occurrence) => {
  const orderId = row.must('order_id')
  const sku = row.text('sku')
  const fen = row.text('paid_fen')
  return {
    to: 'orders',
    fact: {
      orderId,
      memberRef: row.text('member_id') || null,
      channel: row.text('channel') || 'other',
      paidAt: dates.instant(row.must('paid_at'), 'paid_at'),
      ...said('receivedAt', row.text('received_at'), text => dates.instant(text, 'received_at')),
      items: [
        {
          sku: sku || 'unspecified',
          qty: row.text('qty') ? readQuantity(row.text('qty'), 'qty') : 1,
          fen: fen ? readFen(fen, 'paid_fen') : readAmount(row.must('amount'), 'amount'),
          ...said('category', row.text('category'), asIs),
          ...said('costFen', row.text('cost_fen'), text => readFen(text, 'cost_fen')),
          ...said('costFen', row.text('cost'), text => readAmount(text, 'cost')),
          line: row.text('line') || `${sku}#${occurrence(`${orderId}\n${sku}`)}`,
        },
      ],
    },
  }
}

const ACTORS = ['member', 'staff', 'system'] as const

const readEvent: Reader = (row, dates, occurrence) => {
  const memberRef = row.text('member_id') || null
  const type = readWord(row.must('type'), 'type')
  const at = dates.instant(row.must('at'), 'at')
  const groupId = row.text('group_id')
  const actor = readOneOf(ACTORS, row.text('actor') || 'member', 'actor')
  const props = row.text('props', 10_000)
  const key = [memberRef ?? '', type, at, groupId].join(':')
  return {
    to: 'events',
    fact: {
      memberRef,
      type,
      actor,
      at,
      ...said('groupId', groupId, asIs),
      ...said('props', props, readJson),
      eventId: row.text('event_id') || `file:${key}#${occurrence(key)}`,
    },
  }
}

const readCost: Reader = (row, dates, occurrence) => {
  const day = dates.day(row.must('day'), 'day')
  const kind = readWord(row.must('kind'), 'kind')
  const [channel, campaignId, fen] = [row.text('channel'), row.text('campaign_id'), row.text('fen')]
  const key = [day, kind, channel, campaignId].join(':')
  return {
    to: 'costs',
    fact: {
      day,
      kind,
      ...said('channel', channel, asIs),
      ...said('campaignId', campaignId, asIs),
      fen: fen ? readFen(fen, 'fen') : readAmount(row.must('amount'), 'amount'),
      costId: row.text('cost_id') || `file:${key}#${occurrence(key)}`,
    },
  }
}

const READERS: Readonly<Record<ImportKind, Reader>> = {
  members: readMember,
  orders: readOrder,
  events: readEvent,
  costs: readCost,
}

/** A table with a header, or JSON lines, under our own names or names known for them. */
export const genericSource = (kind: ImportKind, head: Head): Source => {
  const columns = columnsOf(head.first, LAYOUTS[kind], head.map, head.table)
  const dates = head.datesIn(head.timezone)
  const read = READERS[kind]
  return { header: head.table, row: (cells, occurrence) => read(columns.row(cells), dates, occurrence) }
}
