"""What is known about Chinese newspapers, apart from any algorithm: cue words, punctuation, thresholds.

No paper, place or person is named here: a rule that knows one page is no rule. What the cues are worth: `weights`.
"""

from __future__ import annotations

from typing import Final

from reader.parse.lazy import Lazy

# --------------------------------------------------------------------------------------------------

FULL_STOPS: Final = "。！？…!?"
SOFT_STOPS: Final = "；;"
COMMAS: Final = "，、,"
COLONS: Final = "：:"
CLOSERS: Final = "”’」』）)》〉】〗］]》"
PAIRS: Final = (("“", "”"), ("（", "）"), ("《", "》"), ("「", "」"), ("『", "』"), ("‘", "’"), ("(", ")"))
NEVER_FIRST: Final = "，。、；：！？）》”’」』】〉…％%)]}·"  # a line that opens so goes on with the one before
NEVER_LAST: Final = "“‘「『（《〈【("  # a line that ends so goes on in the next
BYLINE_MARKS: Final = "■□◆◇●○▲△◎·•"

HAN: Final = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
NUMERAL: Final = r"[0-9０-９〇零一二三四五六七八九十百千万]"
_SPACE: Final = r"[ \t\u3000\u00a0]"

# --------------------------------------------------------------------------------------------------

ROLES: Final = (
    "特约记者", "见习记者", "实习记者", "全媒体记者", "融媒体记者", "首席记者", "驻站记者", "记者",
    "特约通讯员", "通讯员", "实习生", "评论员", "特约评论员", "作者", "撰文", "摄影报道", "摄影", "摄影师",
    "供稿", "供图", "制图", "绘图", "漫画", "编译", "翻译", "整理", "执笔", "口述", "讲述人", "解答人", "口述人",
    "采写", "统筹", "策划",
    "特約記者", "見習記者", "記者", "通訊員", "實習生", "評論員", "攝影報道", "攝影", "編譯", "翻譯", "整理", "撰文",
)  # fmt: skip
AFTER_NAME: Final = (
    "摄影报道", "摄影", "摄", "文/图", "图/文", "文/摄", "文并摄", "文", "图", "绘", "供图", "供稿", "制图",
    "整理", "编译", "攝影", "攝", "撰文",
)  # fmt: skip
STAFF: Final = r"(?:本报|本刊|本社|新华社|中新社|本報|新華社|中央社)"

SURNAMES: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
    "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文"
    "牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛"
    "曲翁冉骆蓝路游辛靳欧阳司管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费"
    "卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封官谈"
    "亓智乐练揭麦娜屠"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇呂盧鍾譚陸範賈韋鄒龍賀顧龔萬錢嚴湯溫樊齊喬龐顏莊聶魯關蘭俞寧單紀畢"
)  # fmt: skip
COMPOUND_SURNAMES: Final = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "夏侯",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "司徒",
    "端木",
)

_AGENCY = r"(?:本报|本報|新华社|新華社|中新社|中新网|中央社|[" + HAN + r"]{0,6}(?:日报|晚报|通讯社))"
# 本报讯 / 本报北京11月15日电 / 新华社北京11月15日电 / 据新华社电 / X讯（记者 …）
_OPEN, _CLOSE = "[【︵〔]?", "[】︶〕]?"
_DAY = r"[0-9０-９一二三四五六七八九十]{1,3}月[0-9０-９一二三四五六七八九十]{1,3}日"
LEAD: Final = Lazy(
    rf"^(?:{_OPEN}(?:本报|本報|本刊|本网)(?:综合)?(?:讯|訊|消息){_CLOSE}"
    rf"|{_OPEN}(?:据|據|综合|綜合)?{_AGENCY}[{HAN}“”、·／/ \u3000]{{0,24}}?{_DAY}(?:综合)?(?:电|電|讯|訊){_CLOSE}"
    rf"|(?:据|據|综合|綜合)?{_AGENCY}(?:综合)?(?:电|電|消息)"
    rf"|(?:据|據)?(?:新华社|新華社|中新社|中央社)[{HAN}]{{2,8}}(?:电|電)(?=[ \u3000（(])"
    rf"|(?:本报|本報)[{HAN}]{{2,4}}(?:讯|訊)(?=[ \u3000（(])"
    rf"|{_OPEN}(?:本埠|本市|本县|本厂|本縣|本村|本镇|本校)(?:讯|訊|消息){_CLOSE}"
    rf"|【[{HAN}]{{2,6}}(?:專電|专电|電|訊|讯)】"
    rf"|[{HAN}]{{1,6}}(?:讯|訊)[ \u3000]?(?=[（(](?:[{HAN}]{{0,6}}记者|[{HAN}]{{0,6}}記者|通讯员|通訊員)))"
)

