"""What holds for all tests: a property may take its time, because a busy machine is not a mistake in the code."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
