"""An article's blocks -> its kind: news, commentary, feature, interview, photo, briefs, verse, notice, other.

In: heads and body of one article, and the name of its page. Out: the kind. What an article shows is named evidence;
what each piece of evidence is worth for each kind stands in `kinds.txt`, learned from the tune corpus by
`python -m tests.quality.refit`. The kind with the largest sum is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

from reader.model import ArticleKind, Block, Kind
from reader.parse import knowledge as know
from reader.parse.lazy import Lazy

_TEXT: Final = (Kind.PARAGRAPH, Kind.TURN, Kind.VERSE, Kind.NOTE)
_HAN = f"[{know.HAN}]"
FILE_OF_WEIGHTS: Final = "kinds.txt"
WORDS_WITHIN: Final = 1500  # characters of a text in which telling words are looked for
TELLING_WORDS: Final = (
    "我们", "他们", "人们", "笔者", "然而", "其实", "不过", "当然", "可见", "因此", "应当", "应该",
    "必须", "难道", "如果", "或许", "记得", "那时", "父亲", "母亲", "小时", "回家", "孩子", "老师",
    "自己", "这样", "这种", "那些", "表示", "介绍", "据悉", "据了", "日前", "近日", "昨日", "目前",
    "今年", "同比", "增长", "公司", "举行", "召开", "出席", "会议", "地址", "电话", "特此", "声明",
    "公告", "联系", "报名", "售价", "元起", "时间", "地点", "编辑", "同志", "你们", "咱们", "答复",
    "读者", "来信", "问题", "记者", "采访", "说道", "笑着", "手里", "眼睛", "想起", "声音", "黄昏",
    "月光", "故乡", "村里", "屋里", "第一", "办法", "规定", "条例", "企业", "申请", "材料", "主题",
    "观点", "文章", "社会", "现象", "不能", "不是", "而是", "一些",
)  # fmt: skip
_MARKS: Final = Lazy(r"[\s“”‘’「」『』（）()《》【】〔〕\[\]■□◆◇●○▲△★☆◎·•—|;；\-]+")
MEASURED: Final = 8000  # characters of an article in which words are counted

SECTION_WORDS: Final = {
    "commentary": Lazy(
        "评论|時評|时评|社论|社論|快评|短评|短 评|微评|来论|短论|小言|众说|巷议|街谈|漫议|杂感|论坛|大家谈|今日谈"
        "|一家之言|观点|快语|快人|絮语|专栏|辩题|"
        "茶座|微言|论语|灯下|观察|纵横|杂谈|视点|视角|理论|笔谈|微议|彪话|[言语議议谈論论评評]·?】?﹄?$"
    ),
    "briefs": Lazy(
        "简讯|简报|快讯|快报|速览|速读|快读|短波|播报|花絮|动态|集锦|一句话|一周|掠影|速写|简訊|書架|书架|快递|短讯"
        "|快訊"
    ),
    "story": Lazy(
        "散文|随笔|漫笔|小景|往事|故事|人物|先锋|榜样|纪实|讲述|口述|调查|深度|特写|手记|行走|连载|書評|书评|笔会|凡人"
        "|足迹|风采|面孔|亲历|经济|"
        "系列|关注|寻味|钩沉|札记|生活|行者|特稿|读书|一线|街拍|早晨|说法"
    ),
    "pictures": Lazy("图片|光影|瞬间|镜头|影像|视觉|掠影|图说|翰墨|漫画|镜像"),
    "verse": Lazy("诗|詩|词|联|民歌|快板|歌谣"),
    "letters": Lazy("来信|來函|来函|信箱|读者|讀者|热线|回音|回应|有问必|有来有往|有问有答|家书|致读者|绿色通道"),
    "questions": Lazy("问答|答疑|门诊|坐堂|专家|信箱|解答|释法|说法|法律|健康|常识|小站|顾问"),
    "talk": Lazy("对话|访谈|专访|对谈|圆桌|面对面|答记者问"),
    "guide": Lazy("导读|導讀|要目|提要|索引|提示"),
    "notices": Lazy("公告|声明|启事|讣告|訃告|更正|通告|公示|广告|廣告|招聘|分类|通知"),
    "services": Lazy("天气|气象|服务|菜篮子|物价|行情|数据|数字|棋|谜|彩票|节目|电视|戏院|戲院|演出|名单|榜|生活小"),
    "abstracts": Lazy("摘登|法规|条例|文件|名单"),
}
HEAD_WORDS: Final = {
    "notice": Lazy(
        "(?:公 ?告|通 ?告|启 ?事|声 ?明|讣 ?告|訃 ?告|更 ?正|通 ?知|公 ?示|致 ?歉|倡议书|寻 ?人|注销|遗失|啟事|聲明"
        "|任免名单|的决定|布告)(?:公告)?$|^关于.{4,}的(?:通知|决定|通告|公告|意见)$"
    ),
    "for hire": Lazy("诚 ?聘|招聘|招租|出租|出售|急售|转让|求购|旺铺|求职"),
    "list or table": Lazy(
        "名单|一览|时刻表|对阵表|积分榜|光荣榜|热销榜|榜$|价格|牌价|预报|预告|物价|揭晓|节目|数据$|参考$|门诊$|成本"
        "|情况$|方案$"
    ),
    "document": Lazy("条例|办法|公报|报告$|讲话|规定|章程|决议|摘登|摘录|（摘"),
    "letter": Lazy("一封|感谢信|感 谢 信|的信$|来信|來函|答复|^致|^给.*信$"),
    "guide": Lazy("^导 ?读$|要目|^今日提示"),
    "briefs": Lazy("简 ?讯|短 ?讯|短波|快讯|速览|速读|一句话|简電|简报|動態|動态"),
    "reads a book or film": Lazy("^[——]*(?:读|讀|评|評).{0,20}《|》(?:读后|观后|有感)|觀後|观后"),
    "visits": Lazy("——(?:访|专访|对话)|答记者问|谈"),
    "about a person": Lazy(
        "——(?:记|来自|走近)|侧记|纪事|见闻|掠影|纪实|扫描|亲历记|行记|观察$|札记|报告(?:（[上中下]）)?$|调查$"
    ),
    "asks": Lazy("[？?]$|^(?:何|谁|為何|为何|岂|怎)|如何|为何|为什么|吗"),
    "demands": Lazy("别|莫|不该|不能|岂|何妨|要不得|应[有该当]|须|不妨|不只是|才是|警惕|几时|还得|贵在|慎"),
    "event": Lazy(
        "召开|举行|开幕|闭幕|开工|启动|竣工|投用|通车|开放|成立|获|突破|增长|发布|公布|落成|签|完成|达|将|实施|投入"
        "|推出|开通|起步|试行|破获|救出|审议|通过|出台"
    ),
    "number": Lazy(r"\d|[一二三四五六七八九十百千万]+[万亿个名项元公里天年%％]"),
    "with a full stop or …": Lazy("[。…]"),
    "set apart by letters": Lazy(rf"^{_HAN}(?: {_HAN})+$"),
}
OPENINGS: Final = {
    "lead": Lazy(r"^.{0,40}?(?:讯|訊|电|電|消息|報導)[】︶〕」]?[ \u3000]*[（(近昨日\d今]"),
    "day of news": Lazy(
        r"近日|昨[日天晚晨]|日前|今日|今天|前天|前[日晚]|本月|上周|连日来|\d月\d{1,2}日"
        r"|[一二三四五六七八九十]+月[一二三四五六七八九十]+日"
    ),
    "picture's place": Lazy(
        r"^(?:近日|昨[日天]|日前|[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]+日)?(?:清晨|上午|下午"
        r"|晚)?[，,]?(?:在|位于|俯瞰|游客|小?学生|村民|市民|图|左图|右图|上图)"
    ),
    "letter's greeting": Lazy(r"^[^，。]{1,14}[：:]$|^(?:编辑同志|編輯先生|编辑部)[：:]?"),
    "correction": Lazy("(?:应为|應為|误为|误排)|一文中"),
    "public notice": Lazy(
        "因.{2,30}(?:需要|施工|检修)|受.{0,12}委托|遗失|声明作废|经.{2,20}决定|兹|特此|为(?:了)?(?:加强|维护|保障)"
        "|根据《|敬请|现将|拟"
    ),
    "item mark": Lazy(r"^[●◆▲△◇■◎□★☆※▶]|^\d{1,2}[.、．]|^[（(]?[一二三四五六七八九十][、）)]|^︹|^【[^】]{1,8}】"),
    "place or firm and colon": Lazy(rf"^{_HAN}{{2,8}}[：:]"),
    "question": Lazy("^(?:问|問|读者|讀者|案情|[^，。]{0,12}(?:来信|来电|來信)问)"),
    "quoted speech": Lazy("^[“「『]"),
    "article of law": Lazy("^第[一二三四五六七八九十百]+[条章]"),
    "in brackets": Lazy("^[（(]"),
    "title first": Lazy("^《[^》]+》"),
    "time or scene": Lazy(
        "^(?:清晨|凌晨|傍晚|夜里|早上|天刚|深夜|每[天年逢]|一[条位枚座个把间]|[^，。]{0,10}(?:时|点|點))"
    ),
}
BYLINES: Final = {
    "staff reporter": Lazy("(?:本报|本報|■|□)?(?:[全融]媒体|见习|实习|首席|特约)?(?:记者|記者)"),
    "correspondent": Lazy("通讯员|通訊員"),
    "commentator": Lazy("评论员|評論員|社评"),
    "author's post": Lazy("(?:作者|作者单位)?[系为]|[（(].{2,}(?:师|教授|院|局|会|员|者)[）)]"),
    "photographer": Lazy(r"[摄攝](?:影|[）)]|$)|供图|图片|发[（(]|^(?:新华社|中新社)(?:发|[/／])"),
    "words and pictures": Lazy("文[/／]?[ ]?(?:图|摄)|文 .* [图摄]|摄影报道|图/文"),
    "told and written down": Lazy("口述|讲述|整理"),
    "submitted": Lazy("供稿|提供|来稿|综合"),
    "source": Lazy("据|摘自|新华社|外电|编译|原载|消息"),
    "in brackets": Lazy("^[（(︵]"),
    "marked": Lazy(f"^[{know.BYLINE_MARKS}]"),
    "answers": Lazy("解答|主持|律师|医师|专家|指导"),
    "serial": Lazy("著|作$|书$"),
}
DENSITIES: Final = (
    ("I", Lazy("我[^国市省县区厂校院]|笔者"), (0.004, 0.012)),
    (
        "ought",
        Lazy("应[该当]?|须|必须|不能|不该|岂|莫|难道|何必|要紧|才[能是]|与其|固然|毕竟|恐怕|不妨|别[让把再]"),
        (0.006, 0.015),
    ),
    ("says", Lazy("说|表示|介绍|告诉|称|道："), (0.004, 0.012)),
    ("reporter", Lazy("记者|記者"), (0.001,)),
    (
        "figures",
        Lazy(r"\d[\d.,]{0,11}[%％万亿元吨个名人]|[一二三四五六七八九十百千万]{2,9}[多余]?[元吨个名人亩]"),
        (0.01, 0.03),
    ),
    ("we", Lazy("我们|人们|有人|有的|某"), (0.004,)),
    ("phone numbers and prices", Lazy(r"\d{6,11}|电话|每份|月薪|元起|面议"), (0.004,)),
)
SIZES: Final = (
    (0, "none"), (60, "tiny"), (110, "very short"), (200, "short"), (330, "of middle length"), (600, "long"),
    (9e9, "very long"),
)  # fmt: skip
PAGE_WORDS: Final = {
    "comment": Lazy("评论|时评|观点|理论|言论|論壇|论坛"),
    "supplement": Lazy("副刊|文艺|散文|随笔|读书|书|阅读|悦读|闲读|周末|生活|食堂|旅游|美食|往事|文史"),
    "photos": Lazy("视觉|影像|图片|摄影"),
    "notices": Lazy("公告|广告|分类|启事|文告|公报|服务"),
    "readers": Lazy("读者|来信|声音|热线|百姓"),
    "news": Lazy("要闻|综合|新闻|国内|国际|城事|民生|都市|本市|社会|突发|经济|区域|财经"),
}


def kind_of(heads: Sequence[Block], body: Sequence[Block], page_name: str | None = None) -> ArticleKind:
    """The kind that the evidence speaks for most."""
    sums = dict.fromkeys(ArticleKind, 0.0)
    for name in evidence(heads, body, page_name):
        for kind, weight in read_weights(FILE_OF_WEIGHTS).get(name, {}).items():
            sums[kind] += weight
    # Rounded, for the evidence comes in no order and sums of decimals depend on it: two equal ones must stay equal.
    return max(ArticleKind, key=lambda kind: round(sums[kind], 6))


def evidence(heads: Sequence[Block], body: Sequence[Block], page_name: str | None = None) -> frozenset[str]:
    """The names of what an article shows."""
    found = {"any", *_of_heads(heads), *_of_parts(body), *_of_bylines(body), *_of_text(body), *_of_words(heads, body)}
    found |= {f"page of {name}" for name, words in PAGE_WORDS.items() if page_name and words.search(page_name)}
    return frozenset(found)


@cache
def read_weights(name: str) -> Mapping[str, Mapping[ArticleKind, float]]:
    """What each evidence is worth. Rows of the file: `evidence|kind +1.0; kind -0.5`."""
    table: dict[str, dict[ArticleKind, float]] = {}
    for row in files("reader.parse").joinpath(name).read_text("utf-8").splitlines():
        seen, rest = row.split("|")
        pairs = (one.rsplit(" ", 1) for one in rest.split("; "))
        table[seen] = {ArticleKind(kind): float(weight) for kind, weight in pairs}
    return table


def _of_heads(heads: Sequence[Block]) -> Iterator[str]:
    section = " ".join(block.text for block in heads if block.kind is Kind.SECTION)
    title = [block.text for block in heads if block.kind is not Kind.SECTION]
    headline = next((block.text for block in heads if block.kind is Kind.HEADLINE), "")
    yield from (f"section of {name}" for name, words in SECTION_WORDS.items() if words.search(section))
    yield from (f"head: {name}" for name, words in HEAD_WORDS.items() if any(map(words.search, title)))
    if section:
        yield "section"
    if not headline:
        yield "no headline, a section" if section else "no headline"
    kinds = {block.kind for block in heads}
    if Kind.KICKER in kinds:
        yield "kicker"
    if Kind.SUBHEAD in kinds:
        yield "subhead"
    if headline:
        yield "headline tiny" if len(headline) <= 5 else "headline short" if len(headline) <= 10 else "headline long"


def _of_words(heads: Sequence[Block], body: Sequence[Block]) -> Iterator[str]:
    """The words themselves, two letters at a time: which of them tell anything, the corpus teaches."""
    for head in heads:
        plain = _MARKS.compiled.sub("", head.text)
        if head.kind is Kind.SECTION:
            yield f"section “{plain[:2]}…”"
            yield f"section “…{plain[-2:]}”"
        elif head.kind is Kind.HEADLINE:
            yield from (f"headline with “{a}{b}”" for a, b in pairwise(plain))
    paragraphs = [block.text for block in body if block.kind is Kind.PARAGRAPH]
    if paragraphs:
        yield f"opens with “{_MARKS.compiled.sub('', paragraphs[0][:20])[:2]}”"
    whole = "".join(block.text for block in body if block.kind in _TEXT)[:WORDS_WITHIN]
    yield from (f"text with “{word}”" for word in TELLING_WORDS if word in whole)


def _of_parts(body: Sequence[Block]) -> Iterator[str]:
    prose = [block.kind for block in body if block.kind not in (Kind.BYLINE, Kind.JUMP)]
    count = {kind: prose.count(kind) for kind in set(prose)}
    total = max(1, len(prose))
    if not prose:
        yield "no text"
    for kind in (Kind.CAPTION, Kind.VERSE, Kind.TURN, Kind.TABLE, Kind.NOTE, Kind.CROSSHEAD):
        if kind in count:
            yield f"a {kind.value}"
            share = count[kind] / total
            some = "all" if share == 1 else "most" if share > 0.5 else "some" if share > 0.2 else "few"
            yield f"{kind.value} {some}"
    if count.get(Kind.TURN, 0) >= 5:
        yield "many turns"
    if count.get(Kind.CROSSHEAD, 0) >= 2:
        yield "crossheads"
    if any(block.kind is Kind.JUMP for block in body):
        yield "jump first" if body[0].kind is Kind.JUMP else "jump"
    paragraphs = count.get(Kind.PARAGRAPH, 0)
    yield f"paragraphs: {paragraphs if paragraphs < 3 else '3 to 5' if paragraphs < 6 else 'many'}"


def _of_bylines(body: Sequence[Block]) -> Iterator[str]:
    lines = [block for block in body if block.kind is Kind.BYLINE]
    if not lines:
        yield "no byline"
        return
    place = "first" if body[0].kind is Kind.BYLINE else "last" if body[-1].kind is Kind.BYLINE else "within"
    yield f"byline {place}"
    known = [name for name, words in BYLINES.items() if any(words.search(block.text) for block in lines)]
    yield from (f"byline: {name}" for name in known)
    if not set(known) - {"marked", "in brackets"}:
        yield f"byline {place}: a name"


def _of_text(body: Sequence[Block]) -> Iterator[str]:
    paragraphs = [block.text for block in body if block.kind in (Kind.PARAGRAPH, Kind.NOTE)]
    whole = "".join(block.text for block in body if block.kind in _TEXT)
    size = len(whole)
    yield f"text: {next(name for most, name in SIZES if size <= most)}"
    if paragraphs:
        first = paragraphs[0]
        if know.LEAD.match(first[:100]):
            yield "opens: dateline"
        yield from (f"opens: {name}" for name, words in OPENINGS.items() if words.search(first[:80]))
        marked = sum(bool(OPENINGS["item mark"].search(text)) for text in paragraphs)
        if marked >= 2 and 2 * marked >= len(paragraphs):
            yield "items with marks"
        colons = sum(bool(OPENINGS["place or firm and colon"].search(text)) for text in paragraphs)
        if colons >= 2 and 2 * colons >= len(paragraphs):
            yield "items with names"
        yield from (f"says: {name}" for name in ("correction", "public notice") if OPENINGS[name].search(whole))
        if len(paragraphs) >= 3 and max(map(len, paragraphs)) < 80:
            yield "short paragraphs"
        if not any(text.endswith(tuple(know.FULL_STOPS + know.CLOSERS)) for text in paragraphs):
            yield "no paragraph ends in a stop"
    if size >= 60:
        start = whole[:MEASURED]
        for name, words, limits in DENSITIES:
            density = len(words.findall(start)) / len(start)
            yield from (f"{name} ≥ {limit}" for limit in limits if density >= limit)
        if "“" in whole or "「" in whole:
            yield "speech"
