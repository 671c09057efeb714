"""What kind of change it is, in words of the real thing."""

from dataclasses import replace

import pytest
from support.documents import document

from resdiff.comparison import compare
from resdiff.model import (
    Change,
    Citation,
    CitationKind,
    Clause,
    Doubt,
    DoubtCode,
    Footnote,
    Kind,
    Part,
    Reference,
    TagName,
)


def change(old: str, new: str, language: str = "en", openings: tuple[str, str] = ("", "")) -> Change:
    sides = [
        document(
            Clause("OP1", Part.OPERATIVE, text, opening=opening),
            language=language,
            symbol=symbol,
            adopted=adopted,
        )
        for text, opening, symbol, adopted in (
            (old, openings[0], "A/RES/74/176", "2019-12-18"),
            (new, openings[1], "A/RES/76/186", "2021-12-16"),
        )
    ]
    (only,) = compare(*sides).changes
    return only


@pytest.mark.parametrize(
    ("language", "old", "new", "kind"),
    [
        (
            "en",
            "Requests a report at its seventy-sixth session",
            "Requests a report at its seventy-eighth session",
            Kind.ROUTINE,
        ),
        (
            "en",
            "Requests a report at its seventy-sixth session",
            "Requests a report at its seventy-seventh session",
            Kind.REWORDED,
        ),
        (
            "en",
            "Extends the mandate of the mission until 31 October 2020",
            "Extends the mandate of the mission until 31 October 2022",
            Kind.ROUTINE,
        ),
        (
            "en",
            "Extends the mandate of the mission until 31 October 2020",
            "Extends the mandate of the mission until 31 March 2022",
            Kind.REWORDED,
        ),
        (
            "en",
            "Recalls its resolution 72/195 of 19 December 2017",
            "Recalls its resolutions 72/195 of 19 December 2017 and 74/176 of 18 December 2019",
            Kind.ROUTINE,
        ),
        (
            "en",
            "Recalls its resolution 72/195 on trafficking",
            "Recalls its resolution 72/195 on trafficking and slavery",
            Kind.REWORDED,
        ),
        ("en", "Welcomes the work of the Office", "Also welcomes the work of the Office", Kind.ROUTINE),
        (
            "en",
            "Welcomes the programme of work of the organisation",
            "Welcomes the programme of work of the organization",
            Kind.EDITORIAL,
        ),
        (
            "en",
            "Urges member States to ratify the Protocol;",
            "Urges Member States to ratify the Protocol.",
            Kind.EDITORIAL,
        ),
        (
            "en",
            "Notes that 12 States have ratified the Protocol",
            "Notes that 15 States have ratified the Protocol",
            Kind.REWORDED,
        ),
        (
            "fr",
            "Prie le Secrétaire général de lui présenter un rapport à sa soixante-seizième session",
            "Prie également le Secrétaire général de lui présenter un rapport à sa soixante-dix-huitième session",
            Kind.ROUTINE,
        ),
        ("fr", "Adopte la Déclaration sur la traite", "Adopté la Déclaration sur la traite", Kind.REWORDED),
        ("zh", "请秘书长向大会第七十六届会议提交报告", "请秘书长向大会第七十八届会议提交报告", Kind.ROUTINE),
        ("ar", "وإذ تسلم بأهمية التعاون الدولي", "وإذ تسلّم بأهمية التعاون الدولي", Kind.EDITORIAL),
    ],
)
def test_kinds(language: str, old: str, new: str, kind: Kind) -> None:
    assert change(old, new, language).kind is kind
    assert change(old, old, language).kind is Kind.UNCHANGED


@pytest.mark.parametrize(
    ("language", "old", "new", "tag"),
    [
        ("en", "Urges States to protect victims", "Encourages States to protect victims", TagName.OPENING_WEAKER),
        (
            "en",
            "Invites States to protect victims",
            "Strongly urges States to protect victims",
            TagName.OPENING_STRONGER,
        ),
        (
            "fr",
            "Exhorte les États à protéger les victimes",
            "Invite les États à protéger les victimes",
            TagName.OPENING_WEAKER,
        ),
        (
            "es",
            "Alienta a los Estados a proteger a las víctimas",
            "Insta a los Estados a proteger a las víctimas",
            TagName.OPENING_STRONGER,
        ),
        (
            "ru",
            "настоятельно призывает государства защищать жертв",
            "предлагает государства защищать жертв",
            TagName.OPENING_WEAKER,
        ),
        ("ar", "تشجع الدول على حماية الضحايا", "تحث الدول على حماية الضحايا", TagName.OPENING_STRONGER),
        ("zh", "敦促各国保护受害者", "邀请各国保护受害者", TagName.OPENING_WEAKER),
        (
            "en",
            "Urges Governments to protect victims",
            "Urges Member States to protect victims",
            TagName.ADDRESSEE_CHANGED,
        ),
        ("en", "Notes that 12 States have ratified", "Notes that 15 States have ratified", TagName.NUMBER_CHANGED),
        (
            "en",
            "Welcomes the work of the Office on data",
            "Welcomes the work of the Office on data, and requests the Office to submit a report",
            TagName.REQUEST_ADDED,
        ),
    ],
)
def test_tags(language: str, old: str, new: str, tag: TagName) -> None:
    assert change(old, new, language).has(tag)
    assert not change(old, old, language).tags


def test_addressees_are_named_as_they_are_printed() -> None:
    found = change(
        "Demande également aux Gouvernements de protéger les victimes",
        "Demande également aux États\u00a0Membres de protéger les victimes",
        "fr",
    )
    (tag,) = (tag for tag in found.tags if tag.name is TagName.ADDRESSEE_CHANGED)
    assert (tag.old, tag.new) == ("Gouvernements", "États\u00a0Membres")