# What opens a line of furniture, and what stands anywhere in one.
FURNITURE: Final = tuple(
    Lazy(pattern)
    for pattern in (
        r"^(?:本版|本期|[一二三四五六七八九十0-9]{1,3}版|今日|值班|执行|责任|美术|版式|视觉|电子"
        r"|新闻)?(?:责任?编辑?|責任?編輯?|责编|責編|美术?编辑?|美编|美編|编辑|校对|校對|版式设计|版式|制版"
        r"|组版|排版|值班编委|值班主任|编审|审校)[:：/／ \u3000]",
        r"^(?:本版)(?:责编|編輯|编辑|邮箱|信箱|电话|校对|制图|图片|美编|统筹|版式|主编)",
        r"^(?:上一版|下一版|上一篇|下一篇|放大|缩小|默认|朗读|返回目录|标题导航|版面导航|打印|收藏"
        r"|分享)(?:[0-9 \u3000|＋+\-－○◁▷◀▶/]|上一版|下一版|上一篇|下一篇|放大|缩小|默认|朗读|返回目录"
        r"|标题导航|版面导航|打印|收藏|分享)*$",
        r"^\d{0,3}(?:上一[版篇期]|下一[版篇期])",
        r"^(?:扫码|扫一扫|扫描)(?:看|听|观看|阅读|收听|下载|加入)[^。]{0,30}$",
        r"^(?:扫码|扫一扫|扫描二维码|关注).{0,16}(?:公众号|微信|微博|客户端|二维码)",
        r"^(?:本报社址|本报地址|本报电话|报社地址|社址|广告热线|发行热线|新闻热线|零售|每月定价|定价|印刷|总机"
        r"|投稿邮箱|电子邮箱|E-?mail|订阅)[:：]",
        # 地址, 电话 or 邮编 alone are as often an advertiser's; with other words of the paper about them they are ours.
        r"^[^。！？“”]{0,12}(?:新闻|报料|爆料|投稿|读者服务|讀者服務|编辑部|采编|信息咨询)"
        r"(?:热线|电话|專線|专线|邮箱|信箱)?[ :：\u3000]*"
        r"[(（]?\d[^。！？“”]{0,60}$",
        r"^本版(?:信息|内容|广告|言论|文章|版权|所刊|所登|刊登|文责)[^。！？“”]{4,80}$",
        r"^(?:http|www\.)\S+$",
        r"^(?:主办|主管|承办|协办)(?:单位)?[:：]",
        r"^[^，。：:]{0,8}(?:刊登|广告|发行|订报|订阅|办理|投稿|报料|服务|咨询|监督|投诉)(?:热线|电话|专线|地址)[:：]",
        r"^(?:督印|承印|印刷|出版|发行|總編輯|社址|今日天气|今日天氣|报眼)[:：　 ]",
        r"^[^。，！？]{0,24}[A-Za-z0-9_.-]+[@＠][A-Za-z0-9.-]+[^。，！？]{0,32}$",
        r"^(?:监制|出品|总监制|总策划|主编|总编辑|社长|执行主编|值班总编|本期策划|统筹|责校|一审|二审|三审"
        r"|总值班|编辑/|美编/)[:：/／ \u3000]?\S{2,4}(?:[ \u3000]+\S{2,12}){0,8}$",
        r"^(?:传真|网址|电子信箱|QQ群?|微信号?|官方微信|投递热线|印刷单位|承印|承印单位|发行单位|开户行)[:：]",
        r"^本版(?:稿件|图片|照片|文字|文图|投稿|摄影|主持|插图|题图|均)",
        r"^\S{0,12}(?:主管|主办|主辦|出版)(?:[ \u3000]+\S{2,16}(?:主管|主办|主辦|出版))*$",
    )
)  # fmt: skip
# Each alternative begins with a letter of its own: so the search passes over a line without any of them at once.
FURNITURE_WITHIN: Final = Lazy(
    r"(?:国内统一|國內統一).{0,8}(?:刊号|刊號|编号|連續|连续)|CN ?\d{2}[-—]\d{4}|邮发代号|郵發代號|ISSN ?\d{4}"
    r"|(?:首页|首頁|版面导航|标题导航|旧报检索|往期回顾|即時|回本版目錄|列印|轉寄|字級|版面概览)(?=[ \u3000])"
    r"|Copyright|©|不得轉載|不得转载|建议使用.{0,20}分辨率"
    r"|ICP备|公网安备|版权所有|版權所有|未经授权|未经许可"
    r"|(?:社址|广告热线|广告部|广告经营许可证|发行部|零售每份|每份零售|月价|印刷厂|法律顾问).{0,40}(?:电话|\d{6,})"
    r"|(?:放大|缩小|默认|朗读|收藏|打印|推荐|剪报)[ \u3000]+(?:放大|缩小|默认|朗读|收藏|打印|推荐|剪报|分享)"
    r"|锟斤拷锟斤拷|(?:上一[版篇期]|下一[版篇期])\d{0,3}$"
)
PAGE_NUMBER: Final = Lazy(
    r"^[-—– ·]*(?:第 ?)?[A-DＡ-Ｄ]?[0-9０-９]{1,3}(?: ?版| ?页)?[-—– ·]*$|^第[一二三四五六七八九十]{1,3}[版页]$"
)
JUMP: Final = Lazy(
    r"^[（(]?[▶→▲]?(?:未完[，,、 ]?)?(?:(?:紧接)?(?:下转|上接|下轉|下接|上转|详见|相关报道见)[^。]{0,24}"
    rf"|(?:紧转|緊轉|紧接|緊接|[转轉接])第?[A-Z]?{NUMERAL}{{1,3}})[版页頁叠][^。]{{0,16}}[）)]?$"
)
JUMP_TAIL: Final = Lazy(r"[（(](?:未完[，,、 ]?)?(?:下转|上接|下轉|下接|紧转|紧接)[^（）()。]{1,20}[）)]$")

