"""How is testimonia run without its command on the path? By `python -m testimonia`."""

from testimonia.cli.main import main

if __name__ == "__main__":  # worker processes import this file too
    main()
