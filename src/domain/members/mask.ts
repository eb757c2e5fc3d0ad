import type { Lang } from '../../platform/i18n.ts'

const COMPOUND = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '东方',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '皇甫',
  '夏侯',
  '长孙',
  '宇文',
  '端木',
  '南宫',
  '西门',
  '独孤',
  '呼延',
  '百里',
])

/** A name as colleagues may see it: the surname (or the first letter) and `*`; rule PI-MIN. */
export const maskName = (name: string | null, lang: Lang): string => {
  const text = name?.trim() ?? ''
  const surname =
    COMPOUND.has(text.slice(0, 2)) && text.length > 2 ? text.slice(0, 2) : (/[\p{L}\p{N}]/u.exec(text)?.[0] ?? '')
  return surname ? `${surname}*` : lang === 'zh' ? '会员*' : 'member*'
}

/** `13812348821` → `138****8821`; of a shorter number only the last two digits, of a very short one nothing. */
export const maskPhone = (phone: string | null, lang: Lang): string => {
  const digits = (phone ?? '').replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')
  if (!digits) return lang === 'zh' ? '未留手机' : 'no phone'
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`
  return digits.length >= 7 ? `****${digits.slice(-2)}` : '****'
}
