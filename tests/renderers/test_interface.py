"""The six interface languages say everything, and fill in what English fills in."""

import re
from dataclasses import fields

import pytest

from resdiff.errors import OptionError
from resdiff.languages import LANGUAGES, language
from resdiff.model import (
    WITHOUT_VOTE,
    DoubtCode,
    Form,
    HeaderRole,
    Kind,
    Metadata,
    Part,
    Resolution,
    Step,
    TagName,
)
from resdiff.renderers.interface import INTERFACES, interface
from resdiff.renderers.interface.texts import Interface
from resdiff.renderers.wording import facts

ENUMS = {
    "kinds": Kind,
    "tags": TagName,
    "parts": Part,
    "steps": Step,
    "forms": Form,
    "roles": HeaderRole,
    "doubt_codes": DoubtCode,
}


def test_every_language_of_the_documents_has_an_interface() -> None:
    assert INTERFACES == LANGUAGES


@pytest.mark.parametrize("code", INTERFACES)
def test_no_text_is_missing(code: str) -> None:
    texts = interface(code)
    for field, enum in ENUMS.items():
        assert list(getattr(texts, field)) == list(enum), field
        assert all(getattr(texts, field).values())
        assert len(set(getattr(texts, field).values())) == len(enum), f"two {field} have one name"
    assert tuple(texts.languages) == LANGUAGES
    assert all(getattr(texts, field.name) != "" for field in fields(Interface))


@pytest.mark.parametrize("code", INTERFACES)
def test_texts_have_the_same_gaps_as_in_english(code: str) -> None:
    english = interface("en")
    for field in fields(Interface):
        text = getattr(interface(code), field.name)
        if isinstance(text, str):
            gaps = [sorted(re.findall(r"\{\w+\}", one)) for one in (text, getattr(english, field.name))]
            assert gaps[0] == gaps[1], field.name


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(OptionError, match="'de'"):
        interface("de")


@pytest.mark.parametrize("code", INTERFACES)
def test_that_there_was_no_vote_is_said_in_the_language_of_the_report(code: str) -> None:
    texts = interface(code)
    words = language(code).header.vote

    def told(vote: str) -> str:
        return dict(facts(Resolution("made-up", "akn", "", Metadata(vote=vote), (), ()), texts))[
            texts.vote[:1].upper() + texts.vote[1:]
        ]

    assert told(WITHOUT_VOTE) in words
    assert told("130-2-51") == "130-2-51"
    assert told("[Adopted by a recorded vote of 42 to 2]") == "[Adopted by a recorded vote of 42 to 2]"
