import type { ProposalView } from '../../agent/tools/tool.ts'
import { LAYER_NAMES } from '../../domain/segments/phrases.ts'
import type { Layer } from '../../domain/segments/tree.ts'
import { formatCount, type Lang } from '../../platform/i18n.ts'
import { formatFen } from '../../platform/money.ts'

/** A proposal as a card of lines: what, who, when, the text, who is left out, money, policy, approval. */
export const cardText = (proposal: ProposalView, lang: Lang): string => {
  const { preview } = proposal
  const zh = lang === 'zh'
  const line = (zhLabel: string, enLabel: string, text: string | undefined) =>
    text ? `${zh ? zhLabel : enLabel}  ${text}` : ''
  const layers = Object.entries(preview.audience?.layers ?? {})
    .filter(([, n]) => n > 0)
    .map(([layer, n]) => `${LAYER_NAMES[layer as Layer]?.[lang] ?? layer} ${formatCount(n)}`)
  const left = (preview.exclusions ?? []).map(e => `${e.says[lang]} ${formatCount(e.count)}`)
  const hits = proposal.hits.filter(hit => hit.severity !== 'allow')
  const open = proposal.status === 'pending' || proposal.status === 'approved'
  return [
    `┌ ${preview.what[lang]}  [${proposal.status}] v${proposal.version}`,
    line(
      '│ 谁',
      '│ who',
      preview.audience &&
        `${formatCount(preview.audience.count)} · ${layers.join(' · ')} · ${preview.audience.samples.join(' / ')}`,
    ),
    line(
      '│ 时间',
      '│ when',
      preview.when && `${preview.when.local}${preview.when.deferTo ? (zh ? '（已顺延）' : ' (moved)') : ''}`,
    ),
    line('│ 正文', '│ text', preview.content?.text),
    line('│ 不发', '│ left out', left.join(zh ? '、' : ', ') || undefined),
    line(
      '│ 金额',
      '│ money',
      preview.money &&
        `${formatFen(preview.money.expectedFen)} / ${formatFen(preview.money.worstFen)} / ${formatFen(preview.money.capFen)}`,
    ),
    ...hits.map(hit => `│ ${hit.rule}  ${hit.says[lang]}${hit.fix ? ` ${hit.fix[lang]}` : ''} (${hit.basis.text})`),
    ...(open
      ? [
          line(
            '│ 审批',
            '│ needs',
            proposal.approvals.length
              ? `${proposal.approvals.join(', ')}${proposal.approvedBy.length ? (zh ? `（已有 ${proposal.approvedBy.length} 位）` : ` (${proposal.approvedBy.length} given)`) : ''}`
              : zh
                ? '本人确认即可'
                : 'your own confirmation',
          ),
          `└ flywheel approve ${proposal.id} --as ${proposal.approvals[proposal.approvedBy.length] ?? proposal.proposedBy.replace(/^act_/, '')}`,
        ]
      : [`└ ${[proposal.id, proposal.says?.[lang], proposal.reason].filter(Boolean).join('  ')}`]),
  ]
    .filter(Boolean)
    .join('\n')
}