CAPTION: Final = Lazy(
    r"^(?:(?:上|下|左|右|中|题|組|组|大|小)?(?:图|圖)(?:为|為|①|②|③|④|⑤|[一二三四五六七八九十0-9]{1,2}[:：]|[:：])"
    r"|[①②③④⑤⑥⑦⑧⑨](?=\S)|(?:图片|圖片|照片)(?:说明|說明)|▲图|△图|(?:资料|题|题头|本版)图片?[:：]?)"
)
DIRECTED: Final = Lazy(r"^[◀▶◁▷▼▽←→↑↓◤◥◣◢][ \u3000]?[^◀▶▼]{4,}$")
DECKS: Final = Lazy(r"^[▲△■●◆][^▲△■●◆。]{3,30}[ \u3000]*[▲△■●◆][^。]{3,}$")  # a summary deck: ▲… ▲…
BOXED_NAME: Final = Lazy(rf"^[□○][ \u3000]?(?:[{HAN}]{{2,4}}|[{HAN}](?:[ \u3000][{HAN}]){{1,2}})$")
TIME_FIRST: Final = Lazy(r"^\d{1,2}[:：]\d{2}(?:[-—－~]\d{1,2}[:：]\d{2})?[ \u3000]\S")
NUMBERS: Final = Lazy(r"^(?:\D?\d[\d.,%％]*\D{0,2}(?:[ \u3000\t]+|$)){3,}$")
SOURCE: Final = Lazy(
    rf"^[（(]?(?:据|據|摘自|综合|原载)?(?:新华社|中新社|新華社|中央社|本报综合)(?:发|發|电|電|稿|供本报特稿|消息)?(?:[（(].{{2,16}}[）)])?[）)]?$"
    rf"|^[“”{HAN}]{{2,18}}[ \u3000]+(?:供稿|供图|供圖|提供)$"
    rf"|^[◎○●■□]?[ \u3000]?(?:本期)?(?:主持人?|嘉宾|主讲人?|受访者)[:：].{{2,30}}$"
    rf"|^[（(](?:参与|參與)(?:采写|报道|記者|记者)?(?:记者)?[:：].{{2,60}}[）)]$"
    rf"|^[{HAN}]{{2,4}}[ \u3000](?:著|译|譯|编|绘)$"
)
CREDIT_TAIL: Final = Lazy(
    rf"(?:[{HAN}·]{{2,12}}(?:[ \u3000]+[{HAN}·]{{1,12}}){{0,4}}[ \u3000]*[/／]?(?:摄影报道|摄影|摄|攝影|攝"
    rf"|供图|制图|绘图|绘|漫画)"
    r"[）)]?(?:[（(][^（）()]{1,12}[）)])?[。]?)$"
)
CREDIT_ALONE: Final = Lazy(
    rf"^[（(■□]?(?:{STAFF}?[{HAN}]{{0,4}}(?:记者|記者"
    rf"|通讯员)?[ \u3000]*)?[{HAN}·]{{1,8}}(?:[ \u3000]+[{HAN}·]{{1,8}}){{0,3}}"
    r"[ \u3000]*[/／]?(?:摄影报道|摄影|摄|攝影|攝|供图|制图|绘图|绘|文/图|图/文|文/摄"
    r"|文并摄)(?:[（(][^（）()]{1,12}[）)])?[）)]?[。]?$"
)
BYLINE: Final = Lazy(
    rf"^[（(]?[{BYLINE_MARKS}]?[ \u3000]*(?:(?:{STAFF}|[{HAN}]{{2,6}}(?:日报|晚报|报社"
    rf"|社))[ \u3000]?[{HAN}]{{0,4}}(?:记者|記者|评论员|評論員|通讯员|通訊員|编辑部)"
    rf"|(?:{'|'.join(ROLES)})(?:[ \u3000]*[:：/／]|[ \u3000]+))"
    r"[^。，！？；]{0,48}$|^[（(]?[■□◆○●][ \u3000]*[^。，！？；：【】]{2,24}$"
)
BYLINE_STAFF: Final = Lazy(
    rf"^[（(]?[{BYLINE_MARKS}]?[ \u3000]*(?:{STAFF}[ \u3000]?[{HAN}]{{0,4}}(?:记者|記者|评论员|評論員|通讯员"
    rf"|编辑部)|(?:{'|'.join(ROLES)})[:： \u3000])"
)
SIGN_OFF: Final = Lazy(
    r"^[（(](?:作者|本文作者|来源|來源|原载|摘自|译者|记者|执笔|采访|文章来源|据|综合|本报|新华社)[^）)]{0,60}[）)]$"
    rf"|^[（(](?:[{HAN}·]{{1,5}})(?:[ \u3000、]+[{HAN}·]{{1,5}}){{0,4}}[）)]$|^(?:数据"
    rf"|资料)来源[:：].{{0,40}}$"
    rf"|^[（(]?{STAFF}[{HAN}]{{0,16}}[0-9０-９]{{1,2}}月[0-9０-９]{{1,2}}日[电讯電訊][）)]?$"
)
TURN: Final = Lazy(rf"^(?:问|答|問|记者|記者|主持人|本报记者|采访人|[{HAN}·]{{2,6}})[:：](?!$)")
TURN_SURE: Final = Lazy(r"^(?:问|答|問|记者|記者|主持人|本报记者)[:：](?!$)")
NOTE: Final = Lazy(
    r"^[【\[（(]?(?:编者按|編者按|编者的话|编后|編後|编者|链接|鏈接|背景链接|相关链接|新闻链接|延伸阅读"
    r"|记者手记|采访手记|记者观察|记者点评|名词解释|小资料|新闻背景|背景资料|相关新闻|新闻延伸|新闻助读|知识链接|资料链接|小贴士|小知识|温馨提示"
    r"|专家点评|编余|编后语|编辑手记|作者简介|人物简介|人物小传|人物名片|人物档案|新闻档案|延伸閱讀|新聞鏈接|新聞背景|記者手記)"
    r"[】\]）)]?(?:[:：|｜ \u3000]|$)"
)
NOTE_END: Final = Lazy(r"^——[ \u3000]*(?:编[ \u3000]*者|編[ \u3000]*者|编辑部)$")
ORDINAL: Final = Lazy(
    r"^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)．.]|[（(]?\d{1,2}[）)、．.](?!\d)|[①②③④⑤⑥⑦⑧⑨⑩]"
    r"|第[一二三四五六七八九十]{1,3}[章节部分]|0\d[ \u3000])"
)
ORDINAL_ALONE: Final = Lazy(r"^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,2})$")
STANDING_HEAD: Final = Lazy(
    r"^(?:图片报道|图片新闻|新闻图片|图片故事|圖片報道|圖片新聞)$"
    r"|^[^，。：]{0,6}(?:声明|公告|启事|讣告|更正|致歉|通告|公示|通知|招聘|诚聘|寻人|寻物|招租|出租|转让|遗失|注销|天气预报|天气|天氣|聲明|啟事|訃告|更正啟事)$"
)
DOTTED: Final = Lazy(r"^[^，。：？！]{3,14}[·•][^，。：？！]{2,16}$")
QUOTED: Final = Lazy(r"^[“「][^“”「」。]{4,40}[”」]$")
SENTENCE: Final = Lazy(
    r"^(?:对于|其实|即便|虽然|尽管|如果|今年|去年|近年|近日|日前|目前|如今|当前|记者|据|随着|为了|当|但|不过"
    r"|同时|此外|另外|会上|会后"
    r"|活动|他|她|我|你|它|这|那|一位|有人|没有|数据|截至|走进|自|与此|\d+年(?:间|前|来)|\d+月\d*|接下来"
    r"|下一步|连日来|本次|此次)"
)
ARTICLE_OF_LAW: Final = Lazy(r"^第[一二三四五六七八九十百0-9]{1,4}条")

