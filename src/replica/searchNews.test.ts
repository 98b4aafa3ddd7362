import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type FilledStore, filledStore } from '../../tests/support/filledStore.ts'
import { readNews } from '../../tests/support/news.ts'
import { type Judged, qualityOf } from '../../tests/support/searchQuality.ts'
import { sampleArticle } from '../../tests/support/snapshots.ts'

const news = readNews()

/** Articles go by the numbers of the news, plus one. */
const JUDGED: [about: string, queries: Judged[]][] = [
  [
    'words',
    [
      { typed: '南极考察', meant: [1110, 145, 1095] },
      { typed: '维也纳新年音乐会', meant: [42] },
      { typed: '疯牛病', meant: [807] },
      { typed: '核电站', meant: [684, 270, 690] },
      { typed: '精算师', meant: [555] },
      { typed: '桑塔纳', meant: [939] },
      { typed: '月球勘探者', meant: [207, 864] },
      { typed: '甲醛', meant: [1122] },
      { typed: '邮展', meant: [744] },
      { typed: '栀子', meant: [216] },
      { typed: '兴修水利', meant: [1047] },
      { typed: '摩托送餐', meant: [297] },
      { typed: '下岗职工再就业', meant: [660, 840] },
      { typed: '住房分配货币化', meant: [423] },
      { typed: '普九', meant: [390] },
    ],
  ],
  [
    'several words',
    [
      { typed: '江泽民 新年讲话', meant: [0] },
      { typed: '武汉 再就业工程', meant: [885] },
      { typed: '沈阳 动物园 大熊猫', meant: [760, 761] },
      { typed: '套汇 骗汇', meant: [135] },
      { typed: '那曲 雪灾 牧民', meant: [141] },
      { typed: '政协 茶话会', meant: [15, 942] },
      { typed: '春运 监督电话', meant: [735] },
      { typed: '木卫二 海洋', meant: [963] },
      { typed: '刑事诉讼法 规定', meant: [732] },
      { typed: '威尼斯人为什么外迁', meant: [402] },
      { typed: '公款电话 清理', meant: [324] },
    ],
  ],
  [
    'names and places',
    [
      { typed: '陈寅恪', meant: [615] },
      { typed: '王小波', meant: [714] },
      { typed: '卡尔波夫', meant: [405] },
      { typed: '西哈努克', meant: [504] },
      { typed: '内塔尼亚胡', meant: [507, 858, 957] },
      { typed: '吴仁宝', meant: [678] },
      { typed: '白晓燕', meant: [948] },
      { typed: '济南市长', meant: [1164] },
      { typed: '渭北', meant: [522] },
      { typed: '陈方安生', meant: [189, 236] },
      { typed: '叶赫那拉', meant: [1173] },
      { typed: '黄公略', meant: [387] },
    ],
  ],
  [
    'words inside longer words',
    [
      { typed: '外交学', meant: [198] },
      { typed: '暖冬', meant: [597] },
      { typed: '人鱼', meant: [330] },
      { typed: '儿童村', meant: [1179] },
      { typed: '首钢', meant: [705, 403] },
      { typed: '骗汇', meant: [135] },
    ],
  ],
  [
    'numbers and width',
    [
      { typed: '4.84亿元', meant: [324] },
      { typed: '４．８４亿元', meant: [324] },
      { typed: '92个世界冠军', meant: [57] },
      { typed: '400个县 扫盲', meant: [390] },
      { typed: 'sos', meant: [1179] },
      { typed: '27万人告别贫困', meant: [1167] },
    ],
  ],
  [
    'traditional characters',
    [
      { typed: '長江三峽截流', meant: [428, 253, 91] },
      { typed: '臺灣 政治談判', meant: [1185, 1093] },
      { typed: '俄羅斯新盧布', meant: [41] },
      { typed: '貂蟬與呂布', meant: [1176] },
      { typed: '話劇的光榮傳統', meant: [633] },
    ],
  ],
  [
    'what was mistyped, or typed in pinyin',
    [
      { typed: '维也纳新年音乐汇', meant: [42] },
      { typed: '卡尔波福', meant: [405] },
      { typed: '南级考察', meant: [1110, 145, 1095] },
      { typed: '下港职工', meant: [660, 840, 69] },
      { typed: '邓小平里论', meant: [671, 764] },
      { typed: '内塔尼亚湖', meant: [507, 858, 957] },
      { typed: '大雄猫', meant: [760, 761] },
      { typed: 'meirenyu', meant: [330, 248] },
      { typed: 'nan ji', meant: [1110, 145, 1095] },
    ],
  ],
  [
    'phrases',
    [
      { typed: '“借鉴香港经验”', meant: [528] },
      { typed: '“先治警”', meant: [996] },
      { typed: '"两个武装" 落实', meant: [490] },
      { typed: '「一体两翼」', meant: [990] },
    ],
  ],
].map(([about, queries]) => [
  about as string,
  (queries as Judged[]).map(({ typed, meant }) => ({ typed, meant: meant.map((id) => id + 1) })),
])

if (!news) {
  test.skip('search over real news: shared/data/news.jsonl.gz is not at hand', () => undefined)
} else {
  describe('search over real news', () => {
    let store: FilledStore

    beforeAll(() => {
      store = filledStore()
      const nothing = {
        kicker: null,
        summary: null,
        keywords: [],
        credit: null,
        district: null,
        series: null,
      }
      for (const { id, title, body } of news) {
        const publishedAt = new Date(Date.UTC(1998, 0, 1) + id * 3_600_000).toISOString()
        const text = { text: body.join('\n'), html: '', source: '人民日报', publishedAt }
        store.publish(sampleArticle(id + 1, { ...nothing, ...text, title, titleLines: [title] }))
      }
    }, 120_000)
    afterAll(() => {
      store.close()
    })

    test.each(JUDGED)('finds %s', (_, queries) => {
      const { success, failures } = qualityOf(store.reader, queries)
      expect({ success, failures }).toEqual({ success: 1, failures: [] })
    })

    test('puts what was meant first, as a rule', () => {
      const all = JUDGED.flatMap(([, queries]) => queries)
      expect(all.length).toBeGreaterThanOrEqual(40)
      expect(qualityOf(store.reader, all).reciprocalRank).toBeGreaterThan(0.9)
    })
  })
}
