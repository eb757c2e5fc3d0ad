const NAMES = [
  '福利一群',
  '福利二群',
  '福利三群',
  '新客护肤群',
  '油皮交流群',
  '干皮交流群',
  '敏感肌交流群',
  '老客专享群',
  '门店同城群',
  '直播粉丝群',
  '成分党学习群',
  '宝妈护肤群',
] as const

/** The demo brand's customer groups, each kept by one of the staff accounts. */
export const GROUPS = NAMES.map((name, i) => ({
  id: `qhg-${String(i + 1).padStart(2, '0')}`,
  name: `青禾${name}`,
  owner: `staff-${(i % 6) + 1}`,
}))

/** Which group somebody lands in, by any whole number. */
export const groupOf = (n: number): string => GROUPS[n % GROUPS.length]?.id ?? 'qhg-01'
