import type { ApiMessages } from './api.ts'

/** The sentences of the public API in English. */
export const apiEn: ApiMessages = {
  comma: ', ',
  space: ' ',
  colon: ': ',

  problems: {
    'unknown-parameter': {
      title: 'Unknown parameter',
      detail: 'The request names a parameter that is none.',
    },
    'repeated-parameter': { title: 'Repeated parameter', detail: 'Give each parameter once.' },
    'invalid-parameter': { title: 'Invalid parameter', detail: 'A parameter is not of its form.' },
    'missing-parameter': { title: 'Missing parameter', detail: 'One more parameter is needed.' },
    'invalid-cursor': {
      title: 'Invalid cursor',
      detail: 'after takes the next of the previous page, unchanged and in the same order.',
    },
    'not-found': {
      title: 'Not found',
      detail: 'Nothing is published here. Check the number or the address.',
    },
    withdrawn: { title: 'Withdrawn', detail: 'This was published and has been withdrawn.' },
    'method-not-allowed': { title: 'Reading only', detail: 'The public API accepts GET and HEAD.' },
    'too-many-waiting': {
      title: 'Too many are waiting',
      detail: 'No more requests can wait for changes just now. Try again later, or ask without wait.',
    },
    'too-many-searches': {
      title: 'Too many searches',
      detail:
        'Many searches came from one address in a short time. Try again after as many seconds as Retry-After says.',
    },
    'being-mended': {
      title: 'Being mended',
      detail:
        'What this site has of it is damaged, and is being fetched and verified anew. Try again after as many seconds as Retry-After says.',
    },
    internal: { title: 'Internal error', detail: 'It was recorded. Try again later.' },
  },
  reasons: {
    'unknown-parameter': (name, known) =>
      known === ''
        ? `There is no parameter ${name}; none is taken here.`
        : `There is no parameter ${name}. There are: ${known}.`,
    'repeated-parameter': (name) => `Give the parameter ${name} once.`,
    'invalid-parameter': (name, rule) => `The parameter ${name} is ${rule}.`,
    'missing-parameter': (name, rule) => `The parameter ${name} is needed: ${rule}.`,
    'invalid-cursor': (name) =>
      `The parameter ${name} takes the next of the previous page, unchanged and in the same order.`,
  },
  rules: {
    integer: (minimum, maximum) =>
      maximum === undefined
        ? `a whole number from ${minimum} on`
        : `a whole number from ${minimum} to ${maximum}`,
    oneOf: (names) => `one of ${names}`,
    someOf: (names) => `one or more of these, separated by commas: ${names}`,
    text: 'a text',
    of: {
      series: 'the address name of a series: lower-case letters, digits and hyphens, for example shangliang',
      slug: 'the address name of a series: lower-case letters, digits and hyphens, for example shangliang',
      district: 'a code of six digits (GB/T 2260), for example 370116',
      code: 'a code of six digits (GB/T 2260), for example 370116',
      q: 'what to look for, at most 200 characters; what stands in quotation marks is found exactly so',
      keyword: 'one keyword of at most 100 characters',
      from: 'a day (2026-01-15, as in Jinan) or a moment with its offset (2026-01-15T08:00:00Z; write + as %2B)',
      to: 'a day (2026-01-15, as in Jinan, to its end) or a moment with its offset (2026-01-15T08:00:00Z; write + as %2B)',
      after: 'the next of the previous page, unchanged',
      id: 'the id of a photo',
    },
  },

  shouldBe: (about, rule) => `${about} It is ${rule}.`,

  title: 'Public API',
  about:
    'What was signed and released, for every site and program to read. Everything carries the SHA-256 of the signed text (digest) and its release; the proof lets anybody check it offline. GET and HEAD only. Every answer has an ETag and a Last-Modified; ask with If-None-Match whether anything changed. Errors are problem documents (RFC 9457) whose code never changes its meaning.',
  page: {
    description: 'For machines: the description (OpenAPI 3.1)',
    operations: 'What can be asked',
    default: (value) => ` Left out, it is ${value}.`,
    example: 'Example:',
    cut: 'Cut here; open the address for the whole answer.',
    nothingYet: 'Nothing is published here yet, so there is no example to show.',
    problems: 'Problem documents',
    problemsNote:
      'A request that cannot be met is answered with a problem document (application/problem+json). Go by its code, not by its words.',
    feeds: 'Feeds and sitemap',
    feedsNote:
      'These are for the whole site. Each series and district has its own under the address of its page, for example /series/shangliang/rss.xml.',
  },
  tags: {
    articles: 'Articles',
    search: 'Search',
    series: 'Series',
    districts: 'Districts',
    photos: 'Photos',
    changes: 'Changes',
    description: 'Description',
  },
  operations: {
    listArticles: {
      summary: 'List articles',
      about:
        'Narrowed by series, district, keyword and dates; ordered by date or by the rule of the series. Reading page after page repeats and misses nothing that was there all the time, whatever is released meanwhile. Without html and text.',
    },
    getArticle: {
      summary: 'Get an article',
      about:
        'Its body (html, text) is what was signed, byte for byte. A withdrawn article is answered with 410.',
    },
    getProof: {
      summary: 'Get the proof of an article',
      about:
        'The signed text itself (snapshot, whose SHA-256 is the digest), the signed release and the public key. Checking it takes no trust in this site: recompute the digest, the hash of the release and the Ed25519 signature yourself.',
    },
    searchArticles: {
      summary: 'Search articles',
      about:
        'Looks in everything that was signed, the best first. Traditional or simplified characters, full or half width, upper or lower case make no difference. Besides the members of a list, each item has its title and a piece of its text with what was found marked (highlight). Who searches too fast is answered with 429.',
    },
    listSeries: { summary: 'List series', about: 'All of them, by position.' },
    getSeries: {
      summary: 'Get a series',
      about: 'Its name, introduction and order; its articles are at links.articles.',
    },
    listDistricts: {
      summary: 'List districts',
      about: 'All of them in administrative order, without their introductions.',
    },
    getDistrict: {
      summary: 'Get a district',
      about: 'Its introduction, organ and brand; its articles are at links.articles.',
    },
    listPhotos: { summary: 'List photos', about: 'Those last released first.' },
    getPhoto: { summary: 'Get a photo', about: 'Its caption, and its files in every size and format.' },
    getDescription: {
      summary: 'Get the description',
      about: 'OpenAPI 3.1, made of the same definitions that requests are checked by.',
    },
    listChanges: {
      summary: 'List changes',
      about:
        'What was released, corrected and withdrawn after since, in the order of the public record. Ask next with the since of the answer. With wait, an answer without changes comes only when there is one or the time is over. With Accept: text/event-stream it is a stream of events that goes on: each change is an event named change, whose id is its number and whose data is what the list says of it; whoever comes back with Last-Event-ID goes on from there.',
    },
    getAnchor: {
      summary: 'Get the newest verified release',
      about:
        'The newest release that this site verified, with its signature (newest). Its ledger names the head of the newsroom’s ledger at that moment: a ledger that was cut or rewritten later no longer agrees.',
    },
  },
  parameters: {
    series: 'Articles of this series only. A name from before a renaming will do.',
    district: 'Articles of this district only.',
    q: 'What to look for.',
    keyword: 'Articles with this keyword only, letter by letter.',
    from: 'Articles of this day or moment and later only, by the date shown.',
    to: 'Articles up to this day or moment only, by the date shown.',
    order:
      'newest: newest first; oldest: oldest first; series: by the rule of the series, which needs series.',
    limit: 'How many items a page has at most.',
    after: 'Goes on after the previous page.',
    include:
      'Puts whole objects into the answer: district, series, photos of articles; signed (the signed release) of changes. What is not public on its own stays as the article was signed with it.',
    fields: 'These members only; of the items, in a list. Members that are not named are left out.',
    number: 'The number of the article.',
    code: 'The code of the district.',
    slug: 'The address name of the series.',
    id: 'The id of the photo.',
    since: 'After this number in the public record; 0 for everything.',
    wait: 'How many seconds to wait at most where nothing has changed.',
  },
  chosenOnly:
    'With fields, only the members that it names are there; the others are left out, also those that the schema calls required.',
  responses: {
    200: 'The content.',
    304: 'Nothing has changed since what If-None-Match or If-Modified-Since names.',
    400: 'A parameter is wrong; reasons says what about each.',
    404: 'Nothing is published here.',
    410: 'It was withdrawn.',
    429: 'Too many searches.',
    500: 'The site failed.',
    503: 'Too many requests are waiting, or the content is being mended.',
  },
  members: {
    Release: {
      seq: 'Its number in the public record.',
      at: 'When it was released.',
      kind: 'publish, correct or withdraw.',
    },
    Rendition: {
      name: 'Its size.',
      format: 'Its format.',
      sha256: 'The SHA-256 of the file, and its name: a file of that name never changes.',
      width: 'Width in pixels.',
      height: 'Height in pixels.',
      bytes: 'Size in bytes.',
      url: 'Where the file is.',
    },
    EmbeddedPhoto: {
      id: 'Its id.',
      url: 'Its page.',
      caption: 'Its caption.',
      alt: 'What it shows, for those who cannot see it.',
      takenOn: 'When it was taken: YYYY-MM-DD, or YYYY-MM where only the month is known.',
      place: 'Where it was taken.',
      photographer: 'Who took it.',
      activity: 'The activity it shows.',
      renditions: 'Its files in every size and format.',
    },
    DistrictReference: { code: 'Its code.', name: 'Its name.', brand: 'Its consultation brand.' },
    SignedText: { html: 'HTML, ready to be shown.', text: 'Plain text.' },
    DistrictItem: {
      code: 'Its code (GB/T 2260).',
      url: 'Its page.',
      name: 'Its name.',
      position: 'Administrative order, 1 first.',
      organ: 'Its consultative body.',
      brand: 'Its consultation brand.',
      cover: 'Its cover photo.',
      introduction: 'Its introduction.',
      links: 'In the API: itself, its articles.',
    },
    SeriesReference: { slug: 'Its address name.', name: 'Its name.' },
    Series: {
      slug: 'Its address name.',
      url: 'Its page.',
      name: 'Its name.',
      introduction: 'Its introduction.',
      position: 'Its place among the series, 1 first.',
      order:
        'consultations: the city by the day held, districts in administrative order; date: newest first.',
      links: 'In the API: itself, its articles by its own rule.',
    },
    ArticleItem: {
      number: 'Its number, also in its address; it never changes.',
      url: 'Its page.',
      title: 'Its title.',
      kicker: 'The line above the title.',
      subtitle: 'The lines below the title.',
      source: 'Where it comes from.',
      publishedAt:
        'The date shown; where it has none of its own, the time when it became public, which a correction does not change.',
      editorsNote: "The editor's note.",
      summary: 'Its summary.',
      keywords: 'Its keywords.',
      credit: 'Who wrote or supplied it.',
      heldOn: "The day of a city consultation, which orders it in its series; null for a district's.",
      district: 'Its district; the whole of it with include=district.',
      series: 'Its series; the whole of it with include=series.',
      photos: 'Its photos as they were signed with it; with include=photos, as they are public now.',
      links: 'In the API: itself, its proof.',
      html: 'Its body as HTML ready to be shown, byte for byte as it was signed.',
      text: 'Its body as plain text, byte for byte as it was signed.',
    },
    Highlight: {
      title: 'The title as HTML: what was found is in <mark>, the rest is escaped.',
      snippet: 'A piece of the text, likewise, with … where it was cut.',
    },
    SearchHit: { highlight: 'The title and a piece of the text with what was found marked.' },
    SearchPage: {
      items: 'The articles of this page, the best first.',
      next: 'The cursor of the next page, for after; null at the end.',
      total: 'How many there are.',
      totalIsExact: 'False: there are at least so many.',
      reachable: 'How many of them can be paged through: the best.',
      relaxed: 'None has everything that was asked for; these have some of it.',
      isComplete: 'False: the index is still being built, and some articles were not looked through.',
      suggestion: 'What may have been meant.',
      corrected: 'Nothing was found as it was written; these are the results of the suggestion.',
    },
    evidence: {
      links: 'In the API: itself.',
      digest: 'The SHA-256 of the signed text: the canonical JSON (RFC 8785) that was reviewed.',
      release: 'The release that made it public.',
    },
    page: {
      items: 'The items of this page.',
      next: 'The cursor of the next page, for after; null at the end.',
    },
    Head: { seq: 'The number.', hash: 'The hash of what has that number.' },
    SignedReleaseBody: {
      format: "The format's name, with which the signed bytes begin.",
      at: 'When it was released.',
      kind: 'publish, correct or withdraw.',
      document: 'Which document it is about.',
      digest: 'The SHA-256 of the signed text.',
      steps: 'The steps that were taken, and when.',
      ledger: "The end of the newsroom's own ledger at that time.",
      seq: 'Its number in the public record.',
      prev: 'The hash of the release before.',
      hash: 'Its own hash: the SHA-256 of the canonical JSON of all members but hash.',
    },
    SignedRelease: {
      release: 'The release, exactly as it was signed.',
      key: 'Names the key: the first 16 digits of the SHA-256 of the public key.',
      signature: 'Ed25519 (base64url) over format, a line feed and the canonical JSON of the release.',
    },
    Proof: {
      format: 'The name of the format: qianfa.proof/1.',
      snapshot: 'The signed text itself; the SHA-256 of its UTF-8 bytes is release.digest.',
      release: 'The release, exactly as it was signed.',
      key: 'Names the key: the first 16 digits of the SHA-256 of the public key.',
      signature: 'Ed25519 (base64url) over format, a line feed and the canonical JSON of the release.',
      publicKey:
        'The 32 bytes of the public key (base64url). Compare it with the one the newsroom publishes elsewhere.',
      later:
        'The release right after it and the newest one, signed: each names the hash of the one before it.',
    },
    Anchor: {
      format: 'The name of the format: qianfa.anchor/1.',
      newest: 'The newest release, signed; null where there is none yet.',
    },
    Withdrawal: {
      after: 'What comes after: gone shows nothing, notice says why, redirect leads to what replaces it.',
      notice: 'What the public is told.',
      replacedBy: 'The address in the API of the article that replaces it.',
    },
    Change: {
      seq: 'Its number in the public record.',
      at: 'When.',
      kind: 'publish, correct or withdraw.',
      collection: 'articles, districts, photos, series or settings.',
      id: 'The id of the document.',
      name: "What the public calls it: an article's number, a district's code, a series' address name, a photo's id.",
      url: 'Its page.',
      live: 'Whether what this release made public is public now.',
      digest: 'The SHA-256 of the signed text; of a withdrawal, of the one that was withdrawn.',
      hash: 'The hash of this release.',
      withdrawal: 'What the public sees after a withdrawal.',
      correction: 'The note on a major correction.',
      links: 'Its address in the API.',
      signed: 'The signed release; with include=signed only.',
    },
    Changes: {
      items: 'The changes, in their order.',
      since: 'The since of the next request.',
      more: 'Whether there are more after these.',
      head: 'The end of the public record now.',
    },
    Description: {
      openapi: 'The version of OpenAPI.',
      info: 'Title, version and summary.',
      paths: 'The operations.',
    },
    Reason: {
      code: 'A code that never changes its meaning.',
      parameter: 'Which parameter.',
      message: 'What it should be.',
      allowed: 'What it could be, where that can be listed.',
    },
    Problem: {
      type: 'Where this kind of problem is explained.',
      title: 'What kind of problem it is.',
      status: 'The HTTP status.',
      detail: 'What happened this time, and what to do.',
      code: 'A code that never changes its meaning; of wrong parameters, that of the first reason.',
      reasons: 'What is wrong, parameter by parameter.',
      withdrawnAt: 'When it was withdrawn.',
      notice: 'What the public is told.',
      replacedBy: 'The address in the API of the article that replaces it.',
    },
  },
}
