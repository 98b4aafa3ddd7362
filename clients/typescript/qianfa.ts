// Made by `npm run docs:generate` from the description of the API: change that, not this.
import { type CallOptions, get, type QianfaOptions } from './request.ts'

export { everyItem, QianfaProblem, QianfaUnavailable } from './request.ts'
export type { CallOptions, QianfaOptions } from './request.ts'

export interface Anchor {
  /** 格式的名称：qianfa.anchor/1。 The name of the format: qianfa.anchor/1. */
  format: string
  /** 最新一次发布，带签名；尚无发布时为 null。 The newest release, signed; null where there is none yet. */
  newest: SignedRelease | null
}

export interface Article {
  /** 编号，也在网址里，永远不变。 Its number, also in its address; it never changes. */
  number: number
  /** 网页。 Its page. */
  url: string
  /** 标题。 Its title. */
  title: string
  /** 引题。 The line above the title. */
  kicker: string | null
  /** 副题，一行一项。 The lines below the title. */
  subtitle: string[]
  /** 信息来源。 Where it comes from. */
  source: string
  /** 公开显示的日期；稿件没有自己的日期时，是首次公开的时刻，更正不改变它。 The date shown; where it has none of its own, the time when it became public, which a correction does not change. */
  publishedAt: string
  /** 编者按。 The editor's note. */
  editorsNote: string | null
  /** 摘要。 Its summary. */
  summary: string | null
  /** 关键词。 Its keywords. */
  keywords: string[]
  /** 署名或供稿。 Who wrote or supplied it. */
  credit: string | null
  /** 市政协商量活动开展的日期，决定它在专题里的次序；区县的文章为 null。 The day of a city consultation, which orders it in its series; null for a district's. */
  heldOn: string | null
  /** 所属区县；include=district 时是整个区县。 Its district; the whole of it with include=district. */
  district: District | DistrictReference | null
  /** 所属专题；include=series 时是整个专题。 Its series; the whole of it with include=series. */
  series: Series | SeriesReference | null
  /** 文章里的图片，如文章签发时；include=photos 时是图片现在公开的样子。 Its photos as they were signed with it; with include=photos, as they are public now. */
  photos: (Photo | EmbeddedPhoto)[]
  /** 接口里的地址：自身、证明。 In the API: itself, its proof. */
  links: {
    self: string
    proof: string
  }
  /** 所签发文本的 SHA-256：送审稿规范 JSON（RFC 8785）的指纹。 The SHA-256 of the signed text: the canonical JSON (RFC 8785) that was reviewed. */
  digest: string
  /** 使它公开的那次发布。 The release that made it public. */
  release: Release
  /** 正文，可以直接显示的 HTML，与签发的逐字节相同。 Its body as HTML ready to be shown, byte for byte as it was signed. */
  html: string
  /** 正文的纯文字，与签发的逐字节相同。 Its body as plain text, byte for byte as it was signed. */
  text: string
}

export interface ArticleItem {
  /** 编号，也在网址里，永远不变。 Its number, also in its address; it never changes. */
  number: number
  /** 网页。 Its page. */
  url: string
  /** 标题。 Its title. */
  title: string
  /** 引题。 The line above the title. */
  kicker: string | null
  /** 副题，一行一项。 The lines below the title. */
  subtitle: string[]
  /** 信息来源。 Where it comes from. */
  source: string
  /** 公开显示的日期；稿件没有自己的日期时，是首次公开的时刻，更正不改变它。 The date shown; where it has none of its own, the time when it became public, which a correction does not change. */
  publishedAt: string
  /** 编者按。 The editor's note. */
  editorsNote: string | null
  /** 摘要。 Its summary. */
  summary: string | null
  /** 关键词。 Its keywords. */
  keywords: string[]
  /** 署名或供稿。 Who wrote or supplied it. */
  credit: string | null
  /** 市政协商量活动开展的日期，决定它在专题里的次序；区县的文章为 null。 The day of a city consultation, which orders it in its series; null for a district's. */
  heldOn: string | null
  /** 所属区县；include=district 时是整个区县。 Its district; the whole of it with include=district. */
  district: District | DistrictReference | null
  /** 所属专题；include=series 时是整个专题。 Its series; the whole of it with include=series. */
  series: Series | SeriesReference | null
  /** 文章里的图片，如文章签发时；include=photos 时是图片现在公开的样子。 Its photos as they were signed with it; with include=photos, as they are public now. */
  photos: (Photo | EmbeddedPhoto)[]
  /** 接口里的地址：自身、证明。 In the API: itself, its proof. */
  links: {
    self: string
    proof: string
  }
  /** 所签发文本的 SHA-256：送审稿规范 JSON（RFC 8785）的指纹。 The SHA-256 of the signed text: the canonical JSON (RFC 8785) that was reviewed. */
  digest: string
  /** 使它公开的那次发布。 The release that made it public. */
  release: Release
}

export interface ArticlePage {
  /** 这一页的各项。 The items of this page. */
  items: ArticleItem[]
  /** 下一页的游标，用作 after；到头为 null。 The cursor of the next page, for after; null at the end. */
  next: string | null
}

