"""How do articles, statements and actors get the same id on every machine? By hashing what they are.

Nothing here depends on time, order or Python's salted `hash()`.
"""

from __future__ import annotations

import hashlib

ID_BYTES = 8  # 64 bits: a collision among ten million ids has a chance of about 3 in a million


def content_id(prefix: str, *parts: str) -> str:
    """Return `prefix` and 16 hexadecimal digits that depend on the parts and on nothing else.

    >>> content_id("a", "one", "two") == content_id("a", "one", "two")
    True
    >>> content_id("a", "one", "two") == content_id("a", "onetwo")
    False
    """
    joined = "\0".join(f"{len(part)}:{part}" for part in parts)
    return prefix + hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=ID_BYTES).hexdigest()


def text_sha256(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