SECTION_BRACKET: Final = Lazy(
    r"^(?:【[^】]{1,20}】|［[^］]{1,16}］|〖[^〗]{1,16}〗|\[[^\]]{1,16}\]|[·•][^·•。，]{1,14}[·•]|[|｜][^"
    r"|｜]{1,12}[|｜]|〔[^〕]{1,14}〕)$"
)
SECTION_BRACKET_START: Final = Lazy(r"^(?:【[^】]{1,12}】)")
SECTION_MARK: Final = Lazy(r"^[■□◆◇●○★☆▲◎※▍▎▌█][ \u3000]?[^。，！？：；■□◆●、\s]{2,10}$")
SECTION_WORDS: Final = (
    "时评", "时论", "论坛", "观察", "视点", "走笔", "现场", "专题", "快评", "故事", "人物", "声音", "热线",
    "聚焦", "关注", "一线",
    "副刊", "随笔", "短评", "评论", "调查", "访谈", "对话", "话题", "纵横", "论语", "微观", "简讯", "快讯",
    "动态", "广角", "链接",
    "透视", "信箱", "来信", "园地", "天地", "风采", "专栏", "连载", "漫笔", "杂谈", "漫谈", "札记", "手记",
    "之窗", "速递", "速览",
    "要闻", "传真", "在线", "讲堂", "课堂", "视界", "观点", "论道", "建言", "解读", "读数", "看点", "看台",
    "时空", "岗位", "掠影",
    "巡礼", "纪实", "报告", "启示", "深思", "闲话", "漫话", "夜话", "絮语", "杂记", "小记", "今日谈", "大家谈",
    "窗口", "之声", "驿站", "沙龙", "茶座", "笔会", "书架", "影评", "书评", "诗笺", "图说", "本期", "系列",
)  # fmt: skip
FACT_WORDS: Final = (
    "召开", "举行", "举办", "开展", "启动", "开幕", "闭幕", "发布", "成立", "签署", "出席", "会见", "推出",
    "印发", "走进", "慰问",
    "着力", "搭建", "推进", "部署", "征集", "传达", "开班", "揭牌", "上线", "开通", "投入", "获评", "评选",
    "表彰", "调研", "视察",
    "总工会", "委员会", "集团", "公司", "大学", "学院", "医院", "法院", "政府", "街道", "社区",
    "召開", "舉行", "舉辦", "開展", "啟動", "開幕", "發布",
)  # fmt: skip
SLOGAN_WORDS: Final = (
    "深入学习", "贯彻", "奋力", "开拓", "新局面", "谱写", "新篇章", "打造", "下功夫", "凝聚", "聚力", "奋进",
    "不忘", "牢记",
    "弘扬", "砥砺", "共筑", "同心", "奋斗", "新时代", "新征程", "勇当", "争做", "让", "以", "为了", "坚持",
    "着力点", "关注民生",
)  # fmt: skip

