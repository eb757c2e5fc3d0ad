import { VERTICALS, type Vertical } from '../../core/policy/adlaw/entry.ts'
import type { TextFacts } from '../../core/policy/facts/text.ts'
import type { Workspace } from '../../core/scope.ts'

/** What a brand says of itself, as its texts are judged by it: a part of the workspace's settings. What is not set is not claimed. */
export interface Brand
  extends Pick<TextFacts, 'vertical' | 'filedClaims' | 'registeredNames' | 'linkDomains' | 'adApprovalNo'> {}

export const brandOf = ({ settings }: Pick<Workspace, 'settings'>): Brand => ({
  vertical: VERTICALS.find(vertical => vertical === settings['vertical']) ?? null,
  filedClaims: stringList(settings['filedClaims']),
  registeredNames: stringList(settings['registeredNames']),
  linkDomains: stringList(settings['linkDomains']),
  adApprovalNo: typeof settings['adApprovalNo'] === 'string' ? settings['adApprovalNo'] : null,
})

const stringList = (value: unknown): string[] => (Array.isArray(value) ? value.filter(v => typeof v === 'string') : [])

/** Words by which people name a product; the first that stands in it decides. */
const PRODUCTS: readonly (readonly [vertical: Vertical, words: RegExp])[] = [
  ['infant_formula', /奶粉|配方奶|formula/iu],
  ['health_food', /保健|益生菌|褪黑素|鱼油|胶原蛋白肽|维生素|辅酶|蓝帽|supplement|probiotic|vitamin/iu],
  [
    'cosmetics',
    /精华|面膜|面霜|乳液|口红|粉底|防晒|护肤|化妆|洗面奶|爽肤水|眼霜|美白|serum|cream|lipstick|mask|skincare/iu,
  ],
  ['education', /课程|网课|培训|辅导|训练营|course|class|training/iu],
  ['infant', /宝宝|婴儿|纸尿裤|辅食|baby|diaper/iu],
  ['alcohol', /白酒|红酒|葡萄酒|啤酒|威士忌|wine|beer|whisky|liquor/iu],
  ['finance', /理财|基金|保险|贷款|fund|insurance|loan/iu],
  ['pets', /猫粮|狗粮|猫砂|宠物|pet food/iu],
]

/** The line of business that a product's name tells; null where it tells none. */
export const verticalOf = (product: string | null): Vertical | null =>
  (product && PRODUCTS.find(([, words]) => words.test(product))?.[0]) || null
