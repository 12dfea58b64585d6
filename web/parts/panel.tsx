// What stands beside a view: a column where there is room, a sheet from below on a phone.
import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { NARROW, useMedia } from './use-media.ts'

/** `open` matters on a phone only: a column is always there. */
export function Panel(props: {
  title: string
  open: boolean
  onClose: () => void
  className?: string
  children: ReactNode
}) {
  const narrow = useMedia(NARROW)
  if (narrow) return <Sheet {...props} />
  return (
    <aside className={`card panel ${props.className ?? ''}`} aria-label={props.title}>
      {props.children}
    </aside>
  )
}

/** A sheet from below, closed by its button, Escape, or a touch beside it. */
export function Sheet(props: { title: string; open: boolean; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  const { title, open, onClose, children } = props
  return (
    <ModalOverlay className="scrim" isOpen={open} isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="sheet">
        <Dialog aria-label={title}>
          <div className="sheet-head">
            <b>{title}</b>
            <button type="button" onClick={onClose} aria-label={t('evidence.close')}>
              ✕
            </button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
