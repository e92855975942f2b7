"""What lies in the pile? Files, pages and records become articles: `inputs.py` finds them, `articles.py` reads them."""
