import { z } from 'zod'
import type { TextChannel } from '../../adlaw/entry.ts'
import { defineRule } from '../../rule.ts'

const zLabel = z.strictObject({
  /** From this share on a text that a person rewrote is the person's (no legal figure exists; ours). */
  rewrittenFrom: z.number().min(0.3).max(1).default(0.5),
  /** Whether a 1:1 message by AI needs its label too; unsettled in law, so on unless a workspace decides otherwise. */
  labelPrivate: z.boolean().default(true),
})

const PUBLIC_PLACES: readonly TextChannel[] = ['group', 'moments', 'poster', 'page']

export const aigcLabel = defineRule({
  id: 'AIGC-LABEL',
  group: 'content',
  sentence: {
    zh: '记录文案来源；AI 生成的对外内容要标注',
    en: 'The origin of a text is kept; AI text that goes public is labelled',
  },
  basis: { kind: 'regulation', text: '人工智能生成合成内容标识办法 4、5；GB 45438—2025' },
  inForceFrom: '2025-09-01',
  inputs: ['origin', 'humanEditRatio', 'textChannel', 'labelled'],
  settings: zLabel,
  check({ origin, humanEditRatio, textChannel, labelled }, { settings }) {
    if (origin === 'human') return null
    if (origin === 'template')
      return {
        severity: 'allow',
        says: {
          zh: '来自模板库，不是 AI 生成，来源已记录。',
          en: 'From the template library, not AI; its origin is recorded.',
        },
      }
    if (origin === 'ai_edited' && (humanEditRatio ?? 0) >= settings.rewrittenFrom)
      return {
        severity: 'allow',
        says: {
          zh: '经人工实质改写，不必标注；来源已记录。',
          en: 'Rewritten by a person; no label needed, origin recorded.',
        },
      }
    const owes = labelled === false && (PUBLIC_PLACES.includes(textChannel) || settings.labelPrivate)
    return owes
      ? {
          severity: 'deny',
          says: { zh: 'AI 生成的内容还没有标注。', en: 'The text was written by AI and bears no label.' },
          fix: { zh: '在文末加上“内容由AI生成”。', en: 'Add “内容由AI生成” (written by AI) at the end.' },
        }
      : {
          severity: 'allow',
          says: {
            zh: '由 AI 起草，发朋友圈、群和海报时须标注。',
            en: 'Written by AI; label it in moments, groups and posters.',
          },
        }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { origin: 'ai', humanEditRatio: null, textChannel: 'moments', labelled: null } },
      { gives: 'deny', facts: { origin: 'ai', humanEditRatio: null, textChannel: 'moments', labelled: false } },
      { gives: 'deny', facts: { origin: 'ai_edited', humanEditRatio: 0.49, textChannel: 'group', labelled: false } },
      { gives: 'allow', facts: { origin: 'ai_edited', humanEditRatio: 0.5, textChannel: 'group', labelled: false } },
      { gives: 'allow', facts: { origin: 'template', humanEditRatio: null, textChannel: 'private', labelled: null } },
    ],
    miss: [{ origin: 'human', humanEditRatio: null, textChannel: 'moments', labelled: false }],
  },
})
