"""Which release is this? The package's metadata, `testimonia --version` and the ledger all read it here."""

VERSION = "0.1.0"
