import { doc, p, photo } from '../richtext/compose.ts'
import type { SampleArticle } from './article.ts'

const STORY = {
  kicker: '图片故事',
  source: '示例市政协',
  series: 'tupian',
  layout: 'photos',
  by: 'editor',
  state: 'released',
} as const

/** Articles whose pictures carry the story. */
export const STORIES: readonly SampleArticle[] = [
  {
    ...STORY,
    title: '从一条药香的街，到一块姜田',
    heldOn: '2026-01-11',
    publishedAt: '2026-01-11T08:00:00.000Z',
    summary: '示例稿件：三个地方，三张桌子。田埂、车间和楼道，都可以是商量的地方。',
    keywords: ['图片故事', '调研'],
    body: (photoId) =>
      doc(
        photo(photoId('medicine'), '车间外的桌子：药企请来了邻居，先谈气味，再谈发展。'),
        photo(photoId('farming'), '田埂上的桌子：数字农业调研，从一条滴灌带说起。'),
        photo(photoId('lift'), '楼道里的桌子：图纸铺开，住一层的人坐在最前面。'),
      ),
  },
  {
    ...STORY,
    title: '一湖四时，四次商量',
    heldOn: '2026-01-15',
    publishedAt: '2026-01-15T08:00:00.000Z',
    summary:
      '示例稿件：同一片湖，一年去了四次。春天看柳，夏天看荷，秋天看雁，冬夜看灯；每一次都带着一个题目去，带着一个答复回来。',
    keywords: ['图片故事', '湖', '商量'],
    credit: '（示例摄影）',
    body: (photoId) =>
      doc(
        photo(photoId('lake'), '第一次去，是为了看步道。七处人车争道的地方，一处一处走过来。'),
        p(
          '示例稿件：一片湖有许多用法。跑步的人要路，拍照的人要景，住在湖边的人要安静。一年里，委员们去了四次。',
        ),
        photo(photoId('spring'), '春，三月。柳树该不该修，园林师傅说了算，但要说给遛弯的人听。'),
        photo(photoId('summer'), '夏，七月。荷花开了，游船多了。船歇到几点，商量到晚上八点半。'),
        photo(photoId('autumn'), '秋，十月。雁来的那几天，东岸的灯暗一半。'),
        photo(photoId('night'), '冬，十二月。湖心亭的灯亮到十点，因为有人夜里散步。'),
        p('四次商量，四件小事。写在一起，就是一片湖一年的样子。'),
      ),
  },
]
