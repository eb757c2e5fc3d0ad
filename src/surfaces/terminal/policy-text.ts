import type { CategoryExplained, ExampleShown, RuleExplained } from '../../core/policy/explain.ts'
import type { Replay } from '../../core/policy/replay.ts'
import type { Basis } from '../../core/policy/rule.ts'
import type { RuleLine } from '../../core/policy/rule-table.ts'
import type { SettingsVersion } from '../../core/policy/settings-store.ts'
import type { Considered } from '../../domain/policy/ask-policy.ts'
import { localMinute } from '../../domain/touches/plans.ts'
import type { Bilingual, Lang } from '../../platform/i18n.ts'

const BASIS: Record<Basis['kind'], Bilingual> = {
  statute: { zh: '法律', en: 'statute' },
  regulation: { zh: '法规', en: 'regulation' },
  platform: { zh: '平台规则', en: 'platform' },
  conservative: { zh: '从严适用', en: 'out of caution' },
  product: { zh: '产品规则', en: 'product' },
}
const basisText = ({ kind, text }: Basis, lang: Lang) => `${BASIS[kind][lang]}：${text}`
const lines = (list: readonly (string | null | undefined | false)[]) => `${list.filter(Boolean).join('\n')}\n`

/** The table of rules, two or three lines each. */
export const rulesText = (rules: readonly RuleLine[], version: string, lang: Lang): string => {
  const zh = lang === 'zh'
  return lines([
    ...rules.map(rule => {
      const thresholds = rule.thresholds && Object.entries(rule.thresholds).map(([k, v]) => `${k} ${JSON.stringify(v)}`)
      const { hits, misses } = rule.examples
      return [
        `${rule.id}  [${[rule.group, rule.judges.includes('recipient') && (zh ? '逐人' : 'recipients')].filter(Boolean).join(' · ')}]  ${rule.sentence[lang]}`,
        `    ${basisText(rule.basis, lang)}${rule.inForceFrom ? ` (${zh ? `${rule.inForceFrom} 起` : `from ${rule.inForceFrom}`})` : ''}${hits ? ` · ${zh ? `例子 ${hits} 命中 ${misses} 不命中` : `${hits} examples hit, ${misses} miss`}` : ''}`,
        ...(thresholds ? [`    ${thresholds.join(' · ')}`] : []),
      ].join('\n')
    }),
    zh ? `${rules.length} 条规则，${version}` : `${rules.length} rules, ${version}`,
  ])
}

/** A rule, or a category of words, as a page of lines. */
export const explainedText = (explained: RuleExplained | CategoryExplained, lang: Lang): string => {
  const zh = lang === 'zh'
  if (explained.kind === 'category')
    return lines([
      `${explained.id}  ${explained.name[lang]}`,
      `${zh ? '所属规则' : 'rule'}  ${explained.rule}`,
      `${zh ? '依据' : 'basis'}  ${basisText(explained.basis, lang)}`,
      `${zh ? '可以改成' : 'instead'}  ${explained.fix[lang]}`,
    ])
  const row = (label: Bilingual, text: string | null | undefined) => (text ? `${label[lang]}  ${text}` : null)
  return lines([
    `${explained.id}  ${explained.sentence[lang]}`,
    row({ zh: '依据', en: 'basis' }, basisText(explained.basis, lang)),
    row({ zh: '生效', en: 'in force from' }, explained.inForceFrom),
    row({ zh: '判断', en: 'judges' }, explained.judges.map(what => JUDGES[what][lang]).join(zh ? '、' : ', ')),
    row({ zh: '用于', en: 'actions' }, explained.actions.map(a => (a === '*' ? ALL[lang] : a)).join(', ')),
    row({ zh: '事实', en: 'facts' }, explained.inputs.join(', ')),
    row({ zh: '词类', en: 'words' }, explained.categories.join(', ')),
    explained.marketingOnly && (zh ? '只管营销消息。' : 'Marketing only.'),
    ...explained.thresholds.map(({ key, value, standard, sinceVersion }) => {
      const own = sinceVersion
        ? zh
          ? `（第 ${sinceVersion} 版起；默认 ${JSON.stringify(standard)}）`
          : ` (since version ${sinceVersion}; default ${JSON.stringify(standard)})`
        : zh
          ? '（默认）'
          : ' (default)'
      return row({ zh: '阈值', en: 'threshold' }, `${key} = ${JSON.stringify(value)}${own}`)
    }),
    ...explained.hits.map(example => exampleText({ zh: '命中', en: 'hits' }, example, lang)),
    ...explained.misses.map(example => exampleText({ zh: '不命中', en: 'misses' }, example, lang)),
  ])
}