export interface Change {
  /** 在公开台账里的号。 Its number in the public record. */
  seq: number
  /** 时刻。 When. */
  at: string
  /** publish：发布；correct：更正；withdraw：撤下。 publish, correct or withdraw. */
  kind: 'publish' | 'correct' | 'withdraw'
  /** 哪一类：articles、districts、photos、series、settings。 articles, districts, photos, series or settings. */
  collection: string
  /** 稿件的编号。 The id of the document. */
  id: string
  /** 公开的名字：文章的编号、区县的代码、专题的网址名、图片的编号。 What the public calls it: an article's number, a district's code, a series' address name, a photo's id. */
  name: string | null
  /** 网页。 Its page. */
  url: string | null
  /** 现在公开的是不是这一次发布的内容。 Whether what this release made public is public now. */
  live: boolean
  /** 所签发文本的 SHA-256；撤下时，是撤下的那一份。 The SHA-256 of the signed text; of a withdrawal, of the one that was withdrawn. */
  digest: string
  /** 本号的散列。 The hash of this release. */
  hash: string
  /** 撤下时，公众看到什么。 What the public sees after a withdrawal. */
  withdrawal: Withdrawal | null
  /** 重大更正的说明。 The note on a major correction. */
  correction: string | null
  /** 接口里的地址。 Its address in the API. */
  links: {
    self: string | null
  }
  /** 带签名的发布记录；仅在 include=signed 时。 The signed release; with include=signed only. */
  signed?: SignedRelease
}

export interface Changes {
  /** 各次变化，按次序。 The changes, in their order. */
  items: Change[]
  /** 下一次请求的 since。 The since of the next request. */
  since: number
  /** 后面是不是还有。 Whether there are more after these. */
  more: boolean
  /** 公开台账现在的末端。 The end of the public record now. */
  head: Head
}

export interface Description {
  /** OpenAPI 的版本。 The version of OpenAPI. */
  openapi: string
  /** 名称、版本和概述。 Title, version and summary. */
  info: {
    title: string
    [more: string]: unknown
  }
  /** 各个操作。 The operations. */
  paths: {
    [more: string]: unknown
  }
  [more: string]: unknown
}

export interface District {
  /** 行政区划代码（GB/T 2260）。 Its code (GB/T 2260). */
  code: string
  /** 网页。 Its page. */
  url: string
  /** 名称。 Its name. */
  name: string
  /** 行政顺序，1 在最前。 Administrative order, 1 first. */
  position: number
  /** 协商机构。 Its consultative body. */
  organ: string
  /** 商量品牌，例如“莱商量”。 Its consultation brand. */
  brand: string | null
  /** 封面图片。 Its cover photo. */
  cover: EmbeddedPhoto | null
  /** 接口里的地址：自身、它的文章。 In the API: itself, its articles. */
  links: {
    self: string
    articles: string
  }
  /** 所签发文本的 SHA-256：送审稿规范 JSON（RFC 8785）的指纹。 The SHA-256 of the signed text: the canonical JSON (RFC 8785) that was reviewed. */
  digest: string
  /** 使它公开的那次发布。 The release that made it public. */
  release: Release
  /** 介绍。 Its introduction. */
  introduction: SignedText
}

export interface DistrictItem {
  /** 行政区划代码（GB/T 2260）。 Its code (GB/T 2260). */
  code: string
  /** 网页。 Its page. */
  url: string
  /** 名称。 Its name. */
  name: string
  /** 行政顺序，1 在最前。 Administrative order, 1 first. */
  position: number
  /** 协商机构。 Its consultative body. */
  organ: string
  /** 商量品牌，例如“莱商量”。 Its consultation brand. */
  brand: string | null
  /** 封面图片。 Its cover photo. */
  cover: EmbeddedPhoto | null
  /** 接口里的地址：自身、它的文章。 In the API: itself, its articles. */
  links: {
    self: string
    articles: string
  }
  /** 所签发文本的 SHA-256：送审稿规范 JSON（RFC 8785）的指纹。 The SHA-256 of the signed text: the canonical JSON (RFC 8785) that was reviewed. */
  digest: string
  /** 使它公开的那次发布。 The release that made it public. */
  release: Release
}

export interface DistrictPage {
  /** 这一页的各项。 The items of this page. */
  items: DistrictItem[]
  /** 下一页的游标，用作 after；到头为 null。 The cursor of the next page, for after; null at the end. */
  next: string | null
}

export interface DistrictReference {
  /** 行政区划代码。 Its code. */
  code: string
  /** 名称。 Its name. */
  name: string
  /** 商量品牌，例如“莱商量”。 Its consultation brand. */
  brand: string | null
}

export interface EmbeddedPhoto {
  /** 编号。 Its id. */
  id: string
  /** 网页。 Its page. */
  url: string
  /** 说明文字。 Its caption. */
  caption: string
  /** 替代文字，给看不到图片的人。 What it shows, for those who cannot see it. */
  alt: string
  /** 拍摄日期：YYYY-MM-DD，只知道月份时为 YYYY-MM。 When it was taken: YYYY-MM-DD, or YYYY-MM where only the month is known. */
  takenOn: string | null
  /** 地点。 Where it was taken. */
  place: string | null
  /** 摄影。 Who took it. */
  photographer: string | null
  /** 活动。 The activity it shows. */
  activity: string | null
  /** 各种尺寸和格式的文件。 Its files in every size and format. */
  renditions: Rendition[]
}

export interface Head {
  /** 号。 The number. */
  seq: number
  /** 那一号的散列。 The hash of what has that number. */
  hash: string
}

