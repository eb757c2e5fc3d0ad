import { always, defineMetric } from '../define.ts'
import { gmvNet, gmvPaid, salesExtra, salesRows, sayOrphans } from '../sales.ts'

/** Paid and net sales of all channels, buyers known or not (domain.md §3.1). */
export const gmv = defineMetric({
  id: 'gmv',
  version: 1,
  owner: 'finance',
  label: always('支付 GMV', 'GMV (paid)'),
  aliases: {
    zh: ['GMV', '销售额', '成交额', '交易额', '营业额', '流水', '支付GMV', '净GMV'],
    en: ['gmv', 'sales', 'revenue', 'turnover'],
  },
  definition: always(
    '窗口内支付订单的实付合计；净 GMV 再减去截至此刻已知的这些订单的退款，所以过些天再看会变少。含买家未知的订单，不含员工。',
    'Paid total of the orders of the window; net subtracts the refunds of these orders known by now, so it shrinks when read again later. Orders of unknown buyers included, staff excluded.',
  ),
  grain: 'order',
  dimensions: ['channel', 'day', 'week', 'month'],
  needs: {},
  defaultWindow: { days: 30 },
  figures: [gmvPaid(''), gmvNet('net')],
  extra: salesExtra,
  invariants: [],
  units: salesRows,
  finish: sayOrphans,
})
