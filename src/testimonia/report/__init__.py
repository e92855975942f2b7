"""What does a person see of a ledger? One HTML file to read, print and send, and single articles in a notebook."""

from testimonia.report.notebook import MarkedArticle, marked
from testimonia.report.page import render, write
from testimonia.report.selection import MOST_ARTICLES

__all__ = ["MOST_ARTICLES", "MarkedArticle", "marked", "render", "write"]
