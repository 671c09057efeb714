"""What resdiff needs to know of a language. Values are words and signs; no language has code of its own."""

from __future__ import annotations

from resdiff.frozen import dataclass


@dataclass(frozen=True, slots=True)
class HeaderWords:
    """Words by which the lines above the first clause and below the last one are told. Empty where not known."""

    masthead: tuple[str, ...] = ("United Nations",)
    distribution: tuple[str, ...] = ("Distr.",)
    """Begin the line (or are it) that says how widely a document is distributed."""
    original: tuple[str, ...] = ("Original",)
    language_names: tuple[str, ...] = ()
    """Name of this language and of the others, as a line of the header gives them."""
    session: tuple[str, ...] = ()
    """``session``: ends the line that says at which session."""
    agenda: tuple[str, ...] = ()
    """``Agenda item``, ``Point``: begin the line of the agenda item."""
    adoption: tuple[str, ...] = ()
    """``adopted by``: stand in the line that says by whom and when the text was adopted."""
    decision: tuple[str, ...] = ()
    """``Resolution``, ``Decision``: before the number in a title."""
    basis: tuple[str, ...] = ()
    """``on the report of``: begin what stands in brackets under it."""
    summary: tuple[str, ...] = ()
    report: tuple[str, ...] = ()
    """``Report of the``: begin the line that says whose report it is."""
    annex: tuple[str, ...] = ()
    meeting: tuple[str, ...] = ()
    """``plenary meeting``, ``meeting``: stand in the closing line."""
    vote: tuple[str, ...] = ()
    """``recorded vote``, ``without a vote``."""
    draft: tuple[str, ...] = ()
    """``draft resolution``: stands after the sponsors and a colon, above the title of a draft."""


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """Words by which changes are told apart. Openings are given in the forms of both parts."""

    scales: tuple[str, ...] = ()
    """Scales of opening phrases: steps from weak to strong set apart by ``<``, phrases of one step by ``,``.

    In every language three scales in this order: what is asked of others, how a text or event is received, concern.
    Sources: "takes note of" and "notes" are neutral, neither approval nor disapproval (General Assembly decision
    55/488); the order of verbs of request and of censure in J. S. Gruenberg, "An Analysis of United Nations Security
    Council Resolutions", Case Western Reserve Journal of International Law 41 (2009); for languages other than
    English, the openings that the UN's own translations of the 74th to 76th sessions set against the English ones.
    """
    chain: tuple[str, ...] = ()
    """Words that only chain a clause to the one before it: ``also``, ``further``."""
    spelling: tuple[tuple[str, str], ...] = ()
    """Letters of spelling variants, replaced in both texts before they are compared; longest first."""
    requests: tuple[str, ...] = ()
    """Verbs of request, evened out."""
    reports: tuple[str, ...] = ()
    """What is asked for: to report, to submit, a report."""
    addressees: tuple[str, ...] = ()
    """Whom clauses address; names of one addressee are set apart by ``;``, longer ones before those they contain."""
    session: tuple[str, ...] = ()
    """First letters of the word for a session and its like, near which an ordinal only counts on."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs that end paragraphs; each string holds every form that is accepted, the usual one first."""

    comma: str = ","
    semicolon: str = ";"
    stop: str = "."
    colon: str = ":"
    before: str = ""
    """Blank before a semicolon or colon."""

    @property
    def any(self) -> str:
        """Every sign that may end a paragraph, right or wrong."""
        return self.comma + self.semicolon + self.stop + self.colon


