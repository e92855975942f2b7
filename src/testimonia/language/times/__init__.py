"""Which times does a text tell, and where do they lie? `tagger.py` says it, `expressions.py` is what it says."""
