import type { ProposalView } from '../../agent/tools/tool.ts'
import { roleNames } from '../../core/roles.ts'
import { LAYER_NAMES } from '../../domain/segments/phrases.ts'
import type { Layer } from '../../domain/segments/tree.ts'
import { localMinute } from '../../domain/touches/plans.ts'
import { formatCount, type Lang } from '../../platform/i18n.ts'
import { formatFen } from '../../platform/money.ts'

/** A proposal as a card of lines: what, who, when, the text, who is left out, money, policy, approval. */
export const cardText = (proposal: ProposalView, lang: Lang, timezone = 'UTC'): string => {
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
    line('│ 先发', '│ first', preview.canary?.chosen ? canaryLine(preview.canary, lang) : undefined),
    line('│ 正文', '│ text', preview.content?.text),
    line('│ 不发', '│ left out', left.join(zh ? '、' : ', ') || undefined),
    line(
      '│ 金额',
      '│ money',
      preview.money &&
        `${formatFen(preview.money.expectedFen)} / ${formatFen(preview.money.worstFen)} / ${formatFen(preview.money.capFen)}`,
    ),
    ...(preview.details ?? []).map(detail => `│   ${detail[lang]}`),
    ...hits.map(hit => `│ ${hit.rule}  ${hit.says[lang]}${hit.fix ? ` ${hit.fix[lang]}` : ''} (${hit.basis.text})`),
    ...(open
      ? [
          ...(proposal.approvals.length
            ? seatLines(proposal, lang, timezone)
            : [zh ? '│ 审批  本人确认即可' : '│ needs  your own confirmation']),
          `│ ${zh ? '有效期至' : 'valid until'}  ${localMinute(proposal.expiresAt, timezone)}`,
          `└ flywheel approve ${proposal.id} --as ${proposal.seats.find(seat => !seat.given)?.role ?? proposal.proposedBy.replace(/^act_/, '')}`,
        ]
      : [
          ...seatLines(proposal, lang, timezone),
          `└ ${[proposal.id, proposal.says?.[lang], proposal.reason].filter(Boolean).join('  ')}`,
        ]),
  ]
    .filter(Boolean)
    .join('\n')
}

const canaryLine = (
  { people, share, watchHours }: NonNullable<ProposalView['preview']['canary']>,
  lang: Lang,
): string => {
  const percent = `${Number((share * 100).toFixed(1))}%`
  return lang === 'zh'
    ? `${formatCount(people)} 人（${percent}），${watchHours} 小时后看删除率再发其余`
    : `${formatCount(people)} people (${percent}); the rest after ${watchHours} hours if few of them leave`
}

/** One line an approval: who gave it and when, or which rule asks for it and who could. */
const seatLines = ({ seats, status }: ProposalView, lang: Lang, timezone: string): string[] => {
  const zh = lang === 'zh'
  const open = status === 'pending' || status === 'approved'
  return seats.flatMap(({ role, askedBy, given, could }) => {
    const name = roleNames([role], lang)
    if (given) {
      const at = localMinute(given.at, timezone)
      return [
        zh ? `│ 审批  已批准：${given.name}（${name}，${at}）` : `│ needs  approved by ${given.name} (${name}, ${at})`,
      ]
    }
    if (!open) return []
    const why = askedBy.map(({ rule, says }) => `${says[lang]}(${rule})`).join(zh ? '' : ' ')
    const who = could.length
      ? zh
        ? `可以请 ${could.join('、')}`
        : `ask ${could.join(', ')}`
      : zh
        ? '现在没有别人有这个角色'
        : 'nobody else holds that role now'
    return [zh ? `│ 审批  还差：${name}。${why} ${who}` : `│ needs  still needed: ${name}. ${why} ${who}`]
  })
}
