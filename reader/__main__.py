"""`python -m reader` and `banxin`: core commands go to the command line, everything else opens the window."""

from __future__ import annotations

import sys

from reader import cli


def main(argv: list[str] | None = None) -> int:
    words = sys.argv[1:] if argv is None else argv
    if cli.is_core(words):
        return cli.main(words)
    # Qt is loaded only for the window: the core commands work where Qt's system libraries are missing.
    from reader import app

    return app.main([word for word in words[:1] if word != "open"] + words[1:])


if __name__ == "__main__":
    raise SystemExit(main())