export interface Highlight {
  /** 标题，HTML：找到的字词在 <mark> 里，其余已转义。 The title as HTML: what was found is in <mark>, the rest is escaped. */
  title: string
  /** 正文的一个片段，HTML，写法相同；截断处为 …。 A piece of the text, likewise, with … where it was cut. */
  snippet: string
}

export interface Photo {
  /** 编号。 Its id. */
  id: string
  /** 网页。 Its page. */
  url: string
  /** 说明文字。 Its caption. */
  caption: string
  /** 替代文字，给看不到图片的人。 What it shows, for those who cannot see it. */
  alt: string
  /** 拍摄日期：YYYY-MM-DD，只知道月份时为 YYYY-MM。 When it was taken: YYYY-MM-DD, or YYYY-MM where only the month is known. */
  takenOn: string | null
  /** 地点。 Where it was taken. */
  place: string | null
  /** 摄影。 Who took it. */
  photographer: string | null
  /** 活动。 The activity it shows. */
  activity: string | null
  /** 各种尺寸和格式的文件。 Its files in every size and format. */
  renditions: Rendition[]
  /** 接口里的地址：自身。 In the API: itself. */
  links: {
    self: string
  }
  /** 所签发文本的 SHA-256：送审稿规范 JSON（RFC 8785）的指纹。 The SHA-256 of the signed text: the canonical JSON (RFC 8785) that was reviewed. */
  digest: string
  /** 使它公开的那次发布。 The release that made it public. */
  release: Release
}

export interface PhotoPage {
  /** 这一页的各项。 The items of this page. */
  items: Photo[]
  /** 下一页的游标，用作 after；到头为 null。 The cursor of the next page, for after; null at the end. */
  next: string | null
}

export interface Problem {
  /** 这种问题的说明。 Where this kind of problem is explained. */
  type: string
  /** 是什么问题。 What kind of problem it is. */
  title: string
  /** HTTP 状态码。 The HTTP status. */
  status: number
  /** 这一次的情况，以及怎样办。 What happened this time, and what to do. */
  detail: string
  /** 不会改变含义的代码；参数不对时，是第一个原因的代码。 A code that never changes its meaning; of wrong parameters, that of the first reason. */
  code:
    | 'unknown-parameter'
    | 'repeated-parameter'
    | 'invalid-parameter'
    | 'missing-parameter'
    | 'invalid-cursor'
    | 'not-found'
    | 'withdrawn'
    | 'method-not-allowed'
    | 'too-many-waiting'
    | 'too-many-searches'
    | 'being-mended'
    | 'internal'
  /** 逐个参数的原因。 What is wrong, parameter by parameter. */
  reasons?: Reason[]
  /** 撤下的时刻。 When it was withdrawn. */
  withdrawnAt?: string
  /** 给公众的说明。 What the public is told. */
  notice?: string | null
  /** 替代它的文章在接口里的地址。 The address in the API of the article that replaces it. */
  replacedBy?: string | null
}

export interface Proof {
  /** 格式的名称：qianfa.proof/1。 The name of the format: qianfa.proof/1. */
  format: string
  /** 签发的送审稿原文；其 UTF-8 字节的 SHA-256 应等于 release.digest。 The signed text itself; the SHA-256 of its UTF-8 bytes is release.digest. */
  snapshot: string
  /** 发布记录，签了什么就是什么。 The release, exactly as it was signed. */
  release: SignedReleaseBody
  /** 公钥的编号：公钥 SHA-256 的前 16 位。 Names the key: the first 16 digits of the SHA-256 of the public key. */
  key: string
  /** Ed25519 签名（base64url），对象是 format、换行、发布记录的规范 JSON。 Ed25519 (base64url) over format, a line feed and the canonical JSON of the release. */
  signature: string
  /** 公钥原始的 32 字节（base64url）。请与编辑部另行公布的比对。 The 32 bytes of the public key (base64url). Compare it with the one the newsroom publishes elsewhere. */
  publicKey: string
  /** 发布链上紧接的一次发布和最新的一次发布，都带签名：后一条写明前一条的散列。 The release right after it and the newest one, signed: each names the hash of the one before it. */
  later: SignedRelease[]
}

export interface Reason {
  /** 不会改变含义的代码。 A code that never changes its meaning. */
  code:
    'unknown-parameter' | 'repeated-parameter' | 'invalid-parameter' | 'missing-parameter' | 'invalid-cursor'
  /** 哪个参数。 Which parameter. */
  parameter: string
  /** 应当怎样写。 What it should be. */
  message: string
  /** 可以用的写法，能列出时。 What it could be, where that can be listed. */
  allowed?: string[]
}

export interface Release {
  /** 在公开台账里的号。 Its number in the public record. */
  seq: number
  /** 发布的时刻。 When it was released. */
  at: string
  /** publish：发布；correct：更正；withdraw：撤下。 publish, correct or withdraw. */
  kind: 'publish' | 'correct' | 'withdraw'
}

export interface Rendition {
  /** 尺寸：thumbnail 小、card 中、wide 大。 Its size. */
  name: 'thumbnail' | 'card' | 'wide'
  /** 格式。 Its format. */
  format: 'avif' | 'webp' | 'jpeg'
  /** 文件的 SHA-256，也是它的名字；同名的文件永远不变。 The SHA-256 of the file, and its name: a file of that name never changes. */
  sha256: string
  /** 宽，像素。 Width in pixels. */
  width: number
  /** 高，像素。 Height in pixels. */
  height: number
  /** 字节数。 Size in bytes. */
  bytes: number
  /** 文件的地址。 Where the file is. */
  url: string
}

