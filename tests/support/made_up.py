"""A made-up pair of documents with exactly one change of each kind and tag, and helpers to make others by hand."""

from __future__ import annotations

from resdiff.model import (
    Change,
    Clause,
    Comparison,
    Doubt,
    DoubtCode,
    Dropped,
    Edit,
    Evidence,
    Footnote,
    Form,
    HeaderLine,
    HeaderRole,
    Heading,
    HeadingChange,
    Kind,
    Link,
    Metadata,
    Operation,
    Part,
    Reference,
    Resolution,
    Step,
    Tag,
    TagName,
)


def edits(*pieces: str | Edit) -> tuple[Edit, ...]:
    """Edits from short forms: ``"-dropped"``, ``"+added"``, anything else is kept."""
    operations = {"-": Operation.DELETE, "+": Operation.INSERT}
    return tuple(
        piece
        if isinstance(piece, Edit)
        else Edit(operations[piece[0]], piece[1:])
        if piece[:1] in operations
        else Edit(Operation.EQUAL, piece)
        for piece in pieces
    )


def clause(label: str, text: str, opening: str = "", number: str = "", **more: object) -> Clause:
    """A clause whose part is told by its label."""
    part = {"PP": Part.PREAMBULAR, "OP": Part.OPERATIVE}.get(label[:2], Part.BODY)
    depth = label.count("(")
    parent = label.rpartition("(")[0] if depth else ""
    return Clause(label, part, text, opening=opening, number=number, depth=depth, parent=parent, **more)  # type: ignore[arg-type]


def link(old: str, new: str, score: float = 0.97, *, sure: bool = True, step: Step = Step.ASSIGNMENT) -> Link:
    """A link with some evidence."""
    evidence = Evidence(step, (("words", 0.8125), ("rare words", 0.75)), ("trafficking", "protocol"), "PP9", 0.31)
    return Link(old, new, score, evidence, sure)


def document(
    symbol: str, clauses: tuple[Clause, ...], language: str = "en", title: str = "A made-up subject", **more: object
) -> Resolution:
    """A document that consists of ``clauses``."""
    metadata = Metadata(
        symbol=symbol,
        title=title,
        language=language,
        session=symbol.split("/")[-2],
        adopted="2008-12-18",
        agenda_item="97",
    )
    header = (
        HeaderLine(HeaderRole.SYMBOL, symbol, 1),
        HeaderLine(HeaderRole.TITLE, f"{symbol[6:]}. {title}", 3),
        HeaderLine(HeaderRole.ENACTING_FORMULA, "The General Assembly,", 5),
    )
    values: dict[str, object] = {"header": header, "form": Form.TEXT, **more}
    return Resolution(symbol, sha256="0" * 64, metadata=metadata, clauses=clauses, **values)  # type: ignore[arg-type]


def change(
    kind: Kind, old: tuple[str, ...], new: tuple[str, ...], spelled: tuple[Edit, ...], *tags: Tag, sure: bool = True
) -> Change:
    """A change with one link for each pair of its clauses."""
    links = tuple(link(one, other, sure=sure) for one in old for other in new)
    return Change(kind, old, new, spelled, tags, links)


