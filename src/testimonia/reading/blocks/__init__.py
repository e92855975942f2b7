"""The blocks of a text and the roles that they play; `segments.py` puts the other files of this folder together."""
