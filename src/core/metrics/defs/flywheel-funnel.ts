import { sql } from '../../../platform/db/database.ts'
import { COHORT_DIMENSIONS, cohortShare, immature, watched } from '../cohort.ts'
import { always, countOf, defineMetric, properShare } from '../define.ts'
import { stageRows } from '../stages.ts'

/** Of a cohort of adds, who ever reached each stage of the flywheel within W days (domain.md §3.3). */
export const flywheelFunnel = defineMetric({
  id: 'flywheel_funnel',
  version: 1,
  owner: 'growth',
  label: always('拉新人数', 'People acquired'),
  aliases: {
    zh: ['飞轮漏斗', '飞轮', '飞轮转化', '五阶段转化', '飞轮瓶颈'],
    en: ['flywheel', 'flywheel funnel', 'flywheel stages', 'bottleneck'],
  },
  definition: w => ({
    zh: `窗口内新加、入会已满 ${w} 天的人，${w} 天内到过各阶段的占比：沉淀 = 进群，激活 = 首个有效订单，精细化运营 = 第二个购买日，裂变 = 带来首位有效新人；各阶段互不要求先后。`,
    en: `Of the people added in the window and ${w} days in, those who reached each stage within ${w} days: settle = joined a group, activate = first valid order, operate = second purchase day, refer = first qualified invitee; no stage requires another.`,
  }),
  grain: 'person',
  dimensions: COHORT_DIMENSIONS,
  needs: { days: 90 },
  maturityDays: w => w,
  defaultWindow: { days: 90 },
  figures: [
    {
      id: '',
      label: always('拉新人数', 'People acquired'),
      unit: 'count',
      value: countOf(sql`f.mature`),
      n: countOf(sql`f.mature`),
      population: watched,
    },
    cohortShare(always('沉淀率（进群）', 'Settled (joined a group)'), watched, sql`f.settle is not null`, 'settle'),
    cohortShare(always('激活率（首单）', 'Activated (first order)'), watched, sql`f.activate is not null`, 'activate'),
    cohortShare(
      always('复购率（第二个购买日）', 'Operated (second purchase day)'),
      watched,
      sql`f.operate is not null`,
      'operate',
    ),
    cohortShare(
      always('裂变率（带来有效新人）', 'Referred (qualified invitee)'),
      watched,
      sql`f.refer is not null`,
      'refer',
    ),
  ],
  extra: immature,
  invariants: [properShare],
  units: stageRows,
})
