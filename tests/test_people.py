"""Who made an article, and as what: read out of bylines, brackets after a dateline, and picture credits."""

from __future__ import annotations

import pytest

from reader.model import Article, ArticleKind, Block, Kind, Page, Segment, Sheet
from reader.parse import knowledge as know
from reader.parse import parse
from reader.parse.people import name_people, read_credit


def credit(text: str, alone: bool = True) -> list[tuple[str, str]]:
    return [(person.name, person.role) for person in read_credit(text, alone)]


@pytest.mark.parametrize(("text", "people"), [
    ("本报记者 张三", [("张三", "记者")]),
    ("■本报记者 张三 李四", [("张三", "记者"), ("李四", "记者")]),
    ("□本报记者 张三 文/摄", [("张三", "记者"), ("张三", "摄影")]),
    ("○记者 王 芳 通讯员 李小四", [("王芳", "记者"), ("李小四", "通讯员")]),
    ("本报记者 王 芳 李四", [("王芳", "记者"), ("李四", "记者")]),
    ("本报见习记者 荀文", [("荀文", "见习记者")]),
    ("实习生 张三", [("张三", "实习生")]),
    ("本报记者　徐　靖", [("徐靖", "记者")]),
    ("李四", [("李四", "作者")]),
    ("李 非 黄 婧", [("李非", "作者"), ("黄婧", "作者")]),
    ("胡里奥·塞瓦", [("胡里奥·塞瓦", "作者")]),
    ("（张三 李四）", [("张三", "作者"), ("李四", "作者")]),
    ("张三/文 李四/图", [("张三", "作者"), ("李四", "图")]),
    ("摄影：张三", [("张三", "摄影")]),
    ("（作者：张三）", [("张三", "作者")]),
    ("作者：张 三", [("张三", "作者")]),
    ("文/章 渔 图/张 三", [("章渔", "作者"), ("张三", "图")]),
    ("文/图 阿 拓", [("阿拓", "作者"), ("阿拓", "图")]),
    ("倪　川摄", [("倪川", "摄影")]),
    ("本报记者 文 婧", [("文婧", "记者")]),
    ("□张三（医务工作者）", [("张三", "作者")]),
    ("（某县某乡 屈大年）", [("屈大年", "作者")]),
    ("播州工务段　何长江", [("何长江", "作者")]),
    ("（县棉办 车玉祥）", [("车玉祥", "作者")]),
    ("飞行二大队机长　师　旷　野", [("师旷野", "飞行二大队机长")]),
    ("（作者　安　冉，媒体人）", [("安冉", "作者")]),
    ("本报记者 毛 尖尖", [("毛尖尖", "记者")]),
    ("本报特派记者　闻　欣", [("闻欣", "特派记者")]),
    ("退休职工 曲 文 成", [("曲文成", "退休职工")]),
    ("解答专家：某市医院副主任医师 谈月萍", [("谈月萍", "解答专家")]),
    ("本报驻某地记者 翟 明 远", [("翟明远", "驻某地记者")]),
    ("张三 口述 本报记者 李四 整理", [("张三", "口述"), ("李四", "记者")]),
    ("（执笔：竹 马 姬 风）", [("竹马", "执笔"), ("姬风", "执笔")]),
    ("（综合本报通讯员 佘山 戈雨 来稿）", [("佘山", "通讯员"), ("戈雨", "通讯员")]),
    ("（木器一厂工会）", [("木器一厂工会", "作者")]),
    ("岚川县总工会 供稿", [("岚川县总工会", "作者")]),
    ("县融媒体中心 供图", []),
    ("（人民网消息）", []),
    ("新华社发", []),
    ("（市消费者协会提供）", []),
    ("本报评论员文章", []),
    ("（作者为某大学教授）", []),
    ("（作者系某院院长）", []),
    ("（作者 系某市某办干部）", []),
    ("（作者单位：某大学某学院）", []),
    ("（作者分别为某院研究员、助理研究员）", []),
    ("记者林大明台北报道", [("林大明", "记者")]),
    ("記者林大明臺北報導", [("林大明", "記者")]),
    ("记者林明台北报道", [("林明", "记者")]),
    ("本报记者 林大明 石家庄报道", [("林大明", "记者")]),
    ("本报记者 林大明、王小红台北报道", [("林大明", "记者"), ("王小红", "记者")]),
    ("（记者 林 明 王小红 台北报道）", [("林明", "记者"), ("王小红", "记者")]),
    ("港口 老 鲁", [("老鲁", "作者")]),
    ("石灰石矿 欧 阳 山", [("欧阳山", "作者")]),
    ("投资人　柏　原", [("柏原", "投资人")]),
    ("某某学校校长　虞信之", [("虞信之", "某某学校校长")]),
    ("本报记者 端木雪 虞 浦", [("端木雪", "记者"), ("虞浦", "记者")]),
    ("——编者", []),
    ("主持：本报记者　张　三", [("张三", "主持记者")]),
    ("主持人　某某律师事务所律师　张三", [("张三", "主持人某某律师事务所律师")]),
    ("解答：注册社工　张三", [("张三", "解答")]),
    ("解答／张三律师", [("张三", "解答")]),
    ("嘉宾：张三　李四", []),
    ("词：张　三　曲：李　四", [("张三", "词"), ("李四", "曲")]),
    ("对谈人：张三（民俗学者）　李　四（木匠）", [("张三", "对谈人"), ("李四", "对谈人")]),
    ("退休工人 张 三 口述 宣传科 李 四 整理", [("张三", "口述"), ("李四", "整理")]),
    ("织布车间 张小妹口述 工会 李四整理", [("张小妹", "口述"), ("李四", "整理")]),
    ("本报记者 毛 竹 文 宫 羽 摄", [("毛竹", "记者"), ("宫羽", "摄影")]),
    ("全媒体记者 张三 实习生 李四 文 全媒体记者 王五 图", [
        ("张三", "全媒体记者"), ("李四", "实习生"), ("王五", "全媒体记者"), ("王五", "图"),
    ]),
    ("张三整理", [("张三", "整理")]),
    ("文字整理 张三", [("张三", "文字整理")]),
    ("张 三 作", [("张三", "作")]),
    ("汪 孝 文 摄", [("汪孝文", "摄影")]),
    ("辛三省 摄", [("辛三省", "摄影")]),
    ("本报通讯员 段红旗 周全", [("段红旗", "通讯员"), ("周全", "通讯员")]),
    ("本组图片由本报记者　张三　摄", [("张三", "记者"), ("张三", "摄影")]),
    ("本组图片　张三　摄", [("张三", "摄影")]),
    ("通讯员　张三　摄于某某村", [("张三", "通讯员"), ("张三", "摄影")]),
    ("特派记者　张三　李四　发自灾区", [("张三", "特派记者"), ("李四", "特派记者")]),
    ("【記者張三豐／某某報導】", [("張三豐", "記者")]),
    ("文、图／张三", [("张三", "作者"), ("张三", "图")]),
    ("圖與文／張三", [("張三", "作者"), ("張三", "图")]),
    ("整理车间　史　平", [("史平", "作者")]),
    ("某某小学小记者　张小山", [("张小山", "小记者")]),
    ("〔某国〕汉斯·尼尔 著　张 三 译", [("汉斯·尼尔", "著"), ("张三", "译")]),
    ("（作者系某厂团委书记　张　三）", [("张三", "某厂团委书记")]),
    ("（作者为某剧编剧，本报记者张三采访整理）", [("张三", "记者")]),
    ("（作者為某大學教授）", []),
    ("某某一中　教师　张　三", [("张三", "教师")]),
    ("某某小学　张三　指导老师　李四", [("张三", "作者"), ("李四", "指导老师")]),
    ("客运段　K6次列车长　张　三", [("张三", "K6次列车长")]),
    ("省人大代表　令狐长", [("令狐长", "省人大代表")]),
    ("校长　张三", [("张三", "校长")]),
    ("时评员　张三", [("张三", "时评员")]),
    ("九连 张铁牛", [("张铁牛", "作者")]),
    ("二矿　张大海", [("张大海", "作者")]),
    ("细纱 张秀珍", [("张秀珍", "作者")]),
    ("阿鲁 张秀珍", [("阿鲁", "作者"), ("张秀珍", "作者")]),
    ("（某鞋业公司　经理）", []),
    ("某某农学院　全体师生", []),
    ("省社科院课题组", [("省社科院课题组", "作者")]),
    ("本报记者 上官禾牧歌", [("上官禾", "记者"), ("牧歌", "记者")]),
    ("端木　北", [("端木北", "作者")]),
    ("申屠静　口述", [("申屠静", "口述")]),
])  # fmt: skip
def test_a_line_of_its_own(text: str, people: list[tuple[str, str]]) -> None:
    """A failure would credit the wrong person, or nobody."""
    assert credit(text) == people