export interface SearchHit {
  /** 编号，也在网址里，永远不变。 Its number, also in its address; it never changes. */
  number: number
  /** 网页。 Its page. */
  url: string
  /** 标题。 Its title. */
  title: string
  /** 引题。 The line above the title. */
  kicker: string | null
  /** 副题，一行一项。 The lines below the title. */
  subtitle: string[]
  /** 信息来源。 Where it comes from. */
  source: string
  /** 公开显示的日期；稿件没有自己的日期时，是首次公开的时刻，更正不改变它。 The date shown; where it has none of its own, the time when it became public, which a correction does not change. */
  publishedAt: string
  /** 编者按。 The editor's note. */
  editorsNote: string | null
  /** 摘要。 Its summary. */
  summary: string | null
  /** 关键词。 Its keywords. */
  keywords: string[]
  /** 署名或供稿。 Who wrote or supplied it. */
  credit: string | null
  /** 市政协商量活动开展的日期，决定它在专题里的次序；区县的文章为 null。 The day of a city consultation, which orders it in its series; null for a district's. */
  heldOn: string | null
  /** 所属区县；include=district 时是整个区县。 Its district; the whole of it with include=district. */
  district: District | DistrictReference | null
  /** 所属专题；include=series 时是整个专题。 Its series; the whole of it with include=series. */
  series: Series | SeriesReference | null
  /** 文章里的图片，如文章签发时；include=photos 时是图片现在公开的样子。 Its photos as they were signed with it; with include=photos, as they are public now. */
  photos: (Photo | EmbeddedPhoto)[]
  /** 接口里的地址：自身、证明。 In the API: itself, its proof. */
  links: {
    self: string
    proof: string
  }
  /** 所签发文本的 SHA-256：送审稿规范 JSON（RFC 8785）的指纹。 The SHA-256 of the signed text: the canonical JSON (RFC 8785) that was reviewed. */
  digest: string
  /** 使它公开的那次发布。 The release that made it public. */
  release: Release
  /** 标出所找字词的标题和片段。 The title and a piece of the text with what was found marked. */
  highlight: Highlight
}

export interface SearchPage {
  /** 这一页的文章，最相关的在前。 The articles of this page, the best first. */
  items: SearchHit[]
  /** 下一页的游标，用作 after；到头为 null。 The cursor of the next page, for after; null at the end. */
  next: string | null
  /** 找到多少篇。 How many there are. */
  total: number
  /** false：至少有这么多。 False: there are at least so many. */
  totalIsExact: boolean
  /** 其中能逐页读到的篇数，是最相关的那些。 How many of them can be paged through: the best. */
  reachable: number
  /** 没有一篇含有全部的词，这些含有其中一部分。 None has everything that was asked for; these have some of it. */
  relaxed: boolean
  /** false：索引还在建立，有些文章还没有找过。 False: the index is still being built, and some articles were not looked through. */
  isComplete: boolean
  /** 读者可能想找的是什么。 What may have been meant. */
  suggestion: string | null
  /** 按原样没有找到，这些是 suggestion 的结果。 Nothing was found as it was written; these are the results of the suggestion. */
  corrected: boolean
}

export interface Series {
  /** 网址名。 Its address name. */
  slug: string
  /** 网页。 Its page. */
  url: string
  /** 名称。 Its name. */
  name: string
  /** 简介。 Its introduction. */
  introduction: string | null
  /** 在各专题中的位置，1 在最前。 Its place among the series, 1 first. */
  position: number
  /** consultations：市政协按开展时间，区县按行政顺序；date：新的在前。 consultations: the city by the day held, districts in administrative order; date: newest first. */
  order: 'consultations' | 'date'
  /** 接口里的地址：自身、按它的规则排列的文章。 In the API: itself, its articles by its own rule. */
  links: {
    self: string
    articles: string
  }
  /** 所签发文本的 SHA-256：送审稿规范 JSON（RFC 8785）的指纹。 The SHA-256 of the signed text: the canonical JSON (RFC 8785) that was reviewed. */
  digest: string
  /** 使它公开的那次发布。 The release that made it public. */
  release: Release
}

export interface SeriesPage {
  /** 这一页的各项。 The items of this page. */
  items: Series[]
  /** 下一页的游标，用作 after；到头为 null。 The cursor of the next page, for after; null at the end. */
  next: string | null
}

export interface SeriesReference {
  /** 网址名。 Its address name. */
  slug: string
  /** 名称。 Its name. */
  name: string
}

export interface SignedRelease {
  /** 发布记录，签了什么就是什么。 The release, exactly as it was signed. */
  release: SignedReleaseBody
  /** 公钥的编号：公钥 SHA-256 的前 16 位。 Names the key: the first 16 digits of the SHA-256 of the public key. */
  key: string
  /** Ed25519 签名（base64url），对象是 format、换行、发布记录的规范 JSON。 Ed25519 (base64url) over format, a line feed and the canonical JSON of the release. */
  signature: string
}

