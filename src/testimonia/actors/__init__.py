"""Who speaks, relays and is spoken of: from the words of a source to an actor."""
