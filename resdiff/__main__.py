"""``python -m resdiff``."""

from resdiff.cli import main

if __name__ == "__main__":
    main()