export interface SignedReleaseBody {
  /** 格式的名字，也是签名内容的开头。 The format's name, with which the signed bytes begin. */
  format: string
  /** 发布的时刻。 When it was released. */
  at: string
  /** publish：发布；correct：更正；withdraw：撤下。 publish, correct or withdraw. */
  kind: 'publish' | 'correct' | 'withdraw'
  /** 关于哪一份稿件。 Which document it is about. */
  document: {
    collection: string
    id: string
    [more: string]: unknown
  }
  /** 所签发文本的 SHA-256。 The SHA-256 of the signed text. */
  digest: string
  /** 经过的步骤和时刻。 The steps that were taken, and when. */
  steps: {
    type: string
    at: string
    [more: string]: unknown
  }[]
  /** 编辑部内部台账那时的末端。 The end of the newsroom's own ledger at that time. */
  ledger: Head
  /** 在公开台账里的号。 Its number in the public record. */
  seq: number
  /** 上一号的散列。 The hash of the release before. */
  prev: string
  /** 本号的散列：除 hash 以外全部成员的规范 JSON 的 SHA-256。 Its own hash: the SHA-256 of the canonical JSON of all members but hash. */
  hash: string
  [more: string]: unknown
}

export interface SignedText {
  /** 可以直接显示的 HTML。 HTML, ready to be shown. */
  html: string
  /** 纯文字。 Plain text. */
  text: string
}

export interface Withdrawal {
  /** 撤下以后：gone 不再显示；notice 显示说明；redirect 转到替代它的文章。 What comes after: gone shows nothing, notice says why, redirect leads to what replaces it. */
  after: 'gone' | 'notice' | 'redirect'
  /** 给公众的说明。 What the public is told. */
  notice: string | null
  /** 替代它的文章在接口里的地址。 The address in the API of the article that replaces it. */
  replacedBy: string | null
}

export interface ListArticlesQuery {
  /** 只要这个专题的文章。改名以前的网址名也可以用。应是专题的网址名，由小写字母、数字和连字符组成，例如 shangliang。 Articles of this series only. A name from before a renaming will do. It is the address name of a series: lower-case letters, digits and hyphens, for example shangliang. */
  series?: string
  /** 只要这个区县的文章。应是六位行政区划代码（GB/T 2260），例如 370116。 Articles of this district only. It is a code of six digits (GB/T 2260), for example 370116. */
  district?: string
  /** 只要带有这个关键词的文章；要逐字相同。应是一个关键词，不超过 100 字。 Articles with this keyword only, letter by letter. It is one keyword of at most 100 characters. */
  keyword?: string
  /** 只要这一天或这一刻以后的文章，按公开显示的日期。应是日期（2026-01-15，按济南的时间）或带时区的时刻（2026-01-15T08:00:00Z；加号写作 %2B）。 Articles of this day or moment and later only, by the date shown. It is a day (2026-01-15, as in Jinan) or a moment with its offset (2026-01-15T08:00:00Z; write + as %2B). */
  from?: string | string
  /** 只要这一天或这一刻以前的文章，按公开显示的日期。应是日期（2026-01-15，按济南的时间，含当天）或带时区的时刻（2026-01-15T08:00:00Z；加号写作 %2B）。 Articles up to this day or moment only, by the date shown. It is a day (2026-01-15, as in Jinan, to its end) or a moment with its offset (2026-01-15T08:00:00Z; write + as %2B). */
  to?: string | string
  /** newest：新的在前；oldest：旧的在前；series：按专题自己的规则，需要 series。应是其中之一：newest、oldest、series。 newest: newest first; oldest: oldest first; series: by the rule of the series, which needs series. It is one of newest, oldest, series. */
  order?: 'newest' | 'oldest' | 'series'
  /** 一页最多几项。应是1 到 100 的整数。 How many items a page has at most. It is a whole number from 1 to 100. */
  limit?: number
  /** 从上一页之后开始。应是上一页的 next，原样使用。 Goes on after the previous page. It is the next of the previous page, unchanged. */
  after?: string
  /** 把整个对象放进回答：文章里的 district、series、photos，变化里的 signed（带签名的发布记录）。自身没有公开的对象，保持文章签发时的样子。应是其中的一个或几个，用英文逗号分隔：district、series、photos。 Puts whole objects into the answer: district, series, photos of articles; signed (the signed release) of changes. What is not public on its own stays as the article was signed with it. It is one or more of these, separated by commas: district, series, photos. */
  include?: ('district' | 'series' | 'photos')[]
}

export interface GetArticleQuery {
  /** 把整个对象放进回答：文章里的 district、series、photos，变化里的 signed（带签名的发布记录）。自身没有公开的对象，保持文章签发时的样子。应是其中的一个或几个，用英文逗号分隔：district、series、photos。 Puts whole objects into the answer: district, series, photos of articles; signed (the signed release) of changes. What is not public on its own stays as the article was signed with it. It is one or more of these, separated by commas: district, series, photos. */
  include?: ('district' | 'series' | 'photos')[]
}

