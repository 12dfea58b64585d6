// The clipboard. Its modern door is closed on plain http away from localhost, as on many an office network.

/** Resolves false when the browser refuses both ways; the caller then shows the text for copying by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.className = 'sr'
  document.body.append(area)
  area.select()
  // The old door, deprecated but open where the new one is not.
  const old: { execCommand(command: string): boolean } = document
  const done = old.execCommand('copy')
  area.remove()
  return done
}
