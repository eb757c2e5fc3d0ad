import { z } from 'zod'
import { defineTool } from './tool.ts'

export const help = defineTool({
  name: 'help',
  description: 'Say what the assistant can do.',
  slots: z.strictObject({}),
  permission: 'metric:read',
  async run(_slots, { lang }) {
    const zh = lang === 'zh'
    const examples = zh
      ? [
          '最近30天没下单的高价值会员有多少？',
          '写一条中秋关怀',
          '给最近30天没下单的高价值会员发一条中秋关怀，明天上午10点发',
          '现在排了哪些？',
          '那条效果怎么样？',
          '上周新客首单转化率',
        ]
      : [
          'How many high-value members have not ordered in the last 30 days?',
          'Draft a Mid-Autumn greeting',
          'Send the Mid-Autumn greeting to high-value members with no order in 30 days, tomorrow at 10am',
          'What is scheduled?',
          'How did it go?',
          'First-order conversion last week',
        ]
    return {
      decision: 'allow',
      rules: [],
      say: zh
        ? '圈人、写文案、排期触达、看效果，都可以直接说。例如：'
        : 'Select people, draft, schedule touches, ask for figures: just say it. For example:',
      options: examples.map(command => ({ label: command, command })),
      data: {},
    }
  },
})
