"""How the models that ship are made: outside of the package, with frameworks that it does not need at run time."""
