import { Temporal } from 'temporal-polyfill'
import { Refusal } from '../../platform/errors.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import { type Role, roleNames } from '../roles.ts'
import type { BoundField } from './bound.ts'
import type { ProposalStatus } from './proposal.ts'

const FIELD_NAMES: Record<BoundField, Bilingual> = {
  content: { zh: '内容', en: 'the content' },
  audience: { zh: '人群定义', en: 'the audience' },
  count: { zh: '人数（多了 5% 以上）', en: 'the headcount (up by more than 5%)' },
  moneyFen: { zh: '金额', en: 'the money' },
  at: { zh: '时间', en: 'the time' },
}

const STATUS_NAMES: Record<Exclude<ProposalStatus, 'pending' | 'approved'>, Bilingual> = {
  executed: { zh: '批准并执行', en: 'approved and carried out' },
  rejected: { zh: '驳回', en: 'rejected' },
  denied: { zh: '被规则拒绝', en: 'denied by the policy' },
  expired: { zh: '过期', en: 'expired' },
  superseded: { zh: '被新版本取代', en: 'replaced by a newer version' },
  stale: { zh: '因情况变化作废', en: 'void because something changed' },
  failed: { zh: '执行失败', en: 'not carried out: it failed' },
}

/** The endings that somebody chose; the others happened while somebody looked. */
const BY_A_PERSON = new Set<ProposalStatus>(['executed', 'rejected', 'superseded'])

const rolesZh = (roles: readonly Role[]) => roleNames(roles, 'zh')
const rolesEn = (roles: readonly Role[]) => roleNames(roles, 'en')

/** The way on after something moved under a proposal. */
const lookAgain: Bilingual = {
  zh: '打开看最新的样子，确认后再提交一版。',
  en: 'Look at it as it is now and propose it again.',
}

const somebody = (names: readonly string[]): Bilingual =>
  names.length
    ? { zh: `可以请 ${names.join('、')} 来批。`, en: `Ask ${names.join(', ')} to approve.` }
    : {
        zh: '现在没有别人有这个角色：请管理员先指定一位。',
        en: 'Nobody else holds that role now: ask an admin to appoint somebody.',
      }

