/** 以上 and 至少 include the number, 超过 and 不满 do not (民法典 art. 1259). */
export const COMPARE =
  '不少于|不低于|至少|起码|大于等于|>=|≥|满|不超过|不多于|不高于|最多|至多|小于等于|<=|≤|超过|大于|多于|高于|>|不到|不足|不满|未满|低于|少于|小于|<|只有|只|仅|正好|刚好|恰好|exactly|only|just|at least|no fewer than|minimum|at most|up to|no more than|more than|over|above|fewer than|less than|under|below'
export const AFTER =
  '及?以上|(?:or|and) (?:more|above|over|older)|\\+|起|及?以下|以内|之内|(?:or|and) (?:fewer|less|under|younger)|多'

export type Op = 'eq' | 'gt' | 'gte' | 'lt' | 'lte'

/** The operator of the words around a number; `fallback` when they say nothing. */
export const opOf = (words: string | undefined, after: string | undefined, fallback: Op): Op => {
  const before = words?.trim() ?? ''
  if (/^(?:不少于|不低于|至少|起码|大于等于|>=|≥|满|at least|no fewer than|minimum)$/.test(before)) return 'gte'
  if (/^(?:不超过|不多于|不高于|最多|至多|小于等于|<=|≤|at most|up to|no more than)$/.test(before)) return 'lte'
  if (/^(?:超过|大于|多于|高于|>|more than|over|above)$/.test(before)) return 'gt'
  if (/^(?:不到|不足|不满|未满|低于|少于|小于|<|fewer than|less than|under|below)$/.test(before)) return 'lt'
  if (/以上|more|above|over|older|\+|起/.test(after ?? '')) return 'gte'
  if (/以下|以内|之内|fewer|less|under|younger/.test(after ?? '')) return 'lte'
  if (/^(?:只有?|仅|正好|刚好|恰好|exactly|only|just)$/.test(before)) return 'eq'
  return fallback
}
