"""Who says what: from what the encoder says of words to statements."""
