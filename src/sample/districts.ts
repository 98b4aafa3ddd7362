/** The twelve districts of Jinan in the order of their GB/T 2260 codes, with what is commonly known of them. */
export interface SampleDistrict {
  code: string
  name: string
  brand: string
  introduction: string[]
}

export const DISTRICTS: readonly SampleDistrict[] = [
  {
    code: '370102',
    name: '历下区',
    brand: '历商量',
    introduction: [
      '历下区在济南城区中部，趵突泉、大明湖、千佛山都在区内，泉水与老街巷是这里的底色。',
      '委员们常在街巷议事，从泉水保护谈到老楼加装电梯。',
    ],
  },
  {
    code: '370103',
    name: '市中区',
    brand: '市中商量',
    introduction: [
      '市中区在济南城区南部，城里有英雄山和老商埠的一部分。',
      '协商多从社区食堂、停车、老旧小区这些身边事做起。',
    ],
  },
  {
    code: '370104',
    name: '槐荫区',
    brand: '槐商量',
    introduction: [
      '槐荫区在济南城区西部，济南西站和一批医疗机构在这里。',
      '就医停车、站前秩序，是委员联络室里常见的题目。',
    ],
  },
  {
    code: '370105',
    name: '天桥区',
    brand: '天商量',
    introduction: [
      '天桥区在济南城区北部，跨黄河两岸，泺口古渡的名字留在地图上。',
      '两岸居民怎样过河上学、看病、买菜，都上过议事桌。',
    ],
  },
  {
    code: '370112',
    name: '历城区',
    brand: '历城商量',
    introduction: [
      '历城区在济南城区东部，四门塔等古迹散在南部山中。',
      '城与乡并在一区，协商也常常一头连着楼宇，一头连着村庄。',
    ],
  },
  {
    code: '370113',
    name: '长清区',
    brand: '长商量',
    introduction: [
      '长清区在济南西南，灵岩寺在境内，大学城集聚了许多高校。',
      '师生与街坊一起商量，是这里协商的特点。',
    ],
  },
  {
    code: '370114',
    name: '章丘区',
    brand: '章商量',
    introduction: [
      '章丘区在济南东部，百脉泉、龙山文化遗址和章丘大葱都很有名。',
      '农产品怎样卖出好价钱，是田间地头的常年话题。',
    ],
  },
  {
    code: '370115',
    name: '济阳区',
    brand: '济商量',
    introduction: ['济阳区在黄河以北，平原开阔，历来是粮食产地。', '委员们把协商搬到田头、渡口和产业园。'],
  },
  {
    code: '370116',
    name: '莱芜区',
    brand: '莱商量',
    introduction: [
      '莱芜区在济南东南部，泰山东麓，生姜、蜜桃闻名，钢铁和老区的历史都很厚重。',
      '“莱商量”从多维选题、联动协商、成果转化三个环节入手，把协商做成日常。',
    ],
  },
  {
    code: '370117',
    name: '钢城区',
    brand: '钢商量',
    introduction: [
      '钢城区在济南东南端，因钢而兴，大汶河的源头支流从这里流过。',
      '老工业区怎样更新，是委员们反复调研的题目。',
    ],
  },
  {
    code: '370124',
    name: '平阴县',
    brand: '平商量',
    introduction: [
      '平阴县在济南西南，黄河东岸，以玫瑰和阿胶闻名。',
      '玫瑰园里常设圆桌，花农、企业与部门坐到一起。',
    ],
  },
  {
    code: '370126',
    name: '商河县',
    brand: '商河商量',
    introduction: [
      '商河县在济南最北部，温泉、花卉和鼓子秧歌是它的名片。',
      '协商议题多来自乡村：养老、灌溉、文化下乡。',
    ],
  },
]

/** A county's and a district's committee are called alike. */
export const organOf = ({ name }: Pick<SampleDistrict, 'name'>): string => `${name}政协`
