"""Which files stand in the lists: newer versions in the place of earlier ones; those taken out, and let in again.

What is wanted in, the Change it made out. Every source keeps its bytes and what a person made on it, whether it stands
in the lists or not; so each of these is taken back by the edit that its Change names. A Library has one of these.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader.issues import link_issue, link_pages
from reader.model import Change, Correction, DropRevision, Edit, PutRevision, RemoveSource, RestoreSource
from reader.parse import PARSER_VERSION, Parsed
from reader.parse.encodings import canonical
from reader.store import Store, corrections, intake, places, removed, revisions, sources


@dataclass(frozen=True, slots=True)
class ToParse:
    """What the parser is asked of a source that is kept."""

    name: str
    data: bytes
    encoding: str
    corrections: tuple[Correction, ...]
    origin: str
    encoding_chosen: bool


class Standing:
    def __init__(self, store: Store, parser: Callable[..., Parsed]) -> None:
        """`parser` is called like reader.parse.parse."""
        self._store, self._parse = store, parser

    def returns(self, known: int, origin: str) -> bool:
        """Whether known content, found at a path, is to stand where it does not: it is an earlier version, and the file
        was changed back; or it was taken out."""
        return revisions.comes_back(self._store, known, origin) or self._is_out(known)

    def is_other(self, source: int, encoding: str | None) -> bool:
        """Whether a person names an encoding by which a source that stands in the lists was not decoded."""
        if encoding is None or not removed.has_place(self._store, source):
            return False
        return canonical(encoding) != sources.read_source(self._store, source).encoding

    def to_parse(self, source: int, encoding: str | None = None) -> ToParse:
        """A source as it is kept, with what was corrected in it; decoded by an encoding if one is named. Raises
        NotFound."""
        stored = sources.read_source(self._store, source)
        known = corrections.corrections_of(self._store, source, encoding)
        chosen = bool(encoding) or stored.encoding_chosen
        return ToParse(stored.name, stored.data, encoding or stored.encoding, known, stored.origin, chosen)

    def parsed(self, what: ToParse) -> Parsed:
        parsed = self._parse(what.name, what.data, what.encoding, what.corrections, what.origin)
        return replace(parsed, source=replace(parsed.source, encoding_chosen=what.encoding_chosen))

    def parse_again(self, source: int, encoding: str | None = None) -> Change:
        """Parse it outside of a write, for which others would wait, and put that in the place of what there is of it.
        Raises NotFound, UnreadableSource."""
        if not removed.has_place(self._store, source):
            return Change()
        asked = self.to_parse(source, encoding)
        again = self.parsed(asked)
        with self._store.writing():
            # Meanwhile it may have been corrected in another window, or decoded otherwise: what was parsed would undo
            # that, and name a correction that is not there any more.
            if self.to_parse(source, encoding) != asked:
                again = self.parsed_again(source, encoding)
            return self.put(source, again)

    def parsed_again(self, source: int, encoding: str | None = None) -> Parsed:
        return self.parsed(self.to_parse(source, encoding))

    def put_anew(self, source: int, encoding: str | None = None) -> Change:
        """Parse it, and put that in the place of what there is of it; inside a write, as what follows."""
        return self.put(source, self.parsed_again(source, encoding))

    def put(self, source: int, again: Parsed) -> Change:
        change = intake.put_anew(self._store, source, again.source, again.sheets, PARSER_VERSION, again.applied)
        link_issue(self._store, source)
        return change

    def take_known(self, known: int, origin: str, encoding: str | None) -> Change:
        """Content that the library has, found at a path by somebody who asks for it."""
        if revisions.comes_back(self._store, known, origin):
            return self._bring_back(known)
        if self._is_out(known):
            return self._let_in(revisions.current_of(self._store, known), encoding)
        if self.is_other(known, encoding):
            return self.put_anew(known, encoding)
        return intake.known_change(self._store, known)

    def revise(self, edits: Sequence[PutRevision | DropRevision]) -> Change:
        """Versions of a file change places, or stand side by side again; all their marks find their way."""
        undo: list[Edit] = []
        ids = [id for edit in edits for id in (edit.older, edit.newer)]
        stood = [revisions.current_of(self._store, id) for id in ids]
        for edit in edits:
            if isinstance(edit, DropRevision):
                revisions.drop_revision(self._store, edit.older)
                undo.append(PutRevision(edit.older, edit.newer))
            else:
                revisions.drop_revision(self._store, edit.newer)
                intake.step_back(self._store, edit.older, edit.newer)
                undo.append(DropRevision(edit.older, edit.newer))
        # Also those in which the marks stood, or now belong: another version may have come since what is undone.
        touched = tuple(dict.fromkeys([*ids, *stood, *(revisions.current_of(self._store, id) for id in ids)]))
        for source in touched:
            places.lift_marks(self._store, source)
        for source in touched:
            if removed.has_place(self._store, source):
                self.put_anew(source)
        return Change(articles=True, sources=touched, undo=tuple(reversed(undo)))

    def remove(self, edits: Sequence[RemoveSource | RestoreSource]) -> Change:
        """Files leave the lists, or come back. Raises NotFound."""
        changes = [
            self._take_out(edit.source) if isinstance(edit, RemoveSource) else self._let_in(edit.source)
            for edit in edits
        ]
        touched = tuple(dict.fromkeys(source for change in changes for source in change.sources))
        undo = tuple(edit for change in reversed(changes) for edit in change.undo)
        return Change(articles=bool(touched), sources=touched, undo=undo)

    def _is_out(self, known: int) -> bool:
        """Whether it, or the version that took its place, was taken out."""
        return removed.is_removed(self._store, revisions.current_of(self._store, known))

    def _take_out(self, source: int) -> Change:
        if not intake.take_out(self._store, source, link_pages):
            return Change()
        return Change(articles=True, sources=(source,), undo=(RestoreSource(source),))

    def _let_in(self, source: int, encoding: str | None = None) -> Change:
        if not intake.let_in(self._store, source):
            return Change()
        return replace(self.put_anew(source, encoding), undo=(RemoveSource(source),))

    def _bring_back(self, source: int) -> Change:
        """An earlier version is taken in again: it takes the place of the one that had taken its own."""
        intake.let_in(self._store, source)
        newer = revisions.current_of(self._store, source)
        revisions.drop_revision(self._store, source)
        intake.step_back(self._store, newer, source)
        return replace(self.put_anew(source), sources=(source, newer), undo=(PutRevision(source, newer),))
