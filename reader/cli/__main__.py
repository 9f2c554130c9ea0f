"""python -m reader.cli: the core commands alone."""

import sys

from reader.cli import main

sys.exit(main())
