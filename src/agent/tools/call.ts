import type { Verdict } from '../../core/policy/decide.ts'
import { may } from '../../core/roles.ts'
import { nearestNames } from '../../domain/segments/nearest.ts'
import { Refusal } from '../../platform/errors.ts'
import type { ToolCall } from '../model/port.ts'
import { storableJson } from '../text.ts'
import { findTool, toolsFor } from './catalogue.ts'
import { refusedByPolicy, saidToPolicy, wouldAsk } from './said-to-policy.ts'
import type { ToolContext, ToolResult } from './tool.ts'

export type Called =
  | { readonly kind: 'result'; readonly name: string; readonly args: unknown; readonly result: ToolResult }
  /** The arguments do not fit; the planner is told and may try again. */
  | { readonly kind: 'repair'; readonly name: string; readonly issues: readonly string[] }

const parse = (text: string): unknown => {
  try {
    return storableJson(JSON.parse(text || '{}'))
  } catch {
    return undefined
  }
}

/** Runs one tool call. A refusal becomes an answer; only a bug throws. */
export const callTool = async (call: ToolCall, context: ToolContext): Promise<Called> => {
  const name = call.function.name.replaceAll('__', '.')
  const args = parse(call.function.arguments)
  const tool = findTool(name)
  if (!tool) {
    if (context.planner === 'model') {
      const known = toolsFor(context.actor.roles).map(t => t.name)
      const near = nearestNames(name, known)
      const hint = near.length ? `nearest: ${near.join(', ')}` : `known: ${known.join(', ')}`
      return { kind: 'repair', name: name.slice(0, 60), issues: [`unknown tool; ${hint}`] }
    }
    const verdict = await saidToPolicy(name, args, context)
    const result = verdict?.decision === 'deny' ? refusedByPolicy(verdict, context) : notBuilt(name, verdict, context)
    return { kind: 'result', name, args, result }
  }
  if (!may(context.actor.roles, tool.permission))
    return { kind: 'result', name, args, result: notAllowed(name, context) }
  const parsed = tool.slots.safeParse(args)
  if (!parsed.success) {
    return {
      kind: 'repair',
      name,
      issues: parsed.error.issues
        .slice(0, 8)
        .map(issue => `${issue.path.join('.') || '(arguments)'}: ${issue.message}`),
    }
  }
  const verdict = await saidToPolicy(name, args, context)
  if (verdict?.decision === 'deny') return { kind: 'result', name, args, result: refusedByPolicy(verdict, context) }
  try {
    return { kind: 'result', name, args, result: await tool.run(parsed.data, context) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'unavailable') throw error
    const say = `${error.says[context.lang]}${error.fix ? ` ${error.fix[context.lang]}` : ''}`
    return {
      kind: 'result',
      name,
      args,
      result: {
        decision: error.code === 'forbidden' ? 'deny' : 'clarify',
        rules: [],
        say,
        data: { refused: error.code },
      },
    }
  }
}

const notAllowed = (name: string, { lang, actor }: ToolContext): ToolResult => ({
  decision: 'deny',
  rules: ['RBAC'],
  say:
    lang === 'zh'
      ? `你的角色（${actor.roles.join('、')}）不能做这件事（${name}）。请运营或管理员来做，或让管理员给你加权限。`
      : `Your role (${actor.roles.join(', ')}) does not allow this (${name}). Ask an operator or an admin to do it, or an admin to give you the right.`,
  data: { refused: 'forbidden' },
})

const notBuilt = (name: string, verdict: Verdict | null, context: ToolContext): ToolResult => ({
  decision: 'clarify',
  rules: verdict?.hits.map(hit => hit.rule) ?? [],
  say: [
    context.lang === 'zh'
      ? `听懂了这是「${name}」，但这一版还做不了，什么都没有做。`
      : `This is understood as “${name}”, but this version cannot do it yet; nothing was done.`,
    wouldAsk(verdict, context),
    context.lang === 'zh' ? '说“帮助”看看现在能做什么。' : 'Say "help" to see what it can.',
  ]
    .filter(Boolean)
    .join(context.lang === 'zh' ? '' : ' '),
  data: { refused: 'not_built' },
})
