"""How does a ledger leave the house? One file for each format, each with the function `write(ledger, file)`.

`places.py` says where in an article a statement stands; `schema.py` holds JSON to its schema. What a person reads in a
browser is the report's business.
"""
