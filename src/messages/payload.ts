import type { Locale } from './locale.ts'

type PayloadWords = Readonly<
  Record<'authentication' | 'general' | 'version', Readonly<Record<string, string>>>
>

/**
 * Words of Payload's own that its translation puts oddly for a desk: they take the place of those that it has,
 * by its keys.
 */
export const PAYLOAD_WORDS: Readonly<Record<Locale, PayloadWords>> = {
  zh: {
    authentication: {
      beginCreateFirstUser:
        '编辑部还没有账号。第一个账号是系统管理员，无论下面选什么角色：由其开设其他账号，自己不办理稿件。',
    },
    general: {
      create: '新建',
      createNew: '新建',
      createNewLabel: '新建{{label}}',
      creatingNewLabel: '新建{{label}}，尚未保存',
      dashboard: '工作台',
      noLabel: '—',
      noResults: '没有符合条件的{{label}}。',
      payloadSettings: '界面设置',
      searchBy: '查找 {{label}}',
      selectValue: '请选择',
      // Payload names the column by an object, which is read out as one.
      sortByLabelDirection: '按此列{{direction}}排列',
      untitled: '未命名',
      welcome: '欢迎使用签发',
    },
    // Payload takes every save for a publication. What was public, the history says.
    version: { currentlyPublished: '最后保存的', previouslyPublished: '以前保存的' },
  },
  en: {
    authentication: {
      beginCreateFirstUser:
        'There is no account yet. The first is an administrator’s, whichever roles are chosen: it makes the others, and decides on no texts.',
    },
    general: {
      dashboard: 'Desk',
      noLabel: '—',
      payloadSettings: 'Settings of these pages',
      sortByLabelDirection: 'Sort by this column, {{direction}}',
    },
    version: { currentlyPublished: 'Saved last', previouslyPublished: 'Saved before' },
  },
}
