import type { Bilingual } from '../../platform/i18n.ts'

/** Why a row could not be taken: the code in the rejects file, and the sentence beside it. */
const REASONS = {
  missing: { zh: '缺少必填的值', en: 'a needed value is missing' },
  bad_date: { zh: '不是能读懂的日期或时间', en: 'not a date or time that can be read' },
  future_date: { zh: '日期在未来', en: 'the date lies in the future' },
  old_date: { zh: '日期早于 1970 年', en: 'the date is before 1970' },
  bad_amount: { zh: '不是金额（元，最多两位小数，不为负）', en: 'not an amount (at most two decimals, not negative)' },
  bad_quantity: { zh: '数量不是正整数', en: 'the quantity is not a positive whole number' },
  bad_price: { zh: '单价为零或负数', en: 'the price is zero or negative' },
  bad_birthday: {
    zh: '生日要写成 MM-DD、YYYY-MM-DD 或农历 L08-15',
    en: 'a birthday is MM-DD, YYYY-MM-DD or lunar L08-15',
  },
  bad_value: { zh: '不是允许的值', en: 'not an allowed value' },
  too_long: { zh: '太长', en: 'too long' },
  bad_columns: { zh: '这一行的列比表头多', en: 'the row has more columns than the header' },
  bad_quotes: { zh: '引号没有成对', en: 'quotes do not match' },
  bad_json: { zh: '不是一个 JSON 对象', en: 'not a JSON object' },
} as const satisfies Record<string, Bilingual>

export type Reason = keyof typeof REASONS

/** Thrown while a row is read: the row goes to the rejects file, and the import goes on. */
export class BadRow extends Error {
  readonly reason: Reason
  readonly field: string | null

  constructor(reason: Reason, field: string | null = null) {
    super(reason)
    this.reason = reason
    this.field = field
  }

  get says(): Bilingual {
    const { zh, en } = REASONS[this.reason]
    return this.field === null ? { zh, en } : { zh: `${this.field}：${zh}`, en: `${this.field}: ${en}` }
  }
}