@pytest.mark.parametrize(("text", "people"), [
    ("记者 甲乙 丙丁 通讯员 戊己", [("甲乙", "记者"), ("丙丁", "记者"), ("戊己", "通讯员")]),
    ("记者甲乙、丙丁", [("甲乙", "记者"), ("丙丁", "记者")]),
    ("记者 荀文", [("荀文", "记者")]),
    ("通讯员 陈图", [("陈图", "通讯员")]),
    ("记者 甲乙 实习生 丙丁", [("甲乙", "记者"), ("丙丁", "实习生")]),
    ("記者甲乙", [("甲乙", "記者")]),
    ("记者 张三通讯员 李四", [("张三", "记者"), ("李四", "通讯员")]),
    ("记者 张 三通讯员 李四", [("张三", "记者"), ("李四", "通讯员")]),
    ("记者檀三通讯员李四", [("檀三", "记者"), ("李四", "通讯员")]),
    ("主持 商报记者 张三", [("张三", "主持记者")]),
    ("记者 张弓李 星", [("张弓", "记者"), ("李星", "记者")]),
    ("记者 冷　西王小川", [("冷西", "记者"), ("王小川", "记者")]),
    ("记者 王小川李　四", [("王小川", "记者"), ("李四", "记者")]),
])  # fmt: skip
def test_in_brackets_after_a_dateline(text: str, people: list[tuple[str, str]]) -> None:
    assert credit(text, alone=False) == people


