import { sql } from '../../../platform/db/database.ts'
import { always, defineMetric } from '../define.ts'
import { gmvNet, gmvPaid, salesExtra, salesRows, sayOrphans } from '../sales.ts'

/** The private channel's part of net sales, with the sales themselves beside it (domain.md §3.2). */
export const privateGmvShare = defineMetric({
  id: 'private_gmv_share',
  version: 1,
  owner: 'finance',
  label: always('私域 GMV 占比', 'Private-channel GMV share'),
  aliases: {
    zh: ['私域GMV占比', '私域占比', '私域销售占比', '私域贡献'],
    en: ['private gmv share', 'private share', 'private-domain share'],
  },
  definition: always(
    '窗口内私域渠道订单的净 GMV ÷ 全部渠道的净 GMV（净 = 实付减去已知退款）。从别的渠道转过来不等于增长。',
    'Net GMV of private-channel orders over net GMV of all channels in the window (net = paid minus known refunds). A shift from other channels is not growth.',
  ),
  grain: 'order',
  dimensions: ['day', 'week', 'month'],
  needs: {},
  defaultWindow: { days: 30 },
  figures: [
    {
      id: '',
      label: always('私域 GMV 占比', 'Private-channel GMV share'),
      unit: 'share',
      numerator: sql`coalesce(sum(f.net_fen) filter (where f.channel = 'private'), 0)`,
      denominator: sql`coalesce(sum(f.net_fen), 0)`,
      ofFen: true,
      n: sql`count(distinct f.buyer)`,
      population: always('全渠道净 GMV', 'net GMV of all channels'),
    },
    gmvNet('net'),
    gmvPaid('paid'),
  ],
  extra: salesExtra,
  invariants: [],
  units: salesRows,
  finish: sayOrphans,
})
