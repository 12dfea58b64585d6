// Third step, for text copied from a web page: what the site sets around a document goes, menus above and links below.
import type { Line } from './lines.ts'

/**
 * The lines without those of a web site: the way to the page (`首页 > 政务公开 > 政策文件`), the menu above it, buttons
 * (`【打印】 【关闭窗口】`), and the foot from `扫一扫在手机打开当前页` or `相关解读：` down to `网站标识码3300000001`.
 */
export function dropWebPage(lines: readonly Line[]): Line[] {
  const way = lines.findIndex(({ text }) => isWay(text))
  // A menu stands above the way to the page; a title there means that the page is laid out in another order.
  const menu = way >= 0 && way <= LONGEST_MENU && !lines.slice(0, way).some(({ text }) => TITLE.test(text))
  return lines.slice(menu ? way + 1 : 0, footStart(lines)).filter(({ text }) => !isNavigation(text))
}

const LONGEST_MENU = 40

const TITLE = /关于|[。；]|〔\d{4}〕/

const WAY = /^(?:您|你)?(?:的)?(?:当前|现在|所在)?(?:所在)?的?位置(?:是)?：|^(?:网站)?首页[>»›→/]/
const STEPS = /^[\u4e00-\u9fff]{2,12}(?:[>»›][\u4e00-\u9fff、·]{2,20}){2,}[>»›]?$/

const BUTTON =
  '打印(?:本页|本文|此页)?|关闭(?:窗口|本页|此页)?|收藏(?:本页|此页)?|留言|分享(?:到|至)?|返回(?:顶部|首页|列表|上一页)|' +
  '长者模式|适老版|关怀版|无障碍(?:阅读|浏览|版)?|智能问答|登录|注册|手机版|繁体版?|简体版?|微信|微博|下载|纠错|' +
  '(?:字体|字号)(?:大小|选择)?：?|扫一扫[\u4e00-\u9fff]{0,16}|超大|默认|[大中小]|TT'

const BUTTONS = new RegExp(`[|【】〔〕、：]|${BUTTON}`, 'g')
const EDITOR = /^[〔【（]?(?:责任编辑|网站编辑)：[^。，]{0,20}$/
const RIGHTS = /网站标识码|ICP备|公网安备|^版权所有/
const LINKS = /^相关(?:稿件|解读|文件|链接|报道|政策|新闻|信息|阅读|文档)：?$/
// Whoever keeps a site or a journal is named on one line with whoever helps: 主办单位：…　技术支持：….
const KEEPERS = /^(?:主办|承办|主管|编辑出版)(?:单位)?：.*(?:主办|承办|协办|编辑出版|技术支持|运行维护|维护)(?:单位)?：/

const isWay = (text: string): boolean => WAY.test(text) || STEPS.test(text)

const isButtons = (text: string): boolean =>
  text.length >= 2 && text.length <= 60 && /[^|【】〔〕、：]/.test(text) && text.replace(BUTTONS, '') === ''

// A law database sets a word above each part of a page: 文章属性, 正文.
const PART = /^[─━═—–_=＝]{5,}$|^[〔【]?(?:文章属性|正文|全文|法规正文|法规全文)[〕】]?$/

const isNavigation = (text: string): boolean =>
  PART.test(text) || isWay(text) || isButtons(text) || EDITOR.test(text) || RIGHTS.test(text)

const LONGEST_FOOT = 40

/** Index of the first line of a page's foot: from it on no line says a whole sentence or counts an item. */
function footStart(lines: readonly Line[]): number {
  let start = lines.length
  for (let i = lines.length - 1; i >= 0 && lines.length - i <= LONGEST_FOOT; i--) {
    const text = lines[i]?.text ?? ''
    if (/[。；]$/.test(text) || ITEM.test(text)) break
    if (isNavigation(text) || LINKS.test(text) || KEEPERS.test(text)) start = i
  }
  return start
}

const ITEM = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,3}[.、])/
