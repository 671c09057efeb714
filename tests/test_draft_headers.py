"""The lines above a draft: committee, agenda item and sponsors are told from the title, in every language."""

import pytest

from resdiff.model import HeaderRole
from resdiff.parsing import parse
from resdiff.reading import read

DRAFTS = {
    "en": ("Eightieth session", "**First Committee**", "Agenda item 99", "**General disarmament**",
           "**Cuba and Nepal: revised draft resolution**", "**Nuclear disarmament**", "*The General Assembly*,",
           "*Recalling* its resolution 49/75 of 15 December 1994,"),
    "fr": ("Quatre-vingtième session", "**Première Commission**", "Point 99 de l’ordre du jour",
           "**Désarmement général**", "**Cuba et Népal : projet de résolution**", "**Désarmement nucléaire**",
           "*L’Assemblée générale*,", "*Rappelant* sa résolution 49/75 du 15 décembre 1994,"),
    "es": ("Octogésimo período de sesiones", "**Primera Comisión**", "Tema 99 del programa",
           "**Desarme general**", "**Cuba y Nepal: proyecto de resolución**", "**Desarme nuclear**",
           "*La Asamblea General*,", "*Recordando* su resolución 49/75, de 15 de diciembre de 1994,"),
    "ru": ("Восьмидесятая сессия", "**Первый комитет**", "Пункт 99 повестки дня", "**Всеобщее разоружение**",
           "**Куба и Непал: проект резолюции**", "**Ядерное разоружение**", "*Генеральная Ассамблея*,",
           "*ссылаясь* на свою резолюцию 49/75 от 15 декабря 1994 года,"),
    "zh": ("第八十届会议", "**第一委员会**", "议程项目99", "**全面裁军**", "**古巴和尼泊尔：决议草案**", "**核裁军**",
           "*大会*，", "*回顾*其1994年12月15日第49/75号决议，"),
}  # fmt: skip


@pytest.mark.parametrize("language", DRAFTS)
def test_a_draft_has_committee_agenda_and_sponsors_beside_its_title(language: str) -> None:
    lines = DRAFTS[language]
    document = parse(read("\n\n".join(lines).encode(), "draft.md"))
    roles = {line.role: line.text for line in document.header}
    bare = [line.strip("*") for line in lines]
    assert document.metadata.language == language
    assert roles[HeaderRole.MASTHEAD] == bare[1]
    assert document.metadata.agenda_title == bare[3]
    assert roles[HeaderRole.SPONSORS] == bare[4]
    assert document.metadata.title == bare[5]
    assert [clause.label for clause in document.clauses] == ["PP1"]


def test_a_title_of_two_lines_below_the_agenda_item_stays_a_title() -> None:
    lines = ["Eightieth session", "Agenda item 99", "**Nuclear disarmament**", "**and non-proliferation**",
             "*The General Assembly*,", "*Recalling* its resolution 49/75 of 15 December 1994,"]  # fmt: skip
    document = parse(read("\n\n".join(lines).encode(), "draft.md"))
    assert document.metadata.title == "Nuclear disarmament and non-proliferation"
