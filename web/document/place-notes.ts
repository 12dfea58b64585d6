// Where notes stand beside a text: each at its paragraph, pushed aside by its neighbours where they need the room.

/**
 * Tops in px. `anchors`: where each note would like to be, rising. The `pinned` one gets its place exactly, those
 * above it give way upwards as far as the column goes, the others downwards.
 */
export function placeNotes(
  anchors: readonly number[],
  heights: readonly number[],
  gap: number,
  pinned: number | undefined,
): number[] {
  const tops = [...anchors]
  const from = pinned ?? 0
  for (let index = from - 1; index >= 0; index--) {
    tops[index] = Math.min(tops[index]!, tops[index + 1]! - heights[index]! - gap)
  }
  if ((tops[0] ?? 0) < 0) tops[0] = 0
  for (let index = 1; index < tops.length; index++) {
    tops[index] = Math.max(tops[index]!, tops[index - 1]! + heights[index - 1]! + gap)
  }
  return tops
}
