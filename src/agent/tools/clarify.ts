import { z } from 'zod'
import { cut } from '../text.ts'
import { defineTool } from './tool.ts'

const zReading = z.strictObject({ label: z.string(), command: z.string() })

export const clarify = defineTool({
  name: 'clarify',
  description:
    'Ask the person when a sentence has more than one likely reading, or says too little. Offers at most two readings as commands.',
  slots: z.strictObject({
    question: z.string().optional(),
    understood: z.array(z.string()).optional(),
    unclear: z.array(z.string()).optional(),
    readings: z.array(zReading).max(2).optional(),
  }),
  permission: 'metric:read',
  async run({ question, understood = [], unclear = [], readings = [] }, { lang, planner }) {
    const zh = lang === 'zh'
    const quoted = (list: readonly string[]) =>
      list.map(part => (zh ? `「${cut(part, 60)}」` : `“${cut(part, 60)}”`)).join(zh ? '、' : ', ')
    const lines = [
      question ?? '',
      understood.length ? (zh ? `听懂了：${quoted(understood)}。` : `Understood: ${quoted(understood)}.`) : '',
      unclear.length ? (zh ? `没听懂：${quoted(unclear)}。` : `Not understood: ${quoted(unclear)}.`) : '',
      readings.length
        ? zh
          ? '是这个意思吗？'
          : 'Did you mean:'
        : zh
          ? '换个说法，或说“帮助”看看能做什么。'
          : 'Say it another way, or say "help" to see what can be done.',
      planner === 'offline'
        ? zh
          ? '（当前是离线解析器，没有连接模型，只认得常见的运营说法。）'
          : '(This is the offline planner; no model is connected, so it knows the usual commands only.)'
        : '',
    ]
    return {
      decision: 'clarify',
      rules: [],
      say: lines.filter(Boolean).join('\n'),
      options: readings,
      data: { asked: true },
    }
  },
})
