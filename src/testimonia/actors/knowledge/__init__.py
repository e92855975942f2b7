"""What is known of actors that no text introduces? Reviewed tables that ship with the package, and how they are asked.

`tables.py` reads the tables beside it (each says its sources, licence and date of review), `index.py` finds who goes by
a name, `spellings.py` tells whether two names may be one name spelled twice, and `own.py` adds what a user knows. Which
actor the words of an article mean is left to the resolving.
"""