# --------------------------------------------------------------------------------------------------

# --------------------------------------------------------------------------------------------------

SIZES: Final = (
    (2.5, "tiny"),
    (4.5, "word-sized"),
    (8, "very short"),
    (17, "short"),
    (30, "head-sized"),
    (42, "long for a head"),
    (9e9, "long"),
)
# Every pattern of HEAD_CUES and SHORT_LINE_CUES begins at the beginning of the line.
HEAD_CUES: Final = (
    ("lead", LEAD),
    ("caption words", CAPTION),
    ("points at a picture", DIRECTED),
    ("summary deck", DECKS),
    ("question or answer", TURN_SURE),
    ("speaker", TURN),
    ("note words", NOTE),
    ("ordinal", ORDINAL),
    ("article of law", ARTICLE_OF_LAW),
    ("opens like a sentence", SENTENCE),
    (
        "opens with a day",
        Lazy(rf"^(?:{NUMERAL}{{1,3}}月{NUMERAL}{{1,3}}日|昨[日天晚]|前[日天]|近日|日前|今[晨晚]|连日来|[本上]月)"),
    ),
    ("dash before", Lazy(r"^(?:——|──|━━|--|—)")),
    ("section tag before text", SECTION_BRACKET_START),
)
DATE_ALONE_LINE: Final = Lazy(
    r"^(?:[0-9〇○零一二三四五六七八九十]{2,4}年[ \u3000]?)?"
    r"[0-9一二三四五六七八九十]{1,3}月[ \u3000]?[0-9一二三四五六七八九十]{1,3}日$"
)
SHORT_LINE_CUES: Final = (
    *(("furniture words", pattern) for pattern in FURNITURE),
    ("jump", JUMP),
    ("staff byline", BYLINE_STAFF),
    ("byline form", BYLINE),
    ("sign-off", SIGN_OFF),
    ("editor's signature", NOTE_END),
    ("section tag", SECTION_BRACKET),
    ("section mark", SECTION_MARK),
    ("credit alone", CREDIT_ALONE),
    ("ordinal alone", ORDINAL_ALONE),
    ("standing head", STANDING_HEAD),
    ("box and a name", BOXED_NAME),
    ("time first", TIME_FIRST),
    ("numbers alone", NUMBERS),
    ("source or maker", SOURCE),
    ("letters apart", Lazy(rf"^(?:[{HAN}][ \u3000]+)+[{HAN}]$")),
    (
        "letter form",
        Lazy(r"^(?:此致|敬礼|敬禮|祝|顺祝\S{0,6}|祝好|\S{1,4}安|即颂\S{0,4})[！!。]?$|^[^，。]{2,10}：$"),
    ),
    (
        "teaser",
        Lazy(
            r"^[^。]{4,40}(?:[ \u3000（(▶►→]|详见|见|刊)+第?[A-Z]?[0-9一二三四五六七八九十]{1,3}"
            r"(?:[-—–、][A-Z]?[0-9一二三四五六七八九十]{1,3})?版[）)]?$"
        ),
    ),
    ("date alone", DATE_ALONE_LINE),
    (
        "signing body",
        Lazy(
            rf"^[{HAN}“”]{{2,20}}(?:委员会|小组|公司|政府|市委|县委|区委|编辑部|总工会|工会|局|厂|社|院|部|中心|集团|学校|谨上|敬上)$"
        ),
    ),
    ("two words", Lazy(rf"^[{HAN}]{{2,6}}[ \u3000][{HAN}]{{2,6}}$")),
    ("ellipsis alone", Lazy(r"^…+$")),
    ("two phrases and a dot", DOTTED),
    ("all in quotes", QUOTED),
)
TAIL_CUES: Final = (("credit at the end", CREDIT_TAIL), ("jump at the end", JUMP_TAIL))
DANGLING: Final = "的为和与在是将对把被从向及或就也都并而其这那该各每又更最們们于很但却很使令由"
SELDOM_FIRST: Final = "的了着过们等得里中之者性化式度率型级件些吗呢吧，"
AFTER_NUMBER: Final = "年月日时分秒亿万千百个名人位元米吨公度级届次场家项件块期号版章节多余%％‰倍"
SAYING: Final = Lazy(r"(?:说|道|表示|指出|强调|介绍|认为|坦言|感慨|回忆|称|問|问|告诉记者|說)[:：，,]$")
ENDS: Final = {
    "ends in a stop": "text is closed",
    "ends in ? or !": "text is closed",
    "ends in a colon": "text ends in a colon",
    "ends in ；": "text ends in ；",
    "ends in a comma": "text ends in a comma",
    "in brackets": "text ends in a bracket",
    "ends in a closing mark": "text ends in a closing mark",
    "ends in a dash": "text ends in a dash",
}
BARE_WIDTH: Final = 34
LONG_ENOUGH: Final = 30  # characters from which a line without a stop is a piece of a paragraph and no head
ANY_END: Final = FULL_STOPS + SOFT_STOPS + COMMAS + COLONS + CLOSERS
MAX_REPEATS: Final = 600  # lines of a page on which repetition is looked for
REPEATED: Final = (6, 60)  # characters of a pull quote
MIN_ROWS: Final = 3  # lines of a table
MIN_STANZA: Final = 4  # lines
MIN_STANZA_AIRY: Final = 3  # on a page where a blank line stands between any two other things
MAX_VERSE: Final = 16  # width of a line of verse
MAX_VERSE_AIRY: Final = 20
MAX_NOTE_TITLE: Final = 12  # width of 记者手记, which makes the paragraphs under it a note
NO_VERSE: Final = frozenset(
    {"lead", "names alone", "staff byline", "byline form", "section tag", "furniture words", "running head", "jump",
     "question or answer", "caption words", "ordinal", "stop inside"}
)  # fmt: skip
# width of the first line / width of the second
RATIOS: Final = ((0.55, "far shorter"), (0.85, "shorter"), (1.15, "as long"), (1.8, "longer"), (9e9, "far longer"))
