"""Sessions are told from anniversaries, in the six languages."""

import pytest

from resdiff.rules.sessions import sessions


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("at its seventy-seventh session", "en"),
        ("à sa soixante-dix-septième session", "fr"),
        ("à sa soixante\u2011dix\u2011septième session", "fr"),
        ("en su septuagésimo séptimo período de sesiones", "es"),
        ("на своей семьдесят седьмой сессии", "ru"),
        ("提交大会第七十七届会议审议", "zh"),
        ("في دورتها السابعة والسبعين", "ar"),
    ],
)
def test_session_is_found(text: str, code: str) -> None:
    assert [session.number for session in sessions(text, code)] == [77]


@pytest.mark.parametrize(
    ("text", "code"), [("the seventy-seventh anniversary", "en"), ("七十七个国家", "zh"), ("x", "xx")]
)
def test_other_ordinals_are_not(text: str, code: str) -> None:
    assert list(sessions(text, code)) == []
