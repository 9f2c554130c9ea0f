"""Opens the window: python main.py [FILE…]"""

from reader.app import main

if __name__ == "__main__":
    raise SystemExit(main())