export interface SearchArticlesQuery {
  /** 找什么。应是要找的字词，不超过 200 字；加引号的要一字不差。 What to look for. It is what to look for, at most 200 characters; what stands in quotation marks is found exactly so. */
  q: string
  /** 只要这个专题的文章。改名以前的网址名也可以用。应是专题的网址名，由小写字母、数字和连字符组成，例如 shangliang。 Articles of this series only. A name from before a renaming will do. It is the address name of a series: lower-case letters, digits and hyphens, for example shangliang. */
  series?: string
  /** 只要这个区县的文章。应是六位行政区划代码（GB/T 2260），例如 370116。 Articles of this district only. It is a code of six digits (GB/T 2260), for example 370116. */
  district?: string
  /** 只要这一天或这一刻以后的文章，按公开显示的日期。应是日期（2026-01-15，按济南的时间）或带时区的时刻（2026-01-15T08:00:00Z；加号写作 %2B）。 Articles of this day or moment and later only, by the date shown. It is a day (2026-01-15, as in Jinan) or a moment with its offset (2026-01-15T08:00:00Z; write + as %2B). */
  from?: string | string
  /** 只要这一天或这一刻以前的文章，按公开显示的日期。应是日期（2026-01-15，按济南的时间，含当天）或带时区的时刻（2026-01-15T08:00:00Z；加号写作 %2B）。 Articles up to this day or moment only, by the date shown. It is a day (2026-01-15, as in Jinan, to its end) or a moment with its offset (2026-01-15T08:00:00Z; write + as %2B). */
  to?: string | string
  /** 一页最多几项。应是1 到 100 的整数。 How many items a page has at most. It is a whole number from 1 to 100. */
  limit?: number
  /** 从上一页之后开始。应是上一页的 next，原样使用。 Goes on after the previous page. It is the next of the previous page, unchanged. */
  after?: string
  /** 把整个对象放进回答：文章里的 district、series、photos，变化里的 signed（带签名的发布记录）。自身没有公开的对象，保持文章签发时的样子。应是其中的一个或几个，用英文逗号分隔：district、series、photos。 Puts whole objects into the answer: district, series, photos of articles; signed (the signed release) of changes. What is not public on its own stays as the article was signed with it. It is one or more of these, separated by commas: district, series, photos. */
  include?: ('district' | 'series' | 'photos')[]
}

export interface ListPhotosQuery {
  /** 一页最多几项。应是1 到 100 的整数。 How many items a page has at most. It is a whole number from 1 to 100. */
  limit?: number
  /** 从上一页之后开始。应是上一页的 next，原样使用。 Goes on after the previous page. It is the next of the previous page, unchanged. */
  after?: string
}

export interface ListChangesQuery {
  /** 从这一号之后开始；0 为全部。应是不小于 0 的整数。 After this number in the public record; 0 for everything. It is a whole number from 0 on. */
  since?: number
  /** 一页最多几项。应是1 到 100 的整数。 How many items a page has at most. It is a whole number from 1 to 100. */
  limit?: number
  /** 没有变化时最多等几秒。应是0 到 30 的整数。 How many seconds to wait at most where nothing has changed. It is a whole number from 0 to 30. */
  wait?: number
  /** 把整个对象放进回答：文章里的 district、series、photos，变化里的 signed（带签名的发布记录）。自身没有公开的对象，保持文章签发时的样子。应是其中的一个或几个，用英文逗号分隔：signed。 Puts whole objects into the answer: district, series, photos of articles; signed (the signed release) of changes. What is not public on its own stays as the article was signed with it. It is one or more of these, separated by commas: signed. */
  include?: 'signed'[]
}

/**
 * 已经签发并发布的内容，供任何网站和程序读取。每项内容都带有所签发文本的 SHA-256（digest）和发布记录（release），可以用 proof 离线核验。只接受 GET 和 HEAD；每个回答都带 ETag 和 Last-Modified，可以用 If-None-Match 询问有没有变化。出错时回答问题文档（RFC 9457），code 不会改变含义。
 *
 * What was signed and released, for every site and program to read. Everything carries the SHA-256 of the signed text (digest) and its release; the proof lets anybody check it offline. GET and HEAD only. Every answer has an ETag and a Last-Modified; ask with If-None-Match whether anything changed. Errors are problem documents (RFC 9457) whose code never changes its meaning.
 */
