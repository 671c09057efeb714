"""Where the conventions behind the rules are written down, named in one place."""

MANUAL = "United Nations Editorial Manual Online"
MANUAL_URL = "https://www.un.org/dgacm/en/content/editorial-manual"

ORDER = f"{MANUAL}, Resolutions and other formal decisions, II.C, Order of elements ({MANUAL_URL}/res-dec-draft-edit)"
NUMBERS = (
    f"{MANUAL}, Resolutions and other formal decisions, II.D, Numbering and arrangement of paragraphs "
    f"({MANUAL_URL}/res-dec-draft-edit)"
)
SUBPARAGRAPHS = f"{MANUAL}, Paragraphs and subparagraphs ({MANUAL_URL})"
CITING_PARAGRAPHS = (
    f"{MANUAL}, Resolutions and other formal decisions, II.E, References to paragraphs "
    f"({MANUAL_URL}/res-dec-draft-edit)"
)
PUNCTUATION = f"{MANUAL}, Resolutions and other formal decisions, II.H, Punctuation ({MANUAL_URL}/res-dec-draft-edit)"
CITING_RESOLUTIONS = (
    f"{MANUAL}, Resolutions and other formal decisions, II.J, References to other resolutions and decisions "
    f"({MANUAL_URL}/res-dec-draft-edit)"
)
WORDING = (
    f"{MANUAL}, Resolutions and other formal decisions, II.K, Wording of resolutions ({MANUAL_URL}/res-dec-draft-edit)"
)
FOOTNOTES = f"{MANUAL}, Footnotes and other references, IX, Footnote indicators ({MANUAL_URL}/footnotes)"
SOURCES = f"{MANUAL}, Footnotes and other references, III, United Nations sources ({MANUAL_URL}/footnotes/chap-03)"
SUBMISSION = (
    "General Assembly, Guidelines for the submission of proposals: a draft based on an earlier resolution uses the "
    "official text as its base, and every change to it is clearly indicated"
)
ALTERNATIVES = (
    f"{MANUAL}, Paragraphs and subparagraphs, Identification of alternative versions of a paragraph ({MANUAL_URL})"
)
QUOTATIONS = (
    f"{MANUAL}, Quotations, Double and single quotation marks: directional marks are used "
    "(https://www.un.org/dgacm/en/node/4440)"
)
REVISED = (
    f"{MANUAL}, Instructions for the preparation of official documents, Revised texts: all changes, deletions too, are "
    "shown by the tracked changes of Word (https://www.un.org/dgacm/en/node/4346)"
)
CROSS_REFERENCES = (
    f"{CITING_PARAGRAPHS}; Instructions for the preparation of official documents, References and quotations: the "
    "numbers of paragraphs may have changed since earlier drafts (https://www.un.org/dgacm/en/node/4346)"
)
PRACTICE = "The practice of the adopted resolutions; no written rule is known"
