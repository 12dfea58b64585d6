// A button that copies a text and says so where it stands.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../client/clipboard.ts'

type Outcome = 'idle' | 'copied' | 'refused'

/** `text` is made only when asked for. The answer stands for two seconds, and is read out. */
export function CopyButton({ label, text, quiet }: { label: string; text: () => string; quiet?: boolean }) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome>('idle')
  useEffect(() => {
    if (outcome === 'idle') return
    const timer = setTimeout(() => setOutcome('idle'), 2000)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = () => void copyText(text()).then((done) => setOutcome(done ? 'copied' : 'refused'))
  const words = outcome === 'copied' ? t('copy.done') : outcome === 'refused' ? t('copy.refused') : label
  return (
    <button type="button" className={quiet ? 'button quiet' : 'button'} onClick={copy}>
      <span aria-live="polite">{words}</span>
    </button>
  )
}
