import { sql } from '../../../platform/db/database.ts'
import { BadRow } from '../bad-row.ts'
import { columnsOf, type Layout } from '../columns.ts'
import { readQuantity } from '../values.ts'
import type { Head, Source } from './source.ts'

const LAYOUT: Layout = {
  fields: {
    invoice: ['invoiceno', 'invoice_no'],
    stock_code: ['stockcode'],
    quantity: [],
    invoice_date: ['invoicedate'],
    price: ['unitprice', 'unit_price'],
    customer_id: ['customerid'],
  },
  needed: [['invoice'], ['stock_code'], ['quantity'], ['invoice_date'], ['price'], ['customer_id']],
}

/**
 * Online Retail and Online Retail II (UCI): one line of an invoice a row, anywhere in the file, times local to the United Kingdom.
 * An invoice is an order, its lines told apart by product, quantity, price and occurrence. `C…` is a cancellation: a refund.
 * A line without a customer is a sale to somebody unknown. Stock corrections (a negative quantity without `C`) and lines at a zero
 * or negative price are no sales and are rejected. Pence are stored as fen.
 */
export const onlineRetailSource = (head: Head): Source => {
  const columns = columnsOf(head.first, LAYOUT, head.map, head.table)
  const dates = head.datesIn('Europe/London')
  return {
    header: head.table,
    row(cells, occurrence) {
      const row = columns.row(cells)
      const invoice = row.must('invoice').toUpperCase()
      const sku = row.must('stock_code')
      const at = dates.instant(row.must('invoice_date'), 'invoice_date')
      const memberRef = row.text('customer_id').replace(/\.0+$/, '') || null
      const cancelled = invoice.startsWith('C')
      const quantity = row.must('quantity')
      const price = row.must('price')
      const qty = readQuantity(cancelled ? quantity.replace(/^-(?=\d)/, '') : quantity, 'quantity')
      if (cancelled !== quantity.startsWith('-')) throw new BadRow('bad_quantity', 'quantity')
      const fen = penceOf(price, qty)
      if (cancelled && fen === 0) throw new BadRow('bad_price', 'price')
      const line = `${sku}:${qty}:${price}`
      const n = occurrence(`${invoice}\n${line}`)
      if (cancelled)
        return {
          to: 'refunds',
          fact: { refundId: `online-retail:${invoice}:${line}:${n}`, orderId: null, memberRef, at, fen },
        }
      return {
        to: 'orders',
        fact: {
          orderId: invoice,
          memberRef,
          channel: 'other',
          paidAt: at,
          items: [{ line: `${line}:${n}`, sku, qty, fen }],
        },
      }
    },
    finish: (db, workspaceId) =>
      matchCancellations(workspaceId)
        .execute(db)
        .then(() => {}),
  }
}

/** Whole pence of `qty` pieces; a unit price may be finer than a penny. */
const penceOf = (price: string, qty: number): number => {
  const match = /^(-?)(\d{1,7})(?:\.(\d{1,4})0*)?$/.exec(price)
  if (!match) throw new BadRow('bad_amount', 'price')
  const [, sign, pounds = '0', fraction = ''] = match
  const unit = Number(pounds) * 10_000 + Number(fraction.padEnd(4, '0'))
  if (sign || unit === 0) throw new BadRow('bad_price', 'price')
  const pence = Math.round((unit * qty) / 100)
  if (pence > 1e13) throw new BadRow('bad_amount', 'price')
  return pence
}

/**
 * A cancellation does not name its order. It is given to the latest earlier order of the same customer with that product, one whose
 * line covers the amount before others; where there is none, the order stays unknown.
 */
const matchCancellations = (workspaceId: number) => sql`
  update refunds r set order_id = (
    select o.order_id
    from orders o
    join order_items i using (workspace_id, order_id)
    where o.workspace_id = r.workspace_id and o.member_id = r.member_id and o.paid_at <= r.refunded_at
      and i.sku = split_part(r.refund_id, ':', 3)
    order by i.fen >= r.fen desc, o.paid_at desc, o.order_id
    limit 1)
  where r.workspace_id = ${workspaceId} and r.order_id is null and r.member_id is not null
    and r.refund_id like 'online-retail:%'`