def comparison() -> Comparison:
    """Every kind and every tag, a split, a merger, footnotes, headings, doubts and what was left out."""
    changes = (
        change(Kind.UNCHANGED, ("PP1",), ("PP1",), edits("Recalling the Charter of the United Nations,")),
        change(
            Kind.ROUTINE, ("PP2",), ("PP2",),
            edits("Recalling also its resolution ", "-61/180 of 20 December 2006", "+72/1 of 27 September 2017",
                  Edit(Operation.DELETE, "", old_note="n1"), Edit(Operation.INSERT, "", new_note="n1"), ","),
            Tag(TagName.CITATION_MOVED_ON, "A/RES/61/180", "A/RES/72/1"),
        ),
        change(Kind.DROPPED, ("PP3",), (), edits("-Welcoming the progress that was made,"),
               Tag(TagName.CITATION_DROPPED, "A/63/90")),
        change(Kind.ADDED, (), ("PP3",), edits("+Noting with concern the gap that remains,"),
               Tag(TagName.CITATION_ADDED, "", "A/RES/70/1")),
        change(
            Kind.REWORDED, ("OP3",), ("PP4",),
            edits("-Decides", "+Deciding", " to remain seized of the matter", "-.", "+,"),
            Tag(TagName.MOVED), Tag(TagName.PART_CHANGED), Tag(TagName.OPENING_CHANGED, "Decides", "Deciding"),
            sure=False,
        ),
        change(
            Kind.REWORDED, ("OP1",), ("OP1", "OP2"),
            edits("Urges all States to ratify the Convention", "- and to", "+;", "+\n",
                  "+Encourages States to", " report on its use",
                  Edit(Operation.EQUAL, "", old_note="n2", new_note="n2"), ";"),
            Tag(TagName.SPLIT), Tag(TagName.OPENING_WEAKER, "Urges", "Encourages"),
        ),
        change(
            Kind.REWORDED, ("OP2", "OP2(a)"), ("OP3",),
            edits("-Invites", "+Calls upon", " donors to give:", "-\n", "+ ", "-Ten", "+Twenty", " million dollars;"),
            Tag(TagName.MERGED), Tag(TagName.OPENING_STRONGER, "Invites", "Calls upon"),
            Tag(TagName.NUMBER_CHANGED, "10", "20"),
            Tag(TagName.ADDRESSEE_CHANGED, "donors", "donors"),
        ),
        change(
            Kind.EDITORIAL, ("OP4",), ("OP4",),
            edits(Edit(Operation.EQUAL, "Affirms the “dignity” of all", "Affirms the \"dignity\" of all"), "-,", "+;"),
            Tag(TagName.RENUMBERED),
        ),
        change(
            Kind.REWORDED, ("OP5",), ("OP5",),
            edits("Requests the Secretary-General ", Edit(Operation.DELETE, "to report ", moved=1), "to consult",
                  Edit(Operation.INSERT, " and to report", moved=1), "."),
            Tag(TagName.REQUEST_ADDED, "", "consult"), Tag(TagName.REQUEST_DROPPED, "report", ""),
        ),
    )  # fmt: skip
    old = (
        clause("PP1", "Recalling the Charter of the United Nations,", "Recalling"),
        clause("PP2", "Recalling also its resolution 61/180 of 20 December 2006,", "Recalling also",
               references=(Reference(56, "n1", "1"),)),
        clause("PP3", "Welcoming the progress that was made,", "Welcoming"),
        clause("OP1", "Urges all States to ratify the Convention and to report on its use;", "Urges", "1.",
               references=(Reference(66, "n2", "2"),)),
        clause("OP2", "Invites donors to give:", "Invites", "2."),
        clause("OP2(a)", "Ten million dollars;", "", "(a)"),
        clause("OP3", "Decides to remain seized of the matter.", "Decides", "3."),
        clause("OP4", "Affirms the \"dignity\" of all,", "Affirms", "4."),
        clause("OP5", "Requests the Secretary-General to report to consult.", "Requests", "5."),
    )  # fmt: skip
    new = (
        clause("PP1", "Recalling the Charter of the United Nations,", "Recalling"),
        clause("PP2", "Recalling also its resolution 72/1 of 27 September 2017,", "Recalling also",
               references=(Reference(55, "n1", "1"),)),
        clause("PP3", "Noting with concern the gap that remains,", "Noting with concern"),
        clause("PP4", "Deciding to remain seized of the matter,", "Deciding"),
        clause("OP1", "Urges all States to ratify the Convention;", "Urges", "1."),
        clause("OP2", "Encourages States to report on its use;", "Encourages", "2.",
               references=(Reference(38, "n2", "2"),)),
        clause("OP3", "Calls upon donors to give: Twenty million dollars;", "Calls upon", "3."),
        clause("OP4", "Affirms the “dignity” of all;", "Affirms", "4."),
        clause("OP5", "Requests the Secretary-General to consult and to report.", "Requests", "5."),
    )  # fmt: skip
    before = document(
        "A/RES/63/1", old,
        footnotes=(Footnote("n1", "1", "See A/61/49."), Footnote("n2", "2", "United Nations, Treaty Series."),
                   Footnote("n3", "3", "A note that nothing cites.")),
        headings=(Heading("General measures", 2, 3),),
        dropped=(Dropped("08-48219", "job number", 12),),
        doubts=(Doubt(DoubtCode.ORPHAN_NOTE, "footnote 3 has no mark", "", 40),
                Doubt(DoubtCode.JOINED, "joined over a page break", "OP1", 20)),
    )  # fmt: skip
    after = document(
        "A/RES/74/1", new, form=Form.AKN,
        footnotes=(Footnote("n1", "1", "See A/72/49."), Footnote("n2", "2", "United Nations, Treaty Series.")),
        headings=(Heading("Specific measures", 2, 4),),
    )  # fmt: skip
    headings = (HeadingChange(Kind.REWORDED, 0, 0, edits("-General", "+Specific", " measures")),)
    return Comparison(before, after, tuple(one for item in changes for one in item.links), changes, headings)


HOSTILE = (
    "Noting <script>alert('x')</script> </style> | pipe * star ** two _under_ `tick` ``` ~~tilde~~ [link](x) ![i](y) "
    '&amp; &#60; <!-- c --> # hash > quote \\ back {{ j }} {% k %} $x$ <b onclick="alert(1)">bold</b> a*b*c 1. x'
)
"""Everything that a markup language may take for its own."""


def simple(language: str, *kinds_and_texts: tuple[Kind, str, str]) -> Comparison:
    """Documents of operative paragraphs: each row is a kind, the old text and the new one (empty: absent)."""
    changes, old, new = [], [], []
    for kind, before, after in kinds_and_texts:
        old_labels = (f"OP{len(old) + 1}",) if before else ()
        new_labels = (f"OP{len(new) + 1}",) if after else ()
        old += [clause(label, before, before.split()[0]) for label in old_labels]
        new += [clause(label, after, after.split()[0]) for label in new_labels]
        spelled = edits(before) if before == after else tuple(e for e in edits(f"-{before}", f"+{after}") if e.text)
        changes.append(change(kind, old_labels, new_labels, spelled))
    links = tuple(one for item in changes for one in item.links)
    sides = document("A/RES/1/1", tuple(old), language), document("A/RES/2/2", tuple(new), language)
    return Comparison(*sides, links, tuple(changes))
