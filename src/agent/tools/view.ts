import type { Preview } from '../../core/gate/action.ts'
import type { Proposal } from '../../core/gate/gate.ts'
import type { Hit } from '../../core/policy/rule.ts'
import { roleNames } from '../../core/roles.ts'
import { LAYER_NAMES } from '../../domain/segments/phrases.ts'
import type { Layer } from '../../domain/segments/tree.ts'
import { formatCount, type Lang } from '../../platform/i18n.ts'
import type { ToolResult } from './tool.ts'

/** What a result takes from a proposal: decision, rules, card, and what the thread now speaks of. */
export const fromProposal = (proposal: Proposal): Pick<ToolResult, 'decision' | 'rules' | 'deferTo' | 'proposal'> => ({
  decision: proposal.decision,
  rules: proposal.hits.map(hit => hit.rule),
  deferTo: proposal.hits.reduce<string | null>(
    (latest, hit) => (hit.deferTo && (!latest || Date.parse(hit.deferTo) > Date.parse(latest)) ? hit.deferTo : latest),
    null,
  ),
  proposal,
})

/** Who must still look before it counts, and why. */
export const waiting = (proposal: Proposal, lang: Lang): string =>
  [
    ...proposal.hits.filter(hit => hit.severity === 'needs_approval').map(hit => hit.says[lang]),
    lang === 'zh'
      ? `还要${roleNames(proposal.approvals, 'zh')}批准。`
      : `Still to approve: ${roleNames(proposal.approvals, 'en')}.`,
  ].join(lang === 'zh' ? '' : ' ')

/** Reasons and fixes of a denial, as a colleague says them. */
export const denial = (proposal: Proposal, lang: Lang): string => hitsDenied(proposal.hits, lang)

/** The same of hits that belong to no proposal. A basis stands behind the last of the reasons that share it; a shared fix is said once. */
export const hitsDenied = (hits: readonly Hit[], lang: Lang): string => {
  const denied = hits.filter(hit => hit.severity === 'deny')
  const reasons = [...new Map(denied.map(hit => [hit.says[lang], hit])).values()].sort((a, b) =>
    a.basis.text.localeCompare(b.basis.text),
  )
  const says = reasons.map((hit, i) => {
    const cited = hit.basis.kind === 'product' || reasons[i + 1]?.basis.text === hit.basis.text ? '' : hit.basis.text
    const bare = hit.says[lang].replace(/[。.]$/u, '')
    return lang === 'zh' ? `${bare}${cited ? `（${cited}）` : ''}。` : `${bare}${cited ? ` (${cited})` : ''}.`
  })
  const fixes = [...new Set(denied.flatMap(hit => (hit.fix ? [hit.fix[lang]] : [])))]
  return lang === 'zh'
    ? `这样不行：${says.join('')}${fixes.length ? `可以这样：${fixes.join('')}` : ''}`
    : `That cannot be done: ${says.join(' ')}${fixes.length ? ` Instead: ${fixes.join(' ')}` : ''}`
}

/** `高价值 212 · 沉默 30`, empty layers left out. */
export const layerLine = (layers: Readonly<Record<string, number>>, lang: Lang): string =>
  Object.entries(layers)
    .filter(([, n]) => n > 0)
    .map(([layer, n]) => `${LAYER_NAMES[layer as Layer]?.[lang] ?? layer} ${formatCount(n)}`)
    .join(' · ')

/** `177 位不发：频控 96、退订 41、对照组 37、未成年 3。` */
export const exclusionLine = (preview: Preview, lang: Lang): string => {
  const reasons = preview.exclusions ?? []
  const total = reasons.reduce((sum, reason) => sum + reason.count, 0)
  if (!total) return lang === 'zh' ? '全部可发。' : 'All of them can be sent to.'
  const list = reasons.map(r => `${r.says[lang]} ${formatCount(r.count)}`)
  return lang === 'zh'
    ? `${formatCount(total)} 位不发或晚发：${list.join('、')}。`
    : `${formatCount(total)} are left out or later: ${list.join(', ')}.`
}
