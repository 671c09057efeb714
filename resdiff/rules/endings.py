"""The sign that ends each paragraph, as each language writes it, and how to put it right."""

from __future__ import annotations

from resdiff.languages import LANGUAGES, language
from resdiff.languages.language import Signs
from resdiff.model import Clause, Part, Resolution
from resdiff.rules.outline import number_of, parents
from resdiff.rules.rule import Finding, Replacement, in_clause

_INVISIBLE = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u200b"
_CLOSING = "”»\"’'›)）]］」』*" + _INVISIBLE
_BLANKS = " \t\u00a0\u202f"


def signs(code: str) -> Signs:
    """Return the signs of the language ``code``; those of Latin script where it has none of its own."""
    return language(code).signs if code in LANGUAGES else Signs()


def last_sign(text: str) -> tuple[str, int]:
    """Return the sign that ends ``text`` and where it stands; blanks and invisible signs after it do not count.

    Where a closing quote ends the text, the sign before it counts if it is one.
    """
    stripped = text.rstrip(_BLANKS + _INVISIBLE)
    if not stripped:
        return "", len(text)
    inner = stripped.rstrip(_BLANKS + _CLOSING)
    if inner != stripped and inner and not inner[-1].isalnum():
        return inner[-1], len(inner) - 1
    return stripped[-1], len(stripped) - 1


def end_groups(draft: Resolution, part: Part) -> tuple[tuple[Clause, ...], ...]:
    """Return the clauses of ``part``, sub-paragraphs too, cut where a full stop may end a group.

    A group ends at a heading, at another section or part, and before a paragraph that is numbered 1 again.
    """
    headed = {
        draft.clauses[heading.position].label for heading in draft.headings if heading.position < len(draft.clauses)
    }
    groups: list[list[Clause]] = []
    previous: Clause | None = None
    for clause in draft.clauses:
        if clause.part is part and not clause.cells:
            follows = previous is not None and previous.part is part and previous.section == clause.section
            restarts = clause.depth == 0 and number_of(clause) == 1
            if not (follows and not restarts and clause.label not in headed and groups):
                groups.append([])
            groups[-1].append(clause)
        previous = clause
    return tuple(tuple(group) for group in groups)


def is_chapeau(clause: Clause, draft: Resolution) -> bool:
    """Tell whether the clause has sub-paragraphs."""
    return clause.label in parents(draft)


def wrong_end(clause: Clause, wanted: str, allowed: str, code: str, what: str) -> Finding | None:
    """Return a finding if the clause ends with none of the signs ``allowed``; ``wanted`` is put in its place."""
    sign, at = last_sign(clause.text)
    if not sign or sign in allowed:
        return None
    known = signs(code)
    is_sign = sign in known.any + ",;.:"
    blank = known.before if wanted in known.semicolon + known.colon else ""
    if is_sign:
        start = len(clause.text[:at].rstrip(_BLANKS))
        message = f"{what} ends with “{sign}”, not with “{wanted}”"
        fix = Replacement(in_clause(clause, start, at + 1), blank + wanted)
        return Finding(in_clause(clause, at, at + 1), message, f"End it with “{wanted}”.", fix=(fix,))
    message = f"{what} ends without “{wanted}”"
    fix = Replacement(in_clause(clause, at + 1, at + 1), blank + wanted)
    return Finding(in_clause(clause, at, at + 1), message, f"End it with “{wanted}”.", fix=(fix,))
