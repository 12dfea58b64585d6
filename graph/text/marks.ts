// Between text and what reads lists of names.
import { oneOf } from './code-units.ts'

/** Signs that lists put beside a name: `市教育局★`, `*市财政局`. */
export const MARKS = '★☆*▲△●◆■□○※#'

const DASHES = oneOf('—–―─－-·•∙‣►▶▪◇>')

/** Whether a sign opens a point of a list and says nothing of it: `——市教育局牵头`, `·市教育局`, `①市教育局`, `➢市教育局`. */
export const isBullet = (unit: number): boolean =>
  // ①–⒛, ㈠–㈩ and the ornaments ✓ ❶ ➢
  (unit >= 0x2460 && unit <= 0x249b) ||
  (unit >= 0x3220 && unit <= 0x3229) ||
  (unit >= 0x2700 && unit <= 0x27bf) ||
  DASHES(unit)