const JUDGES: Record<'action' | 'recipient', Bilingual> = {
  action: { zh: '整个动作', en: 'the whole action' },
  recipient: { zh: '每位收件人', en: 'each recipient' },
}
const ALL: Bilingual = { zh: '所有动作', en: 'every action' }

const exampleText = (label: Bilingual, { facts, gives, says }: ExampleShown, lang: Lang): string =>
  `${label[lang]}  ${JSON.stringify(facts)}${gives ? `\n    ${gives}: ${says?.[lang]}` : ''}`

/** What a workspace set: the version in force, what comes, and every version when asked for. */
export const settingsText = (
  shown: {
    version: number
    settings: Readonly<Record<string, unknown>>
    coming: readonly SettingsVersion[]
    history?: readonly SettingsVersion[]
  },
  timezone: string,
  lang: Lang,
): string => {
  const zh = lang === 'zh'
  const own = Object.entries(shown.settings)
  const version = (v: SettingsVersion) =>
    `${zh ? `第 ${v.version} 版` : `version ${v.version}`}  ${localMinute(v.effectiveFrom, timezone)}  ${v.changedBy}  ${v.proposalId ?? ''}  ${v.note ?? ''}\n    ${JSON.stringify(v.settings)}`
  return lines([
    shown.version
      ? zh
        ? `在用第 ${shown.version} 版设置：`
        : `Version ${shown.version} of the settings is in force:`
      : zh
        ? '没有改过，都是默认值。'
        : 'Nothing is set; all thresholds are the defaults.',
    ...own.map(([rule, value]) => `  ${rule}  ${JSON.stringify(value)}`),
    ...(shown.coming.length ? [zh ? '还没生效：' : 'Still to come:', ...shown.coming.map(version)] : []),
    ...(shown.history ? [zh ? '所有版本：' : 'Every version:', ...shown.history.map(version)] : []),
  ])
}

/** The verdict on facts, reason by reason. */
export const consideredText = (considered: Considered, lang: Lang): string => {
  const zh = lang === 'zh'
  const list = (label: Bilingual, names: readonly string[]) =>
    names.length ? `${label[lang]}  ${names.join(', ')}` : null
  return lines([
    `${considered.action}  ${[considered.decision, considered.approvals.join(' + '), considered.deferTo].filter(Boolean).join('  ')}  (${considered.policyVersion})`,
    ...considered.hits.map(
      hit =>
        `  ${hit.severity}  ${hit.rule}  ${hit.says[lang]}${hit.fix ? ` ${hit.fix[lang]}` : ''} (${hit.basis.text})`,
    ),
    list({ zh: '缺的事实', en: 'facts missing' }, considered.missing),
    list({ zh: '没有规则看的', en: 'facts that no rule looks at' }, considered.unused),
    list(
      { zh: '按此假定', en: 'taken for granted' },
      Object.entries(considered.assumed).map(([name, value]) => `${name}=${JSON.stringify(value)}`),
    ),
    zh ? '没有写入任何东西。' : 'Nothing was written.',
  ])
}

/** How decisions came out when taken again; of many, only those that differ. */
export const replayText = (
  counts: { replayed: number; equal: number; unequal: number; unreplayable: number },
  shown: readonly Replay[],
  lang: Lang,
): string => {
  const zh = lang === 'zh'
  return lines([
    ...shown.map(replay =>
      [
        `${replay.equal ? '=' : '≠'} ${replay.decisionId}  ${replay.action} ${replay.stage}  ${replay.decision}  ${replay.decidedAt}  (${replay.policyVersion})`,
        ...(replay.otherCode
          ? [
              zh
                ? `    当时是 ${replay.otherCode} 版规则代码，和现在的不同。`
                : `    It was taken by version ${replay.otherCode} of the code, which is not this one.`,
            ]
          : []),
        ...(replay.unreplayable ? [`    ${replay.unreplayable[lang]}`] : []),
        ...replay.differences.map(d => `    ${d.path}: ${JSON.stringify(d.kept)} → ${JSON.stringify(d.now)}`),
      ].join('\n'),
    ),
    zh
      ? `重算 ${counts.replayed} 条：一致 ${counts.equal}，不一致 ${counts.unequal}，不能重算 ${counts.unreplayable}。`
      : `${counts.replayed} replayed: ${counts.equal} equal, ${counts.unequal} not, ${counts.unreplayable} cannot be.`,
  ])
}