/** Every sentence that the gate says, in both languages. Refusals are made here so that code and wording stay together. */
export const says = {
  unknownAction: (name: string, known: readonly string[]) =>
    new Refusal(
      'bad_input',
      { zh: `没有“${name}”这个动作。`, en: `There is no action "${name}".` },
      { zh: `可用的有：${known.join('、')}。`, en: `There are: ${known.join(', ')}.` },
    ),

  badInput: (fields: readonly { field: string; zh: string; en: string }[]) =>
    new Refusal(
      'bad_input',
      {
        zh: `填写有问题：${fields.map(f => `${f.field}：${f.zh}`).join('；')}。`,
        en: `The input does not fit: ${fields.map(f => `${f.field}: ${f.en}`).join('; ')}.`,
      },
      { zh: '改好这些字段再提交。', en: 'Correct these fields and propose again.' },
      { fields },
    ),

  keyTaken: (id: string) =>
    new Refusal(
      'conflict',
      {
        zh: `这个幂等键已经用在另一份提案上（${id}）。`,
        en: `This idempotency key already belongs to another proposal (${id}).`,
      },
      { zh: '不同的内容请用新的键。', en: 'Use a new key for different content.' },
      { proposalId: id },
    ),

  notFound: (id: string) =>
    new Refusal(
      'not_found',
      { zh: `没有提案 ${id}。`, en: `There is no proposal ${id}.` },
      { zh: '看看待审列表里的编号。', en: 'Check the id in the list of proposals.' },
    ),

  changed: (id: string) =>
    new Refusal(
      'conflict',
      {
        zh: '这份提案已经变了，和你看到的不一样。',
        en: 'This proposal has changed; it is not what you were looking at.',
      },
      { zh: '刷新后看过再批。', en: 'Reload it, read it, then approve.' },
      { proposalId: id, cause: 'hash' },
    ),

  closed: (
    proposal: {
      id: string
      status: ProposalStatus
      closedAt: string | null
      supersededBy: string | null
      says: Bilingual | null
    },
    by: string | null,
    timezone: string,
  ) => {
    const status = proposal.status as keyof typeof STATUS_NAMES
    const at = proposal.closedAt && localMinute(proposal.closedAt, timezone)
    const who = BY_A_PERSON.has(status) ? by : null
    const fix = proposal.supersededBy
      ? { zh: `去看新版本 ${proposal.supersededBy}。`, en: `See the newer version ${proposal.supersededBy}.` }
      : status === 'executed'
        ? { zh: '不用再做什么；要改动请另提一份。', en: 'Nothing is left to do; propose a change of its own.' }
        : { zh: '需要的话，改一版再提交。', en: 'If it is still wanted, revise it and propose again.' }
    return new Refusal(
      'conflict',
      {
        zh: `这份提案已经${at ? `在 ${at} ` : ''}${who ? `由 ${who} ` : ''}${STATUS_NAMES[status].zh}。${proposal.says?.zh ?? ''}`,
        en: `This proposal was ${STATUS_NAMES[status].en}${who ? ` by ${who}` : ''}${at ? ` at ${at}` : ''}.${proposal.says ? ` ${proposal.says.en}` : ''}`,
      },
      fix,
      { proposalId: proposal.id, status },
    )
  },

  expired: (id: string, expiresAt: string, timezone: string) => {
    const at = localMinute(expiresAt, timezone)
    return new Refusal(
      'conflict',
      { zh: `这份提案在 ${at} 已经过期。`, en: `This proposal expired at ${at}.` },
      { zh: '重新提交一份，时间往后放。', en: 'Propose it again with a later time.' },
      { proposalId: id, status: 'expired' },
    )
  },

  fourEyes: (open: readonly Role[], names: readonly string[]) =>
    new Refusal(
      'forbidden',
      {
        zh: `自己提的不能自己批（APPR-TWO），还需要：${rolesZh(open)}。`,
        en: `Nobody approves their own proposal (APPR-TWO). Still needed: ${rolesEn(open)}.`,
      },
      somebody(names),
      { rule: 'APPR-TWO', roles: open },
    ),

  notYourRole: (open: readonly Role[], names: readonly string[]) =>
    new Refusal(
      'forbidden',
      {
        zh: `这份提案还要由${rolesZh(open)}批准，每个角色各由不同的人，你的角色不在其中（APPR-TWO）。`,
        en: `This proposal still needs ${rolesEn(open)}, each a different person; you hold none of these (APPR-TWO).`,
      },
      somebody(names),
      { rule: 'APPR-TWO', roles: open },
    ),

  mayNot: (roles: readonly Role[]) =>
    new Refusal(
      'forbidden',
      { zh: '你的角色不能做这件事（RBAC）。', en: 'Your roles do not allow this (RBAC).' },
      {
        zh: `请${rolesZh([...roles, 'admin'])}来做。`,
        en: `Ask somebody with one of these roles: ${rolesEn([...roles, 'admin'])}.`,
      },
      { rule: 'RBAC', roles },
    ),

  notApproved: (id: string, open: readonly Role[]) =>
    new Refusal(
      'conflict',
      {
        zh: `提案 ${id} 还没批完${open.length ? `，还差：${rolesZh(open)}` : ''}。`,
        en: `Proposal ${id} is not approved yet${open.length ? `; still needed: ${rolesEn(open)}` : ''}.`,
      },
      { zh: '批准之后会自动执行。', en: 'It runs by itself once it is approved.' },
      { proposalId: id },
    ),

  drifted: (id: string, fields: readonly BoundField[]) =>
    new Refusal(
      'conflict',
      {
        zh: `提案之后情况变了：${fields.map(f => FIELD_NAMES[f].zh).join('、')}不一样了，批准作废，什么都没有执行。`,
        en: `Things moved since it was proposed: ${fields.map(f => FIELD_NAMES[f].en).join(', ')} differ. The approval is void and nothing was done.`,
      },
      lookAgain,
      { proposalId: id, status: 'stale', rule: 'APPR-HASH', fields },
    ),

  tampered: (id: string) =>
    new Refusal(
      'conflict',
      {
        zh: '这份提案的内容和它的哈希对不上，批准作废，什么都没有执行。',
        en: 'The content of this proposal does not match its hash. The approval is void and nothing was done.',
      },
      {
        zh: '有人绕过系统改过数据：请管理员核对审计链，再重新提交。',
        en: 'Data was changed behind the system: have an admin verify the audit chain, then propose again.',
      },
      { proposalId: id, status: 'stale', rule: 'APPR-HASH' },
    ),

  nowDenied: (id: string, reasons: readonly Bilingual[], fixes: readonly Bilingual[]) =>
    new Refusal(
      'conflict',
      {
        zh: `现在不能做了：${reasons.map(r => r.zh).join('')}批准作废，什么都没有执行。`,
        en: `This is no longer allowed: ${reasons.map(r => r.en).join(' ')} The approval is void and nothing was done.`,
      },
      fixes.length ? { zh: fixes.map(f => f.zh).join(''), en: fixes.map(f => f.en).join(' ') } : lookAgain,
      { proposalId: id, status: 'stale' },
    ),

  reasonNeeded: () =>
    new Refusal(
      'bad_input',
      { zh: '驳回要写明原因（500 字以内）。', en: 'A rejection needs a reason (at most 500 characters).' },
      { zh: '写一句给提出人看。', en: 'Write one sentence for the person who proposed it.' },
    ),

  alreadyRevised: (id: string, by: string) =>
    new Refusal(
      'conflict',
      { zh: `提案 ${id} 已经有新版本 ${by}。`, en: `Proposal ${id} already has a newer version, ${by}.` },
      { zh: `在 ${by} 上接着改。`, en: `Go on from ${by}.` },
      { proposalId: id, supersededBy: by },
    ),

  nothingChanged: {
    zh: '没有任何改动，不需要撤销。',
    en: 'Nothing was changed; there is nothing to undo.',
  } satisfies Bilingual,

  wasExpired: { zh: '过期前没有人批准。', en: 'Nobody approved it in time.' } satisfies Bilingual,
}

/** `09-21 10:30` in the workspace's zone. */
const localMinute = (at: string, timezone: string): string => {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timezone)
  return `${local.toPlainDate().toString().slice(5)} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}
