// What a document is about, without who issued it and what sort of paper it is; the full title is one step away.

const FRAME =
  /^.{2,30}?关于(?:印发|转发|批转)?(.+?)(?:的(?:通知|意见|实施意见|指导意见|决定|函|批复|通告|公告|请示|报告))?$/u

/**
 * `浙江省人民政府办公厅关于开展工伤保险基金省级调剂工作的通知` → `开展工伤保险基金省级调剂工作`.
 * A title of another form stays as it is.
 */
export function shortTitle(title: string): string {
  const about = FRAME.exec(title)?.[1]
  return about && about.length >= 6 ? about : title
}
