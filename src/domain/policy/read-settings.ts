import { z } from 'zod'
import { ruleOf } from '../../core/policy/catalogue.ts'
import { SETTINGS_SCHEMAS } from '../../core/policy/policy.ts'
import type { SettingsDocument } from '../../core/policy/settings-store.ts'
import { Refusal } from '../../platform/errors.ts'
import { nearestNames } from '../segments/nearest.ts'
import { expectedAt, keysAt } from './expected.ts'

/** What is wrong at one place of a change. */
interface Fault {
  /** `FREQ-CAP.perPerson[0].hours` */
  readonly field: string
  readonly zh: string
  readonly en: string
}

type Doc = Readonly<Record<string, unknown>>

/**
 * The document that a change makes of another one: each rule named has the given thresholds replaced, null puts one (or all of a rule) back
 * to its default; with `replace` whatever is not named goes back too. Throws `bad_input` with every fault, its path and what is expected.
 */
export const changedDocument = (base: SettingsDocument, change: Doc, replace: boolean): SettingsDocument => {
  const faults: Fault[] = []
  const merged = new Map<string, Doc>(replace ? [] : Object.entries(base).map(([id, own]) => [id, doc(own)]))
  for (const [id, given] of Object.entries(change)) {
    const schema = Object.hasOwn(SETTINGS_SCHEMAS, id) ? SETTINGS_SCHEMAS[id] : undefined
    if (!schema) faults.push(unknownRule(id))
    else if (given === null) merged.delete(id)
    else if (!isDoc(given)) faults.push(misfit(schema, id, [], given))
    else {
      const next = withoutNulls({ ...merged.get(id), ...given })
      faults.push(...faultsOf(schema, id, next))
      if (Object.keys(next).length) merged.set(id, next)
      else merged.delete(id)
    }
  }
  if (faults.length) throw badSettings(faults)
  return Object.fromEntries(merged)
}

const en = z.locales.en().localeError

const faultsOf = (schema: z.ZodType, id: string, given: Doc): Fault[] => {
  const issues = schema.safeParse(given, { error: en }).error?.issues ?? []
  return issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(schema, id, issue.path, key))
    const there = issue.path.reduce<unknown>((value, step) => (isBranch(value) ? value[step] : undefined), given)
    return [issue.code === 'custom' ? contradiction(schema, id, issue, there) : misfit(schema, id, issue.path, there)]
  })
}

const unknownRule = (id: string): Fault => {
  const field = spell(id, [])
  if (ruleOf(id)) return { field, zh: '这条规则没有可以改的阈值', en: 'this rule has no thresholds to set' }
  const near = nearestNames(id, Object.keys(SETTINGS_SCHEMAS))
  const all = near.length ? near : Object.keys(SETTINGS_SCHEMAS)
  return {
    field,
    zh: `没有这条规则，${near.length ? '最接近的是' : '可以改的有'} ${all.join('、')}`,
    en: `there is no such rule; ${near.length ? 'the nearest are' : 'there are'} ${all.join(', ')}`,
  }
}

const unknownKey = (schema: z.ZodType, id: string, path: readonly PropertyKey[], key: string): Fault => {
  const keys = keysAt(schema, path)
  const [near] = nearestNames(key, keys)
  return {
    field: spell(id, [...path, key]),
    zh: `没有这个键${near ? `，是不是 ${near}` : ''}；可以写 ${keys.join('、')}`,
    en: `there is no such key${near ? `, perhaps ${near}` : ''}; there are ${keys.join(', ')}`,
  }
}

const misfit = (schema: z.ZodType, id: string, path: readonly PropertyKey[], given: unknown): Fault => {
  const expected = expectedAt(schema, path)
  const got = given === undefined ? null : JSON.stringify(given).slice(0, 60)
  return {
    field: spell(id, path),
    zh: `要${expected.zh}${got ? `，给的是 ${got}` : '，没有给'}`,
    en: `expected ${expected.en}, ${got ? `got ${got}` : 'got nothing'}`,
  }
}

/** The wording of a rule's own checks in Chinese; those made of keys and signs need none. */
const CONTRADICTIONS_ZH: Readonly<Record<string, string>> = { 'from and to must differ': 'from 和 to 不能相同' }

/** Thresholds that fit one by one and not together: said with the values that meet, defaults included. */
const contradiction = (
  schema: z.ZodType,
  id: string,
  { path, message }: { path: readonly PropertyKey[]; message: string },
  there: unknown,
): Fault => {
  const standard = path.length ? undefined : schema.safeParse({}).data
  const values = Object.entries({ ...doc(standard), ...doc(there) })
    .filter(([key, value]) => typeof value !== 'object' && (path.length || message.includes(key)))
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')
  return {
    field: spell(id, path),
    zh: `自相矛盾：要 ${CONTRADICTIONS_ZH[message] ?? message}${values ? `，现在是 ${values}` : ''}`,
    en: `contradicts itself: ${message}${values ? `, with ${values}` : ''}`,
  }
}

const badSettings = (faults: readonly Fault[]): Refusal =>
  new Refusal(
    'bad_input',
    {
      zh: `设置有问题：${faults.map(f => `${f.field}：${f.zh}`).join('；')}。`,
      en: `The settings do not fit: ${faults.map(f => `${f.field}: ${f.en}`).join('; ')}.`,
    },
    {
      zh: '改好再提交；每条规则的阈值见 flywheel policy explain。',
      en: 'Correct them and propose again; flywheel policy explain shows the thresholds of a rule.',
    },
    { fields: faults },
  )

const spell = (id: string, path: readonly PropertyKey[]): string =>
  id.slice(0, 60) +
  path.map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step).slice(0, 60)}`)).join('')

const isDoc = (value: unknown): value is Doc => isBranch(value) && !Array.isArray(value)
const isBranch = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === 'object' && value !== null
const doc = (value: unknown): Doc => (isDoc(value) ? value : {})
const withoutNulls = (value: Doc): Doc => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null))