export function qianfa(options: QianfaOptions) {
  return {
    /**
     * 文章列表 List articles
     *
     * 按专题、区县、关键词、日期筛选，按日期或按专题自己的规则排序。逐页读取期间即使有新发布，也不会重复或漏掉一直在的文章。不含 html 和 text。
     *
     * Narrowed by series, district, keyword and dates; ordered by date or by the rule of the series. Reading page after page repeats and misses nothing that was there all the time, whatever is released meanwhile. Without html and text.
     */
    listArticles<F extends keyof ArticleItem = keyof ArticleItem>(
      query: ListArticlesQuery & {
        /** 只要这些成员；列表里指每一项的成员。没有列出的成员不会出现。应是其中的一个或几个，用英文逗号分隔：number、url、title、kicker、subtitle、source、publishedAt、editorsNote、summary、keywords、credit、heldOn、district、series、photos、links、digest、release。 These members only; of the items, in a list. Members that are not named are left out. It is one or more of these, separated by commas: number, url, title, kicker, subtitle, source, publishedAt, editorsNote, summary, keywords, credit, heldOn, district, series, photos, links, digest, release. */
        fields?: readonly F[]
      } = {},
      call?: CallOptions,
    ): Promise<Omit<ArticlePage, 'items'> & { items: Pick<ArticleItem, F>[] }> {
      return get(options, `/articles`, query, call) as Promise<
        Omit<ArticlePage, 'items'> & { items: Pick<ArticleItem, F>[] }
      >
    },
    /**
     * 一篇文章 Get an article
     *
     * 正文（html、text）与签发的逐字节相同。撤下的文章回答 410。
     *
     * Its body (html, text) is what was signed, byte for byte. A withdrawn article is answered with 410.
     */
    getArticle<F extends keyof Article = keyof Article>(
      number: number,
      query: GetArticleQuery & {
        /** 只要这些成员；列表里指每一项的成员。没有列出的成员不会出现。应是其中的一个或几个，用英文逗号分隔：number、url、title、kicker、subtitle、source、publishedAt、editorsNote、summary、keywords、credit、heldOn、district、series、photos、links、digest、release、html、text。 These members only; of the items, in a list. Members that are not named are left out. It is one or more of these, separated by commas: number, url, title, kicker, subtitle, source, publishedAt, editorsNote, summary, keywords, credit, heldOn, district, series, photos, links, digest, release, html, text. */
        fields?: readonly F[]
      } = {},
      call?: CallOptions,
    ): Promise<Pick<Article, F>> {
      return get(options, `/articles/${encodeURIComponent(number)}`, query, call) as Promise<Pick<Article, F>>
    },
    /**
     * 一篇文章的证明 Get the proof of an article
     *
     * 签发的送审稿原文（snapshot，其 SHA-256 即 digest）、带签名的发布记录（release、signature）和公钥。核验不需要相信本站：指纹、发布记录的散列、Ed25519 签名都可以自己算。
     *
     * The signed text itself (snapshot, whose SHA-256 is the digest), the signed release and the public key. Checking it takes no trust in this site: recompute the digest, the hash of the release and the Ed25519 signature yourself.
     */
    getProof(number: number, call?: CallOptions): Promise<Proof> {
      return get(options, `/articles/${encodeURIComponent(number)}/proof`, {}, call) as Promise<Proof>
    },
    /**
     * 搜索文章 Search articles
     *
     * 在全部已签发的文章里查找，最相关的在前。不分繁体简体、全角半角、大写小写。每一项除文章列表里的成员外，还有标出所找字词的标题和片段（highlight）。同一个地址搜索太快时回答 429。
     *
     * Looks in everything that was signed, the best first. Traditional or simplified characters, full or half width, upper or lower case make no difference. Besides the members of a list, each item has its title and a piece of its text with what was found marked (highlight). Who searches too fast is answered with 429.
     */
    searchArticles<F extends keyof SearchHit = keyof SearchHit>(
      query: SearchArticlesQuery & {
        /** 只要这些成员；列表里指每一项的成员。没有列出的成员不会出现。应是其中的一个或几个，用英文逗号分隔：number、url、title、kicker、subtitle、source、publishedAt、editorsNote、summary、keywords、credit、heldOn、district、series、photos、links、digest、release、highlight。 These members only; of the items, in a list. Members that are not named are left out. It is one or more of these, separated by commas: number, url, title, kicker, subtitle, source, publishedAt, editorsNote, summary, keywords, credit, heldOn, district, series, photos, links, digest, release, highlight. */
        fields?: readonly F[]
      },
      call?: CallOptions,
    ): Promise<Omit<SearchPage, 'items'> & { items: Pick<SearchHit, F>[] }> {
      return get(options, `/search`, query, call) as Promise<
        Omit<SearchPage, 'items'> & { items: Pick<SearchHit, F>[] }
      >
    },
    /**
     * 专题列表 List series
     *
     * 全部专题，按位置排列。
     *
     * All of them, by position.
     */
    listSeries<F extends keyof Series = keyof Series>(
      query: {
        /** 只要这些成员；列表里指每一项的成员。没有列出的成员不会出现。应是其中的一个或几个，用英文逗号分隔：slug、url、name、introduction、position、order、links、digest、release。 These members only; of the items, in a list. Members that are not named are left out. It is one or more of these, separated by commas: slug, url, name, introduction, position, order, links, digest, release. */
        fields?: readonly F[]
      } = {},
      call?: CallOptions,
    ): Promise<Omit<SeriesPage, 'items'> & { items: Pick<Series, F>[] }> {
      return get(options, `/series`, query, call) as Promise<
        Omit<SeriesPage, 'items'> & { items: Pick<Series, F>[] }
      >
    },
    /**
     * 一个专题 Get a series
     *
     * 专题的名称、简介和排序规则；文章在 links.articles。
     *
     * Its name, introduction and order; its articles are at links.articles.
     */
    getSeries<F extends keyof Series = keyof Series>(
      slug: string,
      query: {
        /** 只要这些成员；列表里指每一项的成员。没有列出的成员不会出现。应是其中的一个或几个，用英文逗号分隔：slug、url、name、introduction、position、order、links、digest、release。 These members only; of the items, in a list. Members that are not named are left out. It is one or more of these, separated by commas: slug, url, name, introduction, position, order, links, digest, release. */
        fields?: readonly F[]
      } = {},
      call?: CallOptions,
    ): Promise<Pick<Series, F>> {
      return get(options, `/series/${encodeURIComponent(slug)}`, query, call) as Promise<Pick<Series, F>>
    },
    /**
     * 区县列表 List districts
     *
     * 全部区县，按行政顺序排列，不含介绍。
     *
     * All of them in administrative order, without their introductions.
     */
    listDistricts<F extends keyof DistrictItem = keyof DistrictItem>(
      query: {
        /** 只要这些成员；列表里指每一项的成员。没有列出的成员不会出现。应是其中的一个或几个，用英文逗号分隔：code、url、name、position、organ、brand、cover、links、digest、release。 These members only; of the items, in a list. Members that are not named are left out. It is one or more of these, separated by commas: code, url, name, position, organ, brand, cover, links, digest, release. */
        fields?: readonly F[]
      } = {},
      call?: CallOptions,
    ): Promise<Omit<DistrictPage, 'items'> & { items: Pick<DistrictItem, F>[] }> {
      return get(options, `/districts`, query, call) as Promise<
        Omit<DistrictPage, 'items'> & { items: Pick<DistrictItem, F>[] }
      >
    },
    /**
     * 一个区县 Get a district
     *
     * 区县的介绍、协商机构和商量品牌；文章在 links.articles。
     *
     * Its introduction, organ and brand; its articles are at links.articles.
     */
    getDistrict<F extends keyof District = keyof District>(
      code: string,
      query: {
        /** 只要这些成员；列表里指每一项的成员。没有列出的成员不会出现。应是其中的一个或几个，用英文逗号分隔：code、url、name、position、organ、brand、cover、links、digest、release、introduction。 These members only; of the items, in a list. Members that are not named are left out. It is one or more of these, separated by commas: code, url, name, position, organ, brand, cover, links, digest, release, introduction. */
        fields?: readonly F[]
      } = {},
      call?: CallOptions,
    ): Promise<Pick<District, F>> {
      return get(options, `/districts/${encodeURIComponent(code)}`, query, call) as Promise<Pick<District, F>>
    },
    /**
     * 图片列表 List photos
     *
     * 最近发布的在前。
     *
     * Those last released first.
     */
    listPhotos<F extends keyof Photo = keyof Photo>(
      query: ListPhotosQuery & {
        /** 只要这些成员；列表里指每一项的成员。没有列出的成员不会出现。应是其中的一个或几个，用英文逗号分隔：id、url、caption、alt、takenOn、place、photographer、activity、renditions、links、digest、release。 These members only; of the items, in a list. Members that are not named are left out. It is one or more of these, separated by commas: id, url, caption, alt, takenOn, place, photographer, activity, renditions, links, digest, release. */
        fields?: readonly F[]
      } = {},
      call?: CallOptions,
    ): Promise<Omit<PhotoPage, 'items'> & { items: Pick<Photo, F>[] }> {
      return get(options, `/photos`, query, call) as Promise<
        Omit<PhotoPage, 'items'> & { items: Pick<Photo, F>[] }
      >
    },
    /**
     * 一张图片 Get a photo
     *
     * 说明文字和各种尺寸、格式的文件地址。
     *
     * Its caption, and its files in every size and format.
     */
    getPhoto<F extends keyof Photo = keyof Photo>(
      id: string,
      query: {
        /** 只要这些成员；列表里指每一项的成员。没有列出的成员不会出现。应是其中的一个或几个，用英文逗号分隔：id、url、caption、alt、takenOn、place、photographer、activity、renditions、links、digest、release。 These members only; of the items, in a list. Members that are not named are left out. It is one or more of these, separated by commas: id, url, caption, alt, takenOn, place, photographer, activity, renditions, links, digest, release. */
        fields?: readonly F[]
      } = {},
      call?: CallOptions,
    ): Promise<Pick<Photo, F>> {
      return get(options, `/photos/${encodeURIComponent(id)}`, query, call) as Promise<Pick<Photo, F>>
    },
    /**
     * 某一号之后的变化 List changes
     *
     * 公开台账里 since 之后的发布、更正和撤下，按次序排列。把回答里的 since 用于下一次请求。带 wait 时，没有变化就等到有变化或时间用完再回答。带 Accept: text/event-stream 时是不断的事件流：每次变化是一个 change 事件，id 是序号，data 是与列表中相同的一项；断开后带着 Last-Event-ID 再来，从那里接着给。
     *
     * What was released, corrected and withdrawn after since, in the order of the public record. Ask next with the since of the answer. With wait, an answer without changes comes only when there is one or the time is over. With Accept: text/event-stream it is a stream of events that goes on: each change is an event named change, whose id is its number and whose data is what the list says of it; whoever comes back with Last-Event-ID goes on from there.
     */
    listChanges(query: ListChangesQuery = {}, call?: CallOptions): Promise<Changes> {
      return get(options, `/changes`, query, call) as Promise<Changes>
    },
    /**
     * 最新的已核验发布 Get the newest verified release
     *
     * 本站核验过的最新一次发布，连同签名（newest）。其中的 ledger 是编辑部台账当时的链头：编辑部的台账后来若被截短或重写，就与它对不上。
     *
     * The newest release that this site verified, with its signature (newest). Its ledger names the head of the newsroom’s ledger at that moment: a ledger that was cut or rewritten later no longer agrees.
     */
    getAnchor(call?: CallOptions): Promise<Anchor> {
      return get(options, `/anchor`, {}, call) as Promise<Anchor>
    },
    /**
     * 接口的机器说明 Get the description
     *
     * OpenAPI 3.1，由检查请求的同一份定义生成。
     *
     * OpenAPI 3.1, made of the same definitions that requests are checked by.
     */
    getDescription(call?: CallOptions): Promise<Description> {
      return get(options, `/openapi.json`, {}, call) as Promise<Description>
    },
  }
}
/** The public API of one site. */
export type Qianfa = ReturnType<typeof qianfa>
