// Words from documents: always Chinese, whatever the interface speaks.
import type { ReactNode } from 'react'

export function Zh({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span lang="zh-CN" className={className}>
      {children}
    </span>
  )
}
