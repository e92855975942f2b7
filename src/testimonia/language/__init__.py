"""What the language model knows of a text: words, windows, and one pass of a small encoder."""
