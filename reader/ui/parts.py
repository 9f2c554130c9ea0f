"""The parts of a running window, and what it is doing now: all that a command may touch.

Two articles can be read side by side. A command gets the Parts of the pane that has, or last had, the focus: what it
asks for comes back to that pane, though the person has gone on to the other meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from reader.arriving import Seen, Tally
from reader.marks import Point
from reader.model import Edit, Found, Highlight, Imported, Mark, Reading, Shelf
from reader.pace import Pace
from reader.settings import Settings
from reader.store.drafts import Draft
from reader.ui.jobs import Jobs
from reader.ui.keyboard import Keyboard
from reader.ui.panes.arrivals import ArrivalsPane
from reader.ui.panes.collection import Collection
from reader.ui.panes.facets import FacetPane
from reader.ui.panes.fields import Problems, SearchField
from reader.ui.panes.headlines import Headlines
from reader.ui.panes.library import LibraryTree
from reader.ui.panes.notice import Notice
from reader.ui.panes.reading import ReadingPane
from reader.ui.panes.status import StatusLine
from reader.ui.views.formes import Expected
from reader.ui.watcher import Watcher


@dataclass(frozen=True, slots=True)
class Anchor:
    """A character of a source."""

    source: int  # source id
    encoding: str  # that the offset counts by
    offset: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place one was reading at, kept by the sources, so that it outlives a new parse."""

    opened: Anchor  # the beginning of the article
    place: Anchor | None  # the first character on screen; None: the top


@dataclass
class Desk:
    """What one reading pane is at. The pane holds what it shows; this is the rest."""

    name: str = ""  # tells the panes' jobs apart
    reading: Reading | None = None
    before_search: int = 0  # the article one was reading when the search began
    before_place: Point | None = None  # and where in it
    # (place,) in the open article to which the last step from hit to hit led: that is no reading
    came_to: tuple[Point | None, ...] = ()
    coming: Sequence[Highlight] = ()  # highlights that were just asked for, until the reading shows them
    noting: Callable[[str, tuple[str, ...], str], None] | None = None  # what keeps the note that is being written
    drafting: Draft | None = None  # what is kept of that until it is done
    drafted: Draft | None = None  # of what was done last: should it not be kept after all
    noting_from: QWidget | None = None  # what had the keyboard before
    raw_page: int = 0  # id of the page whose text as it came is beside the article
    raw_at: int | None = None  # source offset of what is just corrected in it
    raw_back: tuple[int, int] | None = None  # source and offset its caret goes back to, until it is shown anew
    opening: int = 0  # articles asked for and not yet on screen
    top: int = 0  # pixels that the text is scrolled
    back: list[Spot] = field(default_factory=list)  # where one was, the last place last
    forward: list[Spot] = field(default_factory=list)  # where one came back from, likewise
    ready: Sequence[Expected] = ()  # what keys may lead to, as it would be shown

    def clear(self) -> None:
        """As if nothing had been read here. The same desk: answers may be on their way to it."""
        vars(self).update(vars(Desk(self.name)))


@dataclass(frozen=True, slots=True)
class Question:
    """What Space asked at the end of an issue: the same key again, on the same spot, is yes."""

    text: str
    spot: Spot | None
    act: Callable[[], None]


@dataclass
class Awaited:
    """Files that were asked for at once: the first of them that comes is shown."""

    files: set[Path] = field(default_factory=set)
    met: Imported | None = None  # the first of them that was there already


@dataclass
class Arriving:
    """The files that are being taken in, as far as this window has seen to it; what waits is kept in the library."""

    tally: Tally = field(default_factory=Tally)
    pace: Pace = field(default_factory=Pace)
    running: bool = False  # a step is being done
    since: float = 0.0  # when that began
    paused: bool = False
    finding: int = 0  # folders in which files are still looked for
    taken: list[Imported] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)  # beside the text files of folders
    said: str = ""  # instead of a report, if all goes well
    opened: bool = False  # some of it, as a person asked
    awaited: list[Awaited] = field(default_factory=list)  # what a person asked for and has seen nothing of yet
    unwritten: list[Path] = field(default_factory=list)  # wanted when the library could not be written
    noted: bool = False  # some of these stand in reader/wishes.py's file
    looking: bool = False  # whether there is room on the disk
    look_again: float = 0.0  # when the tree is read next
    listing: bool = False  # the list of all that is taken in is being read


@dataclass
class Watching:
    """What is known of the watched folders."""

    asked: dict[Path, Callable[[], bool]] = field(default_factory=dict)  # folders looked into; whether that is over
    stirred: set[Path] = field(default_factory=set)  # folders in which something changed while they were looked into
    inner: dict[Path, list[Path]] = field(default_factory=dict)  # each folder with all that are in it
    growing: dict[Path, dict[Seen, float]] = field(default_factory=dict)  # its files as they were, and since when
    gone: set[Path] = field(default_factory=set)  # folders that could not be read, and it was said
    trouble: str = ""  # why what came could not be taken in, as it was said last


@dataclass
class Doing:
    """What the window is at. The panes hold what they show; this is the rest."""

    shelf: Shelf = field(default_factory=Shelf)
    found: Found | None = None  # while a search is on
    listing: int = 0  # rows of the results that were asked for last
    narrowed: list[str] = field(default_factory=list)  # what was searched before each narrowing, the last one last
    noted: str = ""  # the query last kept among the recent ones
    entering: bool = False  # the person went on to a list that is still empty: to its offers, when they come
    undo: list[tuple[Edit, ...]] = field(default_factory=list)  # touched by write jobs only, in the order of writes
    redo: list[tuple[Edit, ...]] = field(default_factory=list)  # likewise
    asked: Question | None = None
    joining: Reading | None = None  # the part of a story that another is to be joined to
    placing: Mark | None = None  # has lost its place, and is to be given another
    searching: bool = False  # a search was asked for and has not been answered
    keyboard: Keyboard = field(default_factory=Keyboard)  # which keys do what now
    importing: int = 0  # files still to be taken in, while they are
    arriving: Arriving = field(default_factory=Arriving)
    watching: Watching = field(default_factory=Watching)
    stops: list[Callable[[], None]] = field(default_factory=list)  # what stops each long work (flow/errands.py)
    renewing: int = 0  # files still to be parsed anew by this version's parser


@dataclass(frozen=True)
class Parts:
    window: QMainWindow
    jobs: Jobs
    settings: Settings
    settings_path: Path
    sidebar: QWidget
    search: SearchField
    problems: Problems
    tree: LibraryTree
    headlines: Headlines
    facets: FacetPane
    row: QSplitter  # of the reading panes
    notice: Notice
    status: StatusLine
    collection: Collection
    arrivals: ArrivalsPane
    watcher: Watcher
    pane: ReadingPane
    desk: Desk = field(default_factory=Desk)
    doing: Doing = field(default_factory=Doing)
    sides: Sides = field(default_factory=lambda: Sides())

    @property
    def active(self) -> Parts:
        """As a command gets them now."""
        return self.sides.shown[self.sides.at]

    @property
    def is_active(self) -> bool:
        return self.active.pane is self.pane


@dataclass
class Sides:
    """The reading panes on screen, from left to right, each as the Parts that belong to it."""

    shown: list[Parts] = field(default_factory=list)
    hidden: list[Parts] = field(default_factory=list)  # a pane that was closed, to be opened again
    at: int = 0  # the active one
    gap: int = 0  # pixels that the second is scrolled further than the first, while they scroll as one
    led: bool = False  # one is being scrolled along with the other
