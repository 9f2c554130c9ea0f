"""Everything a person can do, in one table. Menus, shortcuts, the key sheet (?) and the README section read it.

The id is the address of the code: "mark.bookmark" is bookmark() in reader/ui/handlers/mark.py.
Keys are Qt key sequences in portable form and work in every pane; a text field that has the focus takes single
characters and its own editing keys first. Rules for keys:
- no Ctrl+Alt (AltGr on Windows), no Ctrl+Space, Ctrl+., Shift+Space, Ctrl+Shift+F (input methods take them);
- never Ctrl+C, Home, End alone at window level: text widgets own them;
- a chord of two keys (G, G) dies under some input methods, so it has a twin of one key.
A person can change them: reader/ui/keyboard.py, which holds these rules too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Menu(StrEnum):
    FILE = "文件"
    GO = "前往"
    SEARCH = "查找"
    MARK = "标记"
    TAKE = "剪报"
    CORRECT = "订正"
    VIEW = "视图"
    HELP = "帮助"


@dataclass(frozen=True, slots=True)
class Command:
    id: str
    title: str
    menu: Menu
    keys: tuple[str, ...] = ()


COMMANDS = (
    Command("file.open", "打开文件…", Menu.FILE, ("Ctrl+O",)),
    Command("file.open_folder", "打开文件夹…", Menu.FILE, ("Ctrl+Shift+O",)),
    Command("file.paste", "粘贴版面文字", Menu.FILE, ("Ctrl+V",)),
    Command("file.imports", "收入的进度…", Menu.FILE, ("Ctrl+I",)),
    Command("file.pause_import", "暂停收入／接着收入", Menu.FILE),
    Command("file.cancel_import", "不收了：忘掉还没收的文件", Menu.FILE),
    Command("file.watch", "盯住一个文件夹…", Menu.FILE),
    Command("file.encoding", "更改编码…", Menu.FILE, ("Ctrl+Shift+E",)),
    Command("file.parse_again", "重新解析本文件", Menu.FILE, ("Ctrl+R",)),
    Command("file.remove", "把本文件移出资料库…", Menu.FILE, ("Ctrl+Shift+Delete",)),
    Command("file.removed", "放回移出的文件…", Menu.FILE),
    Command("file.back_up", "备份资料库…", Menu.FILE),
    Command("file.restore", "从备份恢复…", Menu.FILE),
    Command("file.check", "检查资料库", Menu.FILE),
    Command("file.export_library", "导出整个资料库…", Menu.FILE),
    Command("file.import_library", "读入整个资料库…", Menu.FILE),
    Command("file.stop", "停下正在做的导出、备份、检查、读入", Menu.FILE, ("Ctrl+Shift+I",)),
    Command("file.quit", "退出", Menu.FILE, ("Ctrl+Q",)),
    Command("go.page_down", "下一屏；到文末则下一篇未读", Menu.GO, ("Space",)),
    Command("go.page_up", "上一屏；到文首则上一篇", Menu.GO, ("Backspace",)),
    Command("go.line_down", "向下滚动", Menu.GO, ("J",)),
    Command("go.line_up", "向上滚动", Menu.GO, ("K",)),
    Command("go.half_down", "下半屏", Menu.GO, ("D",)),
    Command("go.half_up", "上半屏", Menu.GO, ("U",)),
    Command("go.next_article", "下一篇", Menu.GO, ("Shift+J", "Alt+Down")),
    Command("go.previous_article", "上一篇", Menu.GO, ("Shift+K", "Alt+Up")),
    Command("go.next", "下一篇未读；查找时下一处", Menu.GO, ("N", "F3")),
    Command("go.previous", "上一篇未读；查找时上一处", Menu.GO, ("P", "Shift+F3")),
    Command("go.top", "文首", Menu.GO, ("G, G", "Ctrl+Home")),
    Command("go.bottom", "文末", Menu.GO, ("Shift+G", "Ctrl+End")),
    Command("go.other_part", "下转／上接的另一部分；导读所指的文章", Menu.GO, ("Shift+X",)),
    Command("go.back", "后退", Menu.GO, ("Alt+Left",)),
    Command("go.forward", "前进", Menu.GO, ("Alt+Right",)),
    Command("go.tree", "到资料库", Menu.GO, ("T",)),
    Command("go.list", "到文章列表", Menu.GO, ("I",)),
    Command("go.text", "到正文", Menu.GO, ("W",)),
    Command("go.next_pane", "下一个窗格", Menu.GO, ("F6",)),
    Command("go.previous_pane", "上一个窗格", Menu.GO, ("Shift+F6",)),
    Command("search.find", "在本文中查找", Menu.SEARCH, ("/", "Ctrl+F")),
    Command("search.everywhere", "搜索全部文章", Menu.SEARCH, ("S", "Ctrl+K")),
    Command("search.narrow", "缩小搜索范围", Menu.SEARCH, ("F",)),
    Command("search.order", "换结果的顺序", Menu.SEARCH, ("O",)),
    Command("search.recent", "最近的搜索…", Menu.SEARCH, ("L",)),
    Command("search.forget", "忘掉最近的搜索", Menu.SEARCH),
    Command("search.save", "存下这次搜索…", Menu.SEARCH, ("Shift+S",)),
    Command("search.rename", "存下的搜索改名…", Menu.SEARCH, ("F2",)),
    Command("search.remove", "去掉存下的搜索", Menu.SEARCH, ("Shift+Delete",)),
    Command("mark.bookmark", "加书签／去书签", Menu.MARK, ("B", "Ctrl+D")),
    Command("mark.label", "书签名称、标签、文件夹…", Menu.MARK, ("Ctrl+Shift+D",)),
    Command("mark.bookmark_paragraph", "本段加书签／去书签", Menu.MARK, ("Ctrl+Shift+B",)),
    Command("mark.next_sentence", "选下一句", Menu.MARK, ("]",)),
    Command("mark.previous_sentence", "选上一句", Menu.MARK, ("[",)),
    Command("mark.next_paragraph", "选下一段", Menu.MARK, ("}",)),
    Command("mark.previous_paragraph", "选上一段", Menu.MARK, ("{",)),
    Command("mark.next_word", "选下一词", Menu.MARK, (")",)),
    Command("mark.previous_word", "选上一词", Menu.MARK, ("(",)),
    Command("mark.extend", "扩选开／关", Menu.MARK, ("V",)),
    Command("mark.highlight", "划线（上次的颜色）", Menu.MARK, ("H",)),
    Command("mark.highlight_1", "划线：事实", Menu.MARK, ("1",)),
    Command("mark.highlight_2", "划线：人物", Menu.MARK, ("2",)),
    Command("mark.highlight_3", "划线：数据", Menu.MARK, ("3",)),
    Command("mark.highlight_4", "划线：观点", Menu.MARK, ("4",)),
    Command("mark.highlight_5", "划线：存疑", Menu.MARK, ("5",)),
    Command("mark.highlight_all", "本文每一处都划线", Menu.MARK, ("Shift+A",)),
    Command("mark.note", "写批注、标签", Menu.MARK, ("E",)),
    Command("mark.draft", "接着写没写完的批注", Menu.MARK),
    Command("mark.next_mark", "下一处划线和批注", Menu.MARK, (".",)),
    Command("mark.previous_mark", "上一处划线和批注", Menu.MARK, (",",)),
    Command("mark.remove_highlight", "去掉光标处的划线", Menu.MARK, ("Delete",)),
    Command("mark.all_marks", "全部标记…", Menu.MARK, ("Shift+H",)),
    Command("mark.all_bookmarks", "全部书签…", Menu.MARK, ("Shift+B",)),
    Command("mark.lost_marks", "找不到原处的标记…", Menu.MARK),
    Command("mark.place_here", "把找不到原处的标记放到这里", Menu.MARK, ("Ctrl+Shift+H",)),
    Command("mark.name_colours", "划线颜色的名称…", Menu.MARK),
    Command("mark.toggle_read", "标为已读／未读", Menu.MARK, ("M",)),
    Command("mark.issue_read", "本期全部标为已读…", Menu.MARK, ("Shift+M",)),
    Command("mark.list_read", "这一列全部标为已读…", Menu.MARK),
    Command("mark.undo", "撤销", Menu.MARK, ("Z", "Ctrl+Z")),
    Command("mark.redo", "重做", Menu.MARK, ("Shift+Z", "Ctrl+Shift+Z")),
    Command("take.passage", "复制文字，连同出处", Menu.TAKE, ("C", "Ctrl+Shift+C")),
    Command("take.citation", "复制引文", Menu.TAKE, ("Y",)),
    Command("take.citation_style", "换一种引文格式，并复制", Menu.TAKE, ("Shift+Y",)),
    Command("take.pick", "选中这一篇／不选（一起导出、引用、打印）", Menu.TAKE, ("Q",)),
    Command("take.export", "导出…", Menu.TAKE, ("Ctrl+S",)),
    Command("take.preview", "打印预览…", Menu.TAKE, ("Ctrl+F2",)),
    Command("take.print", "打印…", Menu.TAKE, ("Ctrl+P",)),
    Command("correct.headline", "这里是主题", Menu.CORRECT, ("Ctrl+1",)),
    Command("correct.kicker", "这里是引题", Menu.CORRECT, ("Ctrl+2",)),
    Command("correct.subhead", "这里是副题", Menu.CORRECT, ("Ctrl+3",)),
    Command("correct.crosshead", "这里是小标题", Menu.CORRECT, ("Ctrl+4",)),
    Command("correct.paragraph", "这里是正文", Menu.CORRECT, ("Ctrl+5",)),
    Command("correct.caption", "这里是图片说明", Menu.CORRECT, ("Ctrl+6",)),
    Command("correct.section", "这里是栏目", Menu.CORRECT, ("Ctrl+7",)),
    Command("correct.banner", "这里是通栏题", Menu.CORRECT, ("Ctrl+8",)),
    Command("correct.furniture", "这里是报眉、责编等", Menu.CORRECT, ("Ctrl+9",)),
    Command("correct.begin_article", "从这里另起一篇", Menu.CORRECT, ("Ctrl+Return",)),
    Command("correct.merge_article", "并入上一篇", Menu.CORRECT, ("Ctrl+Backspace",)),
    Command("correct.cut_paragraph", "从这里另起一段", Menu.CORRECT, ("Ctrl+Shift+J",)),
    Command("correct.join_paragraph", "与上一段接上", Menu.CORRECT, ("Ctrl+J",)),
    Command("correct.part_story", "这里不是同一篇的下转", Menu.CORRECT, ("Ctrl+Shift+X",)),
    Command("correct.join_story", "与另一部分接成一篇", Menu.CORRECT, ("Ctrl+Shift+K",)),
    Command("correct.edit", "改作者和版面信息…", Menu.CORRECT, ("Ctrl+E",)),
    Command("correct.approve", "标题核对无误", Menu.CORRECT, ("A",)),
    Command("correct.restore", "本文件恢复解析器的结果", Menu.CORRECT, ("Ctrl+Shift+R",)),
    Command("correct.unapplied", "找不到原处的标记和订正", Menu.CORRECT),
    Command("view.palette", "命令面板…", Menu.VIEW, (":", "Ctrl+Shift+P")),
    Command("view.seams", "显示／隐藏接缝", Menu.VIEW, ("Shift+R",)),
    Command("view.raw", "对照原文", Menu.VIEW, ("R",)),
    Command("view.beside", "旁边再开一篇／收起", Menu.VIEW, ("X", "Ctrl+\\")),
    Command("view.linked", "两篇一起滚动／分开", Menu.VIEW, ("Ctrl+L",)),
    Command("view.larger", "放大字号", Menu.VIEW, ("Ctrl+=",)),
    Command("view.smaller", "缩小字号", Menu.VIEW, ("Ctrl+-",)),
    Command("view.usual_size", "默认字号", Menu.VIEW, ("Ctrl+0",)),
    Command("view.theme", "换主题：跟随系统、浅色、米黄、深色、高对比", Menu.VIEW, ("Shift+T", "Ctrl+Shift+L")),
    Command("view.pinyin", "注／不注拼音", Menu.VIEW, ("Shift+P",)),
    Command("view.settings", "设置…", Menu.VIEW, ("Ctrl+,",)),
    Command("view.line_right", "分界线右移", Menu.VIEW, ("Alt+Shift+Right",)),
    Command("view.line_left", "分界线左移", Menu.VIEW, ("Alt+Shift+Left",)),
    Command("view.line_down", "资料库和列表的分界线下移", Menu.VIEW, ("Alt+Shift+Down",)),
    Command("view.line_up", "资料库和列表的分界线上移", Menu.VIEW, ("Alt+Shift+Up",)),
    Command("view.sidebar", "显示／隐藏边栏", Menu.VIEW, ("F9",)),
    Command("view.escape", "返回一层", Menu.VIEW, ("Esc",)),
    Command("help.keys", "按键表", Menu.HELP, ("?", "F1")),
    Command("help.rebind", "改按键…", Menu.HELP),
    Command("help.report", "诊断信息…", Menu.HELP),
    Command("help.about", "关于版心", Menu.HELP),
)
# How the menus are made easier to read: what a line stands above, and what stands in a menu within the menu, in the
# place of the first of them. All of 标记 in one list is higher than the screen of a small laptop.
LINES = frozenset(
    {
        *("file.imports", "file.encoding", "file.back_up", "file.export_library", "file.quit"),
        *("go.line_down", "go.next_article", "go.top", "go.back", "go.tree"),
        *("search.narrow", "search.recent", "search.save"),
        *("mark.next_sentence", "mark.all_marks", "mark.toggle_read", "mark.undo"),
        *("take.pick", "take.preview"),
        *("correct.begin_article", "correct.part_story", "correct.edit", "correct.restore"),
        *("view.beside", "view.larger", "view.settings", "view.line_right", "view.sidebar"),
        *("help.report", "help.about"),
    }
)
SUBMENUS = {
    "选择文字": (
        *("mark.next_sentence", "mark.previous_sentence", "mark.next_paragraph", "mark.previous_paragraph"),
        *("mark.next_word", "mark.previous_word", "mark.extend"),
    ),
    "划线": (
        *("mark.highlight", "mark.highlight_1", "mark.highlight_2", "mark.highlight_3", "mark.highlight_4"),
        *("mark.highlight_5", "mark.highlight_all"),
    ),
    "移动分界线": ("view.line_right", "view.line_left", "view.line_down", "view.line_up"),
}
