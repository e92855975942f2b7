"""How is testimonia run without its command on the path? By `python -m testimonia`."""

from testimonia.cli.main import main

main()