@pytest.mark.parametrize(("lead", "dateline", "people"), [
    ("本报讯（记者 张三）近日", "本报讯", [("张三", "记者")]),
    ("本报讯 （通讯员张三、李四）近日", "本报讯", [("张三", "通讯员"), ("李四", "通讯员")]),
    ("【本报讯】（记者 张三）近日", "本报讯", [("张三", "记者")]),
    ("新华社北京11月15日电（记者甲乙、丙丁）近日", "新华社北京11月15日电", [("甲乙", "记者"), ("丙丁", "记者")]),
    ("本报北京10月19日电　（记者张三）近日", "本报北京10月19日电", [("张三", "记者")]),
    ("据新华社电 近日", "据新华社电", []),
    ("新华社某江十月二十二日电　近日", "新华社某江十月二十二日电", []),
    ("据新华社某平9月19日电 近日", "据新华社某平9月19日电", []),
    ("本报某水讯　近日", "本报某水讯", []),
    ("综合外电报道 近日", "综合外电报道", []),
    ("【某州專電】近日", "某州專電", []),
    ("︵本報訊︶近日", "本報訊", []),
    ("〔記者林雅筑／某溪報導〕近日", "某溪報導", [("林雅筑", "記者")]),
    ("【本報記者溫曉君某某市報導】近日", "某某市報導", [("溫曉君", "記者")]),
    ("【記者溫曉君某港訊】近日", "某港訊", [("溫曉君", "記者")]),
    ("【記者林雅某港訊】近日", "某港訊", [("林雅", "記者")]),
    ("（某溪訊，記者林雅筑）近日", "某溪訊", [("林雅筑", "記者")]),
    ("〔某溪訊〕（記者林雅筑）近日", "某溪訊", [("林雅筑", "記者")]),
    ("某某社某城五日電　近日", "某某社某城五日電", []),
    ("某某社某城五日电近日", "某某社某城五日电", []),
    ("某某社五日电视节目近日", None, []),
    ("据《某方劳动报》讯近日", "据《某方劳动报》讯", []),
    ("据《某方劳动报》报道，近日", None, []),
    ("据《某方劳动报》讯　近日", "据《某方劳动报》讯", []),
    ("本报某镇消息　近日", "本报某镇消息", []),
    ("（通讯员张三　记者李四）本报讯　近日", "本报讯", [("张三", "通讯员"), ("李四", "记者")]),
    ("本报讯（张三、李四）近日", "本报讯", [("张三", "作者"), ("李四", "作者")]),
    ("本报讯（某某小学　张三）近日", "本报讯", [("张三", "作者")]),
    ("本报讯（张三、记者李四）近日", "本报讯", [("张三", "作者"), ("李四", "记者")]),
    ("本报讯（综合）近日", "本报讯", []),
    ("本报讯　张三、记者李四报道：近日", "本报讯", [("张三", "作者"), ("李四", "记者")]),
    ("本报记者张三、通讯员李四报道：近日", None, [("张三", "记者"), ("李四", "通讯员")]),
    ("近日（记者节前夕）", None, []),
    ("（某隆20日訊）近日", "某隆20日訊", []),
    ("商报讯　近日", "商报讯", []),
    ("据某国媒体报道，近日", None, []),
])  # fmt: skip
def test_the_lead_of_an_article(lead: str, dateline: str | None, people: list[tuple[str, str]]) -> None:
    """They stay in the text as well: nothing is cut away."""
    text = f"{lead}，某地的桥修好了。"
    (sheet,) = parse("x", f"某地的桥修好了\n\n{text}\n".encode()).sheets
    (article,) = sheet.articles

    assert article.dateline == dateline
    assert [(person.name, person.role) for person in article.people] == people
    assert article.blocks[0].text == text


