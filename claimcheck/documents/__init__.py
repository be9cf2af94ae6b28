"""Bytes in, documents out: finds articles, decodes them, reads front matter and tells zones apart.

Start with `read_paths`; `parse_document` is the same for bytes already at hand. Only `read.py` touches files.
"""

from claimcheck.documents.frontmatter import DocumentError
from claimcheck.documents.parse import parse_document
from claimcheck.documents.read import find_articles, find_unread, read_paths

__all__ = ["DocumentError", "find_articles", "find_unread", "parse_document", "read_paths"]
