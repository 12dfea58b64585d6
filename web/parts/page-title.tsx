// What the browser's tab is called: the view, then the product.
import { useTranslation } from 'react-i18next'

/** `<PageTitle>目标与期限</PageTitle>` → `目标与期限 · 职图` */
export function PageTitle({ children }: { children: string }) {
  const { t } = useTranslation()
  return <title>{`${children} · ${t('app.name')}`}</title>
}