def test_nobody_is_named_twice() -> None:
    text = "桥修好了\n\n本报讯（记者 张三）桥修好了。\n\n图为新桥。 本报记者 张三 摄\n"
    (sheet,) = parse("x", text.encode()).sheets

    assert [(p.name, p.role) for p in sheet.articles[0].people] == [("张三", "记者"), ("张三", "摄影")]


@pytest.mark.parametrize(
    "signed", ["棉纺厂工会　焦　玉", "上官玉", "乌玉成", "某县　中学教师　焦玉成", "司机　老焦", "焦玉"]
)
def test_who_signs_at_the_end_is_told_by_the_form_of_a_name(signed: str) -> None:
    """Whatever stands before it, with however rare a surname: else a short item would have no author."""
    text = f"昨日，某地的桥修好了，两岸的人都来看。（{signed}）"
    block = Block(Kind.PARAGRAPH, text, (Segment(0, 0, len(text)),))
    sheet = Sheet(Page(0, 0, len(text)), (), (), (Article(ArticleKind.NEWS, (), (block,)),))
    (person,) = name_people((sheet,))[0].articles[0].people
    assert signed.replace("　", "").endswith(person.name)


@pytest.mark.parametrize(
    "tail",
    [
        "（广告）",
        "（全文完）",
        "（文中人物为化名）",
        "（见本版下部）",
        "（笑）",
        "（掌声）",
        "（未完待续）",
        "（见上图）",
        "（化名）",
    ],
)
def test_what_else_stands_in_brackets_at_the_end_is_nobody(tail: str) -> None:
    (sheet,) = parse("x", f"桥修好了\n\n本报讯 昨日，某地的桥修好了，两岸的人都来看。{tail}\n".encode()).sheets

    assert sheet.articles[0].people == ()


def test_who_signs_in_the_last_bracket_made_it() -> None:
    said = "本报讯　昨日，某地的桥修好了，两岸的人都来看，从早到晚没有断过。桥长六十米，由县交通局出资十二万元建成。"
    text = f"桥修好了\n\n{said}（万竹街居委会 鲍玉凤）\n"
    (sheet,) = parse("x", text.encode()).sheets

    assert [(p.name, p.role) for p in sheet.articles[0].people] == [("鲍玉凤", "作者")]


