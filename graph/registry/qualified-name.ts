// Registry: a name that is not held, spelled with its place in front.
import type { Jurisdiction } from './jurisdiction.ts'

const BOTH = /^委.?(?:[省市县区州旗]|自治区)政府(.+)$/

/**
 * What stands behind the level word, with the place in full: (`委督查室`, 浙江省) → 中共浙江省委督查室; (`政府督查室`, 浙江省) →
 * 浙江省人民政府督查室; (`投资服务中心`, 合肥市) → 合肥市投资服务中心.
 */
export const qualifiedName = (rest: string, { name }: Jurisdiction): string => {
  const both = BOTH.exec(rest)?.[1]
  if (both !== undefined) return `中共${name}委${name}人民政府${both}`
  if (/^委(?!员)./.test(rest)) return `中共${name}${rest}`
  if (/^政府./.test(rest)) return `${name}人民${rest}`
  return name + rest
}
