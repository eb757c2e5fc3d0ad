import { z } from 'zod'
import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule } from '../recipient-rule.ts'

const zWords = z.array(z.string().trim().min(1).max(40)).min(1).max(50)

/** Hints that a person of unknown age is under 18. */
export const zMinors = z.strictObject({
  /** Words of each sign: a tag of that name, or an attribute that is true or has it as its value. Two words of one sign are one sign. */
  weakSigns: z
    .strictObject({
      student: zWords.default(['学生', '学生党', '中学生', '小学生', '初中生', '高中生', 'student']),
      childCourse: zWords.default([
        '孩子课程账户',
        '儿童课程账户',
        '少儿课程',
        '学生账号',
        'childCourse',
        'child_course',
      ]),
    })
    .prefault({}),
  /** How many different signs together leave a person out; one is stricter than the default, more than two is not offered. */
  enough: z.int().min(1).max(2).default(2),
})

/** Known minors, and people of unknown age with enough weak signs; the words are looked up where the candidate row is made. */
export const minorAds = defineRecipientRule({
  id: 'MINOR-ADS',
  sentence: { zh: '不向未成年人做自动化营销', en: 'No automated marketing to minors' },
  short: { zh: '未成年', en: 'minor' },
  change: {
    zh: '年满 18 岁，或核实出生日期后更正资料；监护人同意也不行',
    en: 'turning 18, or a corrected date of birth; a guardian’s consent does not help',
  },
  basis: { kind: 'regulation', text: '未成年人网络保护条例 24(3)' },
  marketingOnly: true,
  settings: zMinors,
  drops: ({ enough }) => sql`f.is_minor or f.weak_minor_signs >= ${sql.lit(enough)}`,
  examples: {
    hit: [
      { gives: 'drop', candidate: { is_minor: true } },
      { gives: 'drop', candidate: { weak_minor_signs: 2 } },
    ],
    miss: [{ is_minor: false, weak_minor_signs: 1 }],
  },
})
