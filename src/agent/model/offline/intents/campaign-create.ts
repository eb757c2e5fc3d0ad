import { campaignSlots, campaignType } from '../campaign-terms.ts'
import { guess, type Intent } from '../intent.ts'
import { findMetrics } from '../metrics.ts'
import { findMoments } from '../time.ts'

const MAKE =
  /搞|做(?!法)|开(?!奖|始|头)|上(?=一?个|线|架)|建|办|来(?:一|个|场|波)|弄|发起|启动|策划|设(?:一|个|置)|整(?:一|个)|安排|推出|创建|组织|抽一|\b(?:launch|run|start|set up|create|make|build|do|host|organi[sz]e|kick off)\b/

export const campaignCreate: Intent = {
  name: 'campaign.create',
  example: { zh: '搞个老带新，双方各得20元券，预算5000封顶', en: 'Launch give-20-get-20, cap it at ¥5,000' },
  read: said => {
    const { text } = said
    const type = campaignType(text)
    if (!type) return null
    if (
      /提现|打款|羊毛|刷单|润色|文案|话术|为什么|多少(?!钱一)|效果|k值|k因子|暂停|结束|下架|恢复|开奖帮|帮我开奖|run the draw|写(?:一|个|条)|(?<!朋友)圈|羊毛党|怎么样|\bwhy\b|\bhow (?:many|much|is|did|does)\b|\bdraft\b|\bwrite\b/.test(
        text,
      )
    )
      return null
    if (findMetrics(text).length > 0 && !/预算|封顶/.test(text)) return null
    const slots = campaignSlots(said, type, findMoments(text, said.now))
    const richness = Object.keys(slots).length
    const makes = MAKE.test(text)
    if (!makes && richness < 2) return guess(2.5, { type, ...slots })
    return guess(Math.min(8.4, 5.5 + (makes ? 1 : 0) + richness * 0.4), { type, ...slots })
  },
}