@dataclass(frozen=True, slots=True)
class CheckWords:
    """Words that the drafters' check looks for."""

    preambular: tuple[str, ...] = ()
    """Words of opening phrases, folded, that tell a preambular paragraph from an operative one.

    Taken from the opening phrases of the adopted resolutions of the General Assembly (74th and 76th sessions), the
    Security Council (2022, 2023), the Human Rights Council (55th session) and the Economic and Social Council (2021,
    2023): words of the first four that stand at least four times in one part, and in the other at most once in fifty.
    Chinese has none: its verbs are the same in both parts. Arabic opens the preamble with "and whereas" and the like.
    """
    operative: tuple[str, ...] = ()
    """The same for operative paragraphs."""
    has_all_openings: bool = False
    """The two lists hold so many that an opening without any of them is worth a word."""
    recalling: tuple[str, ...] = ()
    """Words, folded, of openings that recall earlier resolutions."""
    sessions: tuple[str, ...] = ()
    """How a text names a session, from ``{ordinal}``: told from anniversaries by the words around it."""
    paragraph_words: tuple[str, ...] = ()
    """``paragraph`` and its inflections, where ``own_paragraphs`` has ``{noun}``."""
    own_paragraphs: tuple[str, ...] = ()
    """How a text cites its own paragraphs: ``{noun} {n} above``; ``{n}`` is a number or a list of numbers."""
    between_numbers: tuple[str, ...] = ()
    """Words in lists of numbers: ``and``, ``to``."""
    small: tuple[str, ...] = ()
    """Articles, prepositions and the like that translators change from year to year, beside the common words."""
    weighty: tuple[str, ...] = ()
    """Frequent words that decide what a sentence demands, and of whom: ``all``, ``not``, ``shall``."""
    is_inflected: bool = False
    """Words change their endings with case, gender, number and tense: two forms of one word are no other wording."""
    prefixes: tuple[str, ...] = ()
    """Letters that are written together with the word after them, longer ones first: articles, prepositions."""
    suffixes: tuple[str, ...] = ()
    """Letters that are written together with the word before them, longer ones first: pronouns, plurals."""
    is_mostly_translated: bool = True
    """Texts are mostly translations, which may be revised from one session to the next where the original is not."""
    exchanged: tuple[str, ...] = ()
    """Pairs that translators take for each other from one session to the next, folded: ``cabal / pleno``.

    Taken from clauses of the 74th and 75th sessions whose English stayed as it was: at least two resolutions.
    """
    on_request: tuple[str, ...] = ()
    """Codes of rules that speak only where they are selected by their whole code: too few findings are wanted.

    Of RD304 a strict reader wants 24 of 50 in Spanish, 13 of 47 in Russian, 19 of 40 in Arabic and 14 of 50 in
    Chinese, against 46 of 50 in English: the others are a translator's choice. See docs/explanation/check.md.
    """
    twice: tuple[str, ...] | None = None
    """Words that may stand twice in a row; None where doubled words are right too often to be told."""
    notes_to_self: tuple[str, ...] = ()
    """What drafters write to themselves: ``to be confirmed``."""
    balloons: tuple[str, ...] = ()
    """What Word prints beside a change or comment; ``*`` is its number."""
    is_unevenly_chained: bool = False
    """Adopted preambles leave one chain in four open: only what the draft itself opened is told.

    Neighbours with one verb in every third preamble of the 75th session, chained and not: English 226 and 1, Spanish
    210 and 5, Russian 184 and 7, Arabic 163 and 7, Chinese 208 and 9, French 164 and 46.
    """


@dataclass(frozen=True, slots=True)
class Language:
    """Words and signs of one language. All words are given as they are printed; matching evens them out."""

    code: str
    """ISO 639-1."""
    name: str
    """Its name in English."""
    right_to_left: bool
    months: tuple[str, ...]
    """January … December, as written inside a date."""
    body_names: tuple[tuple[str, str], ...]
    """Name as printed in an enacting formula or a citation, and the body's code (see ``symbols``)."""
    opening_phrases: tuple[str, ...]
    """Opening phrases of preambular and operative paragraphs, longest first where one begins another."""
    opening_modifiers: tuple[str, ...]
    """Words that lengthen an opening phrase: ``also``, ``further``, ``once again``."""
    common_words: tuple[str, ...]
    """Frequent words by which the language of a text is told."""
    resolution_words: tuple[str, ...]
    """``resolution``, ``resolutions`` and their inflections, for citations by number alone."""
    decision_words: tuple[str, ...]
    session_ordinals: tuple[str, ...]
    """Ordinals of sessions: index 0 is "first". Spelled as in "at its seventy-fourth session"."""
    ibid: tuple[str, ...]
    """How a footnote says "the same place"."""
    date_forms: tuple[str, ...] = ("{day} {month} {year}",)
    """How a full date is written, from ``{day}``, ``{month}`` and ``{year}``; spaces may vary."""
    treaty_forms: tuple[str, ...] = ("vol. {volumes}, No. {number}", "vols. {volumes}, No. {number}")
    """How a place in the Treaty Series is written, from ``{volumes}`` (one or a list) and ``{number}``."""
    cited_bodies: tuple[tuple[str, str], ...] = ()
    """Further bodies whose resolutions are cited by number, as they are named there, with their codes."""
    council_words: tuple[str, ...] = ()
    """"Council" alone, which stands for the Council that was named before."""
    part_letters: tuple[str, ...] = ()
    """Letters A, B, C … of composite resolutions where they are not Latin: ``ألف``, ``باء`` …"""
    session_signs: tuple[tuple[str, str], ...] = ()
    """Signs before the number of a session and what they stand for (``""``, ``S-``, ``ES-``), where not Latin."""
    header: HeaderWords = HeaderWords()
    past_openings: tuple[str, ...] = ()
    """Opening phrases of decisions that are told in the past: ``Requested``, ``A prié``."""
    lower_case_openings: bool = False
    """Paragraphs of the preamble begin in lower case, as in Russian."""
    changes: ChangeWords = ChangeWords()
    signs: Signs = Signs()
    angle_quotes: bool = False
    """Quotations stand in « » rather than in “ ”."""
    blanks_between_words: bool = True
    """Words are set apart by blanks; in Chinese they are not."""
    check: CheckWords = CheckWords()
