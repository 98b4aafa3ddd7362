import type { searchZh } from './searchZh.ts'

/** The search's sentences in English. */
export const searchEn: typeof searchZh = {
  title: 'Search',
  titleOf: (text) => `Results for “${text}”`,
  description: 'Search all signed articles',
  label: 'Search articles',
  placeholder: 'Search',
  wanted: 'What are you looking for?',
  submit: 'Search',
  filters: 'Narrow down',
  district: 'District',
  series: 'Series',
  from: 'From',
  to: 'To',
  anyDistrict: 'All districts',
  anySeries: 'All series',
  apply: 'Apply',
  clear: 'Clear filters',
  results: 'Results',
  found: (count) => (count === 1 ? '1 article' : `${count} articles`),
  foundAtLeast: (count) => `More than ${count} articles`,
  foundRelaxed: (count) => `No article has all of the words; ${count} have some of them`,
  corrected: (text, meant) => `Nothing was found for “${text}”. Showing results for “${meant}”.`,
  incomplete: 'The search is still being built; it does not find every article yet.',
  suggestion: 'Did you mean ',
  onlyBest: (count) =>
    `These are the ${count} best matches. Add a word or narrow down to find more precisely.`,
  next: 'Next page',
  first: 'Back to the first page',
  none: (text) => `Nothing was found for “${text}”`,
  noneDetail: 'Only signed articles can be found, and none that were withdrawn. The articles are in Chinese.',
  help: 'You could try:',
  helps: [
    'other words, or fewer of them',
    'looking for a typing mistake',
    'removing the district, series or dates',
  ],
  withoutFilters: 'Search all articles',
  startTitle: 'How to search',
  start: [
    'Separate words by spaces: the articles found have every one of them.',
    'Put words in quotation marks to find exactly these, e.g. “有事好商量”.',
    'Traditional or simplified characters, full or half width, upper or lower case: all are the same.',
  ],
  startDistricts: 'Or begin with a district',
  tooMany: {
    title: 'Too many searches',
    detail: (seconds) =>
      `This address has searched very often in a short time. Please try again in ${seconds} seconds.`,
  },
}
