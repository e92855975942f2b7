"""What is measured, and under what it must not fall: see `gate.py`."""