SHAPES = {
    "本报记者 {full}": [("full", "记者")],
    "本报记者 {full} 李 刚": [("full", "记者"), ("李刚", "记者")],
    "本报记者 李 刚 {full}": [("李刚", "记者"), ("full", "记者")],
    "记者 {full} 通讯员 {full}": [("full", "记者"), ("full", "通讯员")],
    "本报记者 {full}、李刚 摄": [("full", "记者"), ("full", "摄影"), ("李刚", "记者"), ("李刚", "摄影")],
    "本报记者 {full} 文/摄": [("full", "记者"), ("full", "摄影")],
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("given", ["秋婷", "建国", "红", "山"])
def test_no_reporter_is_left_out_whatever_the_surname(shape: str, given: str) -> None:
    """Among them surnames that no list has: 记者 says that a name stands there."""
    wrong = {}
    for surname in sorted({*know.SURNAMES, "弥", "仵", "赏", "竭"}):
        full = surname + given
        people = [(full if name == "full" else name, role) for name, role in SHAPES[shape]]
        read = credit(shape.format(full=full))
        if read != people:
            wrong[full] = read
    assert not wrong


@pytest.mark.parametrize(
    "text",
    [
        "老桥昨天重新通车。　（焦玉成）",
        "老桥昨天重新通车。（记者　焦　玉　成　摄）",
        "老桥昨天重新通车。　本报记者　焦玉成　摄",
        "本报讯　记者焦玉成、通讯员江浪报道：老桥昨天重新通车。",
        "老桥昨天重新通车。（焦玉成、江浪）",
        "老桥昨天重新通车。（棉纺厂　焦　玉　成）",
        "（本报记者　焦　玉　成）老桥昨天重新通车，两岸的人都来看。",
        "本报滨港5月30日专电（特派记者焦玉成）老桥昨天重新通车。",
    ],
)
def test_who_made_a_text_is_found_at_its_ends(text: str) -> None:
    """A failure leaves out a name that the text itself prints."""
    block = Block(Kind.PARAGRAPH, text, (Segment(0, 0, len(text)),))
    sheet = Sheet(Page(0, 0, len(text)), (), (), (Article(ArticleKind.NEWS, (), (block,)),))
    assert [person.name for person in name_people((sheet,))[0].articles[0].people][:1] == ["焦玉成"]


@pytest.mark.parametrize("credit", ["读者供图", "某某局供图", "《自己的表》　　焦玉成绘"])
def test_a_caption_names_no_maker_where_none_took_the_picture(credit: str) -> None:
    """Who drew what is shown, and who lent it without a name, did not make the article."""
    block = Block(Kind.CAPTION, f"老桥通车那天。　{credit}", (Segment(0, 0, 8),))
    sheet = Sheet(Page(0, 0, 8), (), (), (Article(ArticleKind.PHOTO, (), (block,)),))
    assert name_people((sheet,))[0].articles[0].people == ()


def test_a_reporter_and_his_town_on_a_line_of_their_own() -> None:
    """Else the town would be a second reporter."""
    text = "【記者林雅筑某溪訊】"
    block = Block(Kind.BYLINE, text, (Segment(0, 0, len(text)),))
    sheet = Sheet(Page(0, 0, len(text)), (), (), (Article(ArticleKind.NEWS, (), (block,)),))
    assert [person.name for person in name_people((sheet,))[0].articles[0].people] == ["林雅筑"]


def test_who_signs_an_item_is_found_where_columns_ran_it_into_the_next() -> None:
    text = "老桥昨天重新通车。（本报记者　焦玉成）新桥也快修好了，两岸的人都来看（记者节前夕）。"
    block = Block(Kind.PARAGRAPH, text, (Segment(0, 0, len(text)),))
    sheet = Sheet(Page(0, 0, len(text)), (), (), (Article(ArticleKind.NEWS, (), (block,)),))
    assert [person.name for person in name_people((sheet,))[0].articles[0].people] == ["焦玉成"]


@pytest.mark.parametrize(("kind", "people"), [(ArticleKind.NEWS, ["焦玉成"]), (ArticleKind.OTHER, [])])
def test_who_signs_a_letter_made_no_article(kind: ArticleKind, people: list[str]) -> None:
    """Else a column of readers' letters would have a dozen authors, each of whom wrote two lines of it."""
    text = "老桥昨天重新通车，两岸的人都来看。（棉纺厂　焦玉成）"
    block = Block(Kind.PARAGRAPH, text, (Segment(0, 0, len(text)),))
    sheet = Sheet(Page(0, 0, len(text)), (), (), (Article(kind, (), (block,)),))
    assert [person.name for person in name_people((sheet,))[0].articles[0].people] == people


@pytest.mark.parametrize(
    "credit",
    ["（焦玉成摄）", "焦玉成　摄（岭北图片社供图）", "新华社发（焦　玉　成摄）", "（摄影：焦玉成）", "焦玉成　摄"],
)
def test_who_took_a_picture_is_found_in_its_caption(credit: str) -> None:
    """A failure leaves a photographer out."""
    text = f"拾麦穗的老人。{credit}"
    block = Block(Kind.CAPTION, text, (Segment(0, 0, len(text)),))
    sheet = Sheet(Page(0, 0, len(text)), (), (), (Article(ArticleKind.PHOTO, (), (block,)),))
    assert [person.name for person in name_people((sheet,))[0].articles[0].people] == ["焦玉成"]
