"""Which times does a text tell, and where do they lie in the calendar? `tagger.py` says; `expressions.py` is what it says."""
