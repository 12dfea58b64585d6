// The interface's own words in Chinese and English. Words from documents never pass through here.
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en, enSingular } from './en.ts'
import { zh } from './zh-cn.ts'

export type Language = 'zh-CN' | 'en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zh }
  }
}

/** The language asked for in the URL (`lang=en`), else the browser's first that is Chinese or English, else Chinese. */
export function chooseLanguage(asked: string | null, browser: readonly string[]): Language {
  if (asked === 'en' || asked === 'zh-CN') return asked
  for (const language of browser) {
    if (/^zh\b/i.test(language)) return 'zh-CN'
    if (/^en\b/i.test(language)) return 'en'
  }
  return 'zh-CN'
}

/** Makes the words ready; React escapes, so i18next does not. */
export function startWords(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  i18next.addResourceBundle('en', 'translation', enSingular, true)
  setLanguage(language)
}

/** Switches all words, and tells the browser which language the page is in. */
export function setLanguage(language: Language): void {
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}
