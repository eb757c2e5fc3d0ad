import { guess, type Intent } from '../intent.ts'
import { findScene } from '../scenes.ts'
import { grab, QUOTED } from '../text.ts'

const ASK =
  /对照组|实验(?:组|结果)?|留白组|ab测试|a\/b|增量|净增|提升(?:多少|了吗|显著|效果)|真的有用|有没有用|显著|因果|\bholdout\b|\bhold-out\b|\bcontrol group\b|\bexperiment\b|\buplift\b|\blift\b|\bincremental|\ba\/b\b|\bsignificant|\bvs control\b|\bdid .{1,40}(?:actually )?(?:work|help|cause)|\btreatment effect\b/

export const experimentResult: Intent = {
  name: 'experiment.result',
  example: { zh: '中秋那条和对照组比，提升显著吗', en: 'Did the Mid-Autumn send beat the holdout?' },
  read: said => {
    const { text } = said
    if (!ASK.test(text) || /复购率提升到|写成|留\d|留百分|设(?:置)?对照|文案|写/.test(text)) return null
    const named =
      grab(said, new RegExp(`(${QUOTED})(?:这个|那个|的)?(?:活动|实验|群发|那条)?`, 'd')) ??
      grab(said, /([\p{Script=Han}a-z0-9]{2,12}?)(?:活动|实验|那次|那条|那波|群发)/du) ??
      grab(
        said,
        /\b(?:of|for|did|from|in) (?:the |our )?([\w' -]{2,40}?)(?: campaign| send| experiment| test| blast| message)\b/d,
      )
    const name =
      named && !/^(?:这个|那个|上个?|上一?|刚才|昨天|这次|那次|本次|the |that|this|last|these|和|跟)/i.test(named.value)
        ? named.value
        : undefined
    const scene = findScene(name?.toLowerCase() ?? text)
    const campaign =
      scene && (!named || scene.end - scene.start >= (name?.length ?? 0) - 2)
        ? scene.value
        : (name ?? scene?.value ?? 'last')
    return guess(8, {
      campaign,
      estimand: /实际(?:送达|收到|触达)|收到的人|per[- ]protocol|treated only|\bcace\b|\btot\b/.test(text)
        ? 'cace'
        : 'itt',
      ci: /置信|区间|显著|误差|confidence|\bci\b|significan|interval|margin/.test(text) || undefined,
    })
  },
}
