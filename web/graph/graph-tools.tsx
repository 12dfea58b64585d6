// The tools on the picture: layout, steps back and forth, fit and export.
import { useTranslation } from 'react-i18next'
import { Switch } from '../parts/switch.tsx'
import { type LayoutName, LAYOUTS } from './layout/input.ts'
import type { History } from './use-history.ts'

export function GraphTools(props: {
  layout: LayoutName
  onLayout: (layout: LayoutName) => void
  history: History
  onFit: () => void
  onExport: () => void
}) {
  const { t } = useTranslation()
  const { history } = props
  return (
    <div className="tools">
      <Switch
        className="switch tool"
        label={t('graph.layout')}
        value={props.layout}
        onChoose={props.onLayout}
        choices={LAYOUTS.map((value) => ({ value, label: t(`graph.${value}`) }))}
      />
      <div className="tool" role="group" aria-label={t('graph.steps')}>
        <button type="button" onClick={history.undo} disabled={!history.undo}>
          {t('graph.undo')}
        </button>
        <button type="button" onClick={history.redo} disabled={!history.redo}>
          {t('graph.redo')}
        </button>
      </div>
      <div className="tool" role="group" aria-label={t('graph.picture')}>
        <button type="button" onClick={props.onFit}>
          {t('graph.fit')}
        </button>
        <button type="button" onClick={props.onExport}>
          {t('graph.export')}
        </button>
      </div>
    </div>
  )
}
