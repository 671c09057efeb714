"""Words of the six languages from which faults are made."""

CITED = {
    "en": "as set out in paragraph {} above",
    "fr": "visé au paragraphe {} ci-dessus",
    "es": "mencionado en el párrafo {} supra",
    "ru": "указанные в пункте {} выше",
    "ar": "المشار إليها في الفقرة {} أعلاه",
    "zh": "上文第{}段所述的",
}
RECALLED = {
    "en": ("*Recalling further* its resolution 74/18 of 10 December 2019,", "further", "in particular"),
    "fr": ("*Rappelant en outre* sa résolution 74/18 du 10 décembre 2019,", "en outre", "en particulier"),
    "es": ("*Recordando además* su resolución 74/18, de 10 de diciembre de 2019,", "además", "en particular"),
    "ru": ("*ссылаясь далее* на свою резолюцию 74/18 от 10 декабря 2019 года,", "далее", "в частности"),
    "ar": ("*وإذ تشير كذلك* إلى قرارها 74/18 المؤرخ 10 كانون الأول/ديسمبر 2019،", "كذلك", "بوجه خاص"),
    "zh": ("*还回顾*其2019年12月10日第74/18号决议，", "还", "特别"),
}
"""A paragraph of the preamble, and the word by which a second one differs from it."""
SESSION = {
    "en": "at its {} session",
    "fr": "à sa {} session",
    "es": "en su {} período de sesiones",
    "ru": "на ее {} сессии",
    "ar": "في دورتها {}",
    "zh": "大会第{}届会议",
}
UNKNOWN = {
    "en": "Measures should be taken by",
    "fr": "Measures should be taken by",
    "es": "Las medidas necesarias serán tomadas para",
    "ru": "Надлежащие меры должны быть",
}
PARTS = {
    "es": {"Recuerda": "Recordando", "Reafirma": "Reafirmando", "Reconoce": "Reconociendo", "Destaca": "Destacando"},
    "ru": {"отмечает": "отмечая", "подтверждает": "подтверждая", "признает": "признавая", "напоминает": "напоминая"},
    "ar": {"تشير": "وإذ تشير", "تؤكد": "وإذ تؤكد", "تلاحظ": "وإذ تلاحظ", "ترحب": "وإذ ترحب"},
}
"""Operative and preambular forms of opening verbs."""
WEAKER = {
    "en": {"Urges": "Invites", "Requests": "Invites", "Calls upon": "Encourages", "Demands": "Encourages"},
    "fr": {"Exhorte": "Invite", "Prie": "Invite", "Demande": "Encourage", "Demande instamment": "Invite"},
    "es": {"Insta": "Invita", "Solicita": "Invita", "Exhorta": "Alienta"},
    "ru": {"настоятельно призывает": "предлагает", "призывает": "предлагает"},
    "ar": {"تحث": "تدعو", "تطلب": "تدعو", "تهيب": "تشجع"},
    "zh": {"敦促": "邀请", "促请": "鼓励", "要求": "鼓励"},
}
FOREIGN = (
    (
        "Requests the Secretary-General to report to the General Assembly on the implementation of the present "
        "resolution and on the measures that States have taken;"
    ),
    (
        "Prie le Secrétaire général de lui rendre compte de l’application de la présente résolution et des mesures "
        "que les États ont prises dans leurs pays;"
    ),
)
"""For drafts in other languages than English, and for English ones."""
ENDS = {"ar": "،؛.", "zh": "，；。"}
"""Comma, semicolon and full stop where they are not those of Latin script."""
