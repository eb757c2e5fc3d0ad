import type { OrderFact } from '../../domain/members/facts.ts'
import type { Draws } from './prng.ts'

export interface Product {
  readonly sku: string
  readonly name: string
  readonly category: string
  readonly priceFen: number
}

const product = (sku: string, name: string, category: string, yuan: number): Product => ({
  sku,
  name,
  category,
  priceFen: yuan * 100,
})

/** Most bought first: the rank is what Zipf's law runs over. */
export const PRODUCTS: readonly [Product, ...Product[]] = [
  product('QH-CL01', '氨基酸洁面乳 120g', '洁面', 89),
  product('QH-TN01', '积雪草舒缓水 200ml', '化妆水', 129),
  product('QH-MK01', '补水面膜 5片', '面膜', 79),
  product('QH-CR01', '神经酰胺面霜 50g', '面霜', 239),
  product('QH-ES01', '烟酰胺精华 30ml', '精华', 219),
  product('QH-SN01', '轻透防晒乳 50ml', '防晒', 149),
  product('QH-LT01', '角鲨烷乳液 100ml', '乳液', 169),
  product('QH-MK02', '泥膜 100g', '面膜', 99),
  product('QH-RM01', '卸妆油 150ml', '卸妆', 119),
  product('QH-ES02', '玻尿酸精华 30ml', '精华', 199),
  product('QH-EY01', '咖啡因眼霜 20g', '眼霜', 189),
  product('QH-LP01', '润唇膏', '唇部', 39),
  product('QH-BD01', '身体乳 250ml', '身体', 99),
  product('QH-HD01', '护手霜 50ml', '身体', 45),
  product('QH-CL02', '洁面慕斯 150ml', '洁面', 99),
  product('QH-TN02', '玫瑰水 150ml', '化妆水', 109),
  product('QH-CR02', '晚霜 50g', '面霜', 299),
  product('QH-ES03', '维C精华 20ml', '精华', 259),
  product('QH-SN02', '防晒喷雾 120ml', '防晒', 129),
  product('QH-CT01', '化妆棉 120片', '工具', 39),
  product('QH-CT02', '洁面刷', '工具', 159),
  product('QH-ST01', '旅行套装', '套装', 199),
  product('QH-ST02', '节日礼盒', '套装', 399),
  product('QH-MK03', '睡眠面膜 80g', '面膜', 149),
]

/** Bought together about three times as often as chance has it: what a recommender should find. */
export const BUNDLES: readonly (readonly [string, string])[] = [
  ['QH-RM01', 'QH-CT01'],
  ['QH-ES01', 'QH-EY01'],
  ['QH-SN01', 'QH-RM01'],
]

const ZIPF = PRODUCTS.map((_, i) => (i + 1) ** -1.1)
const bySku = new Map(PRODUCTS.map(p => [p.sku, p]))
const partners = new Map(BUNDLES)

type Item = OrderFact['items'][number]

/** Items worth about `targetFen` before a discount; cost is about a third. Units: fen. */
export const basket = (d: Draws, targetFen: number): Item[] => {
  const chosen = new Map<Product, number>()
  let listFen = 0
  const put = (p: Product) => {
    chosen.set(p, (chosen.get(p) ?? 0) + 1)
    listFen += p.priceFen
  }
  const dear = targetFen * 1.25
  for (let tries = 0; listFen < targetFen && tries < 12; tries++) {
    const p = PRODUCTS[d.weighted(ZIPF)] ?? PRODUCTS[0]
    if (listFen + p.priceFen > dear && tries < 11) continue
    put(p)
    const partner = bySku.get(partners.get(p.sku) ?? '')
    if (partner && d.bool(0.25)) put(partner)
  }
  const paid = d.bool(0.55) ? 1 : d.between(0.8, 0.98)
  return [...chosen].map(([p, qty], i) => ({
    line: String(i + 1),
    sku: p.sku,
    category: p.category,
    qty,
    fen: Math.round(p.priceFen * qty * paid),
    costFen: Math.round(p.priceFen * qty * 0.32),
  }))
}
