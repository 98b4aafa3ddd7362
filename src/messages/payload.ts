import type { Locale } from './locale.ts'

/**
 * Words of Payload's own that its translation puts oddly for a desk: they take the place of those that it has,
 * by its keys.
 */
export const PAYLOAD_WORDS: Readonly<Record<Locale, { general: Readonly<Record<string, string>> }>> = {
  zh: {
    general: {
      create: '新建',
      createNew: '新建',
      createNewLabel: '新建{{label}}',
      creatingNewLabel: '新建{{label}}，尚未保存',
      dashboard: '工作台',
      noLabel: '—',
      noResults: '没有符合条件的{{label}}。',
      searchBy: '查找 {{label}}',
      selectValue: '请选择',
      untitled: '未命名',
    },
  },
  en: { general: { dashboard: 'Desk', noLabel: '—' } },
}
