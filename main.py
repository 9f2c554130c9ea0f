"""Opens the window: python main.py [FILE…]"""

from reader.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())
