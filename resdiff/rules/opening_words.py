"""Words of opening phrases that tell the preamble from the operative part, folded, in each language.

Taken from the opening phrases of the adopted resolutions of the General Assembly (74th and 76th sessions), the
Security Council (2022, 2023), the Human Rights Council (55th session) and the Economic and Social Council (2021,
2023): words of the first four that stand at least four times in one part, and in the other at most once in fifty.
Chinese has none: its verbs are the same in both parts. Arabic opens the preamble with "and whereas" and the like.
"""

from __future__ import annotations

from resdiff.frozen import dataclass


@dataclass(frozen=True, slots=True)
class OpeningWords:
    """Words that open a clause of one part and not of the other."""

    preambular: frozenset[str]
    operative: frozenset[str]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OPENING_WORDS: dict[str, OpeningWords] = {
    "en": OpeningWords(
        _words(
            "recalling recognizing recognising reaffirming noting welcoming taking stressing emphasizing emphasising "
            "acknowledging having considered bearing mindful concerned reiterating expressing convinced underlining "
            "encouraging aware guided underscoring conscious affirming condemning commending considering highlighting "
            "determining urging deploring examined cognizant calling alarmed determined looking desirous appreciating "
            "referring supporting regretting honouring wishing recommitting disturbed believing renewing resolved "
            "confirming committed sharing endorsing disappointed continuing being acting requesting inviting observing "
            "encouraged reconfirming realizing trusting marking seized persuaded dismayed appalled anxious "
            "inspired recommending deciding"
        ),
        _words(
            "requests encourages calls upon decides urges welcomes recognizes recognises reaffirms recalls invites "
            "takes stresses notes emphasizes emphasises reiterates acknowledges underlines endorses expresses commends "
            "recommends condemns demands affirms underscores approves authorizes authorises appeals deplores looks "
            "highlights appreciates appropriates supports resolves considers agrees directs declares determines adopts "
            "regrets draws intends continues proclaims reminds confirms rejects renews pays recommits congratulates "
            "remains designates establishes elects insists concurs accepts amends anticipates reconfirms commits "
            "applauds realizes revises respects trusts warns welcomes thanks shares observes believes"
        ),
    ),
    "fr": OpeningWords(
        _words(
            "rappelant reaffirmant soulignant considerant prenant notant felicitant sachant constatant ayant saluant "
            "insistant reconnaissant accueillant estimant condamnant encourageant affirmant declarant guidee guide "
            "deplorant tenant reiterant demandant appreciant exhortant gardant remerciant exprimant engageant "
            "inquietant attendant mesurant rendant craignant invitant inspirant regrettant mettant souhaitant "
            "rejouissant louant appelant referant troublee preconisant appuyant renouvelant demeurant redisant "
            "relevant jugeant confirmant agissant alarmee alarme desireuse desireux convaincue convaincu faisant "
            "decidant priant satisfaite satisfait favorable convenant observant consciente conscient preoccupee "
            "preoccupe"
            " indignee resolue resolu attristee"
        ),
        _words(
            "prie demande souligne decide encourage reaffirme engage invite felicite rappelle prend exhorte considere "
            "constate salue insiste estime accueille souscrit recommande remercie declare approuve exige affirme "
            "apprecie reconnait autorise preconise deplore appelle attend exprime rejouit rend appuie souhaite redit "
            "mesure reitere renouvelle soutient charge adopte enjoint lance proclame fait met confirme continue juge "
            "denonce tient demeure condamne convient designe cree ouvre note est compte observe apporte modifie dit "
            "assure"
        ),
    ),
    "es": OpeningWords(
        _words(
            "recordando reconociendo reafirmando observando acogiendo tomando destacando poniendo teniendo habiendo "
            "consciente reiterando expresando preocupada preocupado convencida convencido haciendo recalcando "
            "afirmando "
            "condenando encomiando guiada guiado resaltando considerando deplorando alarmada alarmado conocedora "
            "decidida aguardando pidiendo lamentando deseosa apreciando apoyando resuelta deseando creyendo "
            "confirmando "
            "honrando comprometiendose compartiendo decepcionada renovando senalando alentando instando exhortando "
            "actuando subrayando invitando determinado"
        ),
        _words(
            "solicita alienta exhorta reconoce decide insta acoge reafirma recuerda invita toma destaca observa pone "
            "reitera subraya pide encomia hace expresa recomienda exige afirma recalca aprueba autoriza deplora "
            "aguarda "
            "tiene resalta aprecia consigna apoya resuelve considera conviene declara determina encarga lamenta senala "
            "proclama renueva confirma rechaza rinde felicita espera condena sigue continua"
        ),
    ),
    "ru": OpeningWords(
        _words(
            "ссылаясь подтверждая признавая отмечая напоминая подчеркивая учитывая принимая приветствуя рассмотрев "
            "сознавая будучи выражая заявляя памятуя призывая руководствуясь считая констатируя осуждая обращая "
            "оценивая деиствуя определяя рекомендуя изучив сожалея желая ожидая поощряя осознавая отдавая повторяя "
            "одобряя указывая высказываясь испытывая стремясь разделяя воздавая привлекая"
        ),
        _words(
            "призывает просит рекомендует постановляет подчеркивает подтверждает отмечает предлагает приветствует "
            "принимает признает напоминает ссылается учитывает заявляет выражает одобряет считает обращает осуждает "
            "требует оценивает констатирует утверждает высказывается уполномочивает обращается поддерживает ассигнует "
            "поощряет ожидает поручает повторяет указывает провозглашает сознает воздает запрашивает отвергает "
            "сожалеет "
            "выступает отдает дает определяет приглашает выделяет продолжает"
        ),
    ),
    "ar": OpeningWords(
        _words("واذ اذ وقد واقتناعا اقتناعا وادراكا وتصميما تصميما ورغبة رغبة واقرارا ووعيا وتقديرا واعترافا"),
        _words(
            "تشجع تطلب تهيب توكد ترحب تقرر تحث تلاحظ تدعو تحيط تشدد تشير تسلم تعرب تكرر تعيد تقر تويد تدين تنوه تثني "
            "توافق توصي تعترف تذكر تدرك تناشد تطالب تشيد تاذن تتطلع ترى تعلن تجدد يطلب يقرر يشجع يوكد يحث يدعو يهيب "
            "يرحب يشدد يشير يعرب يسلم يكرر يحيط يلاحظ يدين يطالب ياذن يقر يوصي يعيد"
        ),
    ),
}