@pytest.mark.parametrize(
    ("language", "old", "new", "figures"),
    [
        (
            "en",
            "Decides to set aside 1,114,619,500 dollars for lighthouses;",
            "Decides to set aside 1,012,252,800 dollars for lighthouses;",
            ("1,114,619,500", "1,012,252,800"),
        ),
        (
            "fr",
            "Décide d'affecter 43\u00a0316\u00a0100 dollars aux phares\u00a0;",
            "Décide d'affecter 43\u00a0717\u00a0618 dollars aux phares\u00a0;",
            ("43 316 100", "43 717 618"),
        ),
        (
            "ru",
            "постановляет выделить 860 000 долл. США на маяки;",
            "постановляет выделить 902 000 долл. США на маяки;",
            ("860 000", "902 000"),
        ),
        ("zh", "决定为灯塔批款80 000 000美元；", "决定为灯塔批款62 300 000美元；", ("80 000 000", "62 300 000")),
        # Thousands stand from right to left in Arabic.
        (
            "ar",
            "تقرر تخصيص 500 924 96 دولار للمنارات؛",
            "تقرر تخصيص 900 519 97 دولار للمنارات؛",
            ("96 924 500", "97 519 900"),
        ),
    ],
)
def test_a_number_is_told_as_a_whole(language: str, old: str, new: str, figures: tuple[str, str]) -> None:
    found = change(old, new, language)
    assert [(tag.old, tag.new) for tag in found.tags if tag.name is TagName.NUMBER_CHANGED] == [figures]


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("fr", "Rappelant également", "Rappelant en outre"),
        ("fr", "Rappelant par ailleurs", "Rappelant"),
        ("en", "Requests in addition", "Requests"),
        ("ru", "ссылаясь кроме того", "ссылаясь"),
    ],
)
def test_chaining_a_clause_otherwise_is_no_change_of_its_opening(language: str, old: str, new: str) -> None:
    rest = {"fr": " la résolution 2008/33 sur les phares", "en": " keepers of lighthouses to report"}
    rest["ru"] = " на доклад о маяках"
    found = change(old + rest[language], new + rest[language], language, (old, new))
    assert not any(tag.name.value.startswith("opening") for tag in found.tags)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        (
            "en",
            "Recalls the fair of lamps and lighthouses held from 12 to 19 April 2015",
            "Recalls the fair of lamps and lighthouses held in the harbour on 7 and 8 March 2021",
        ),
        (
            "fr",
            "Rappelle la foire des lampes et des phares tenue du 12 au 19 avril 2015",
            "Rappelle la foire des lampes et des phares tenue au port les 7 et 8 mars 2021",
        ),
        (
            "ru",
            "ссылается на ярмарку ламп и маяков, прошедшую 12–19 апреля 2015 года",
            "ссылается на ярмарку ламп и маяков, прошедшую в порту 7 и 8 марта 2021 года",
        ),
    ],
)
def test_days_from_and_to_are_no_figures(language: str, old: str, new: str) -> None:
    assert not change(old, new, language).has(TagName.NUMBER_CHANGED)


def test_the_date_of_a_resolution_is_a_date_where_the_word_resolution_changed_too() -> None:
    old = "Recalling its resolution 73/180 of 17 December 2018 on the keeping of lighthouses,"
    new = "Recalling its decision 75/140 of 16 December 2020 on the keeping of lighthouses,"
    assert not change(old, new).has(TagName.NUMBER_CHANGED)


def test_another_first_day_is_another_date() -> None:
    """It may move on with time as any date does, and may not go back."""
    early, late = "Recalls the fair of 12 to 19 April 2015", "Recalls the fair of 14 to 19 April 2015"
    assert change(early, late).kind is Kind.ROUTINE
    assert change(late, early).kind is Kind.REWORDED


def test_where_only_the_italics_end_elsewhere_the_opening_is_the_same() -> None:
    text = "Réaffirmant énergiquement sa condamnation des naufrageurs"
    found = change(text, text + ",", "fr", ("Réaffirmant énergiquement", "Réaffirmant"))
    assert not any(tag.name.value.startswith("opening") for tag in found.tags)


@pytest.mark.parametrize(
    ("doubts", "called_elsewhere", "said"),
    [
        ((), False, False),
        ((Doubt(DoubtCode.LOST_MARK, "the mark of footnote 1 seems to be lost", "OP1"),), True, False),
        ((), True, True),
    ],
    ids=["no clause calls the note", "a mark of the clause is lost, another clause calls it", "only another calls it"],
)
def test_a_citation_whose_mark_may_be_lost_is_not_called_added(
    doubts: tuple[Doubt, ...], called_elsewhere: bool, said: bool
) -> None:
    text = "Urges States to ratify the Protocol without delay;"
    citation = Citation(CitationKind.TREATY, "UNTS 2237:39574", 0, 4)
    notes = (Footnote("n1", "1", "Vol. 2237.", citations=(citation,)),)
    called = (Reference(len(text) - 1, "n1", "1"),)
    other = Clause("OP2", Part.OPERATIVE, "Stays seized of the matter.", references=called if called_elsewhere else ())
    old = replace(document(Clause("OP1", Part.OPERATIVE, text), other), footnotes=notes, doubts=doubts)
    new = replace(document(Clause("OP1", Part.OPERATIVE, text, references=called), other), footnotes=notes)
    (first, _) = compare(old, new).changes
    assert first.has(TagName.CITATION_ADDED) is said
