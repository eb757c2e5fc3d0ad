import { BadRow } from '../bad-row.ts'
import { readAmount, readQuantity } from '../values.ts'
import type { Head, Source } from './source.ts'

/**
 * The CDNOW purchase history (Fader and Hardie): customer, date, number of CDs, dollars; whitespace between, header or none.
 * In the 1/10 sample the second column numbers the sample, and the first is the customer of the master file: it is the one kept,
 * so that both files speak of the same people. A row is one order without an id of its own; equal rows are numbered.
 * Orders of $0.00 stand in the data and are taken. Cents are stored as fen.
 */
export const cdnowSource = (head: Head): Source => {
  const dates = head.datesIn(head.timezone)
  return {
    header: !/^\d+$/.test(head.first[0] ?? ''),
    row(cells, occurrence) {
      const list = cells as readonly string[]
      const [customer = '', date = '', quantity = '', dollars = ''] =
        list.length === 5 ? [list[0], list[2], list[3], list[4]] : list
      if (list.length > 5) throw new BadRow('bad_columns')
      if (list.length < 4) throw new BadRow('missing')
      if (!/^\d{1,12}$/.test(customer)) throw new BadRow('bad_value', 'customer_id')
      const paidAt = dates.instant(date, 'date')
      const qty = readQuantity(quantity, 'number_of_cds')
      const fen = readAmount(dollars, 'dollar_value')
      const key = `cdnow:${customer}:${date}:${qty}:${fen}`
      return {
        to: 'orders',
        fact: {
          orderId: `${key}:${occurrence(key)}`,
          memberRef: customer,
          channel: 'other',
          paidAt,
          items: [{ line: '1', sku: 'cd', qty, fen }],
        },
      }
    },
  }
}
