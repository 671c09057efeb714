"""French."""

from resdiff.languages.language import ChangeWords, CheckWords, HeaderWords, Language, Signs

_ONES = "première deuxième troisième quatrième cinquième sixième septième huitième neuvième".split()
_TEENS = (
    "dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième".split()
)
_LATE = ("et unième", *_ONES[1:])


def _tens(stem: str, ordinal: str, late: tuple[str, ...]) -> tuple[str, ...]:
    return (ordinal, *(f"{stem} {word}" if word.startswith("et ") else f"{stem}-{word}" for word in late))


_ORDINALS: tuple[str, ...] = (
    *_ONES,
    *_TEENS,
    *_tens("vingt", "vingtième", _LATE),
    *_tens("trente", "trentième", _LATE),
    *_tens("quarante", "quarantième", _LATE),
    *_tens("cinquante", "cinquantième", _LATE),
    *_tens("soixante", "soixantième", _LATE),
    *_tens("soixante", "soixante-dixième", ("et onzième", *_TEENS[2:])),
    *_tens("quatre-vingt", "quatre-vingtième", ("unième", *_ONES[1:])),
    *_tens("quatre-vingt", "quatre-vingt-dixième", tuple(_TEENS[1:])),
)

_SCALES = """
invite, invitant < encourage, encourageant, engage, engageant, recommande, recommandant, souhaite < encourage
vivement, encourageant vivement, engage vivement, engageant vivement < demande, demandant, prie, priant,
appelle, appelant, lance un appel < exhorte, exhortant, prie instamment, priant instamment, demande instamment,
demandant instamment, engage instamment, engageant instamment, invite instamment < exhorte vivement, exhortant
vivement < exige, exigeant
|
prend note, prenant note, prend acte, prenant acte, note, notant, constate, constatant < prend note avec
intérêt, prenant note avec intérêt, note avec intérêt, notant avec intérêt < prend note avec satisfaction,
prenant note avec satisfaction, note avec satisfaction, notant avec satisfaction, prend acte avec satisfaction <
se félicite, se félicitant, salue, saluant, accueille avec satisfaction, accueillant avec satisfaction,
accueille favorablement, accueillant favorablement, se réjouit, se réjouissant < félicite, félicitant, rend
hommage, rendant hommage, souscrit, souscrivant, approuve, approuvant, fait sien, fait sienne
|
note avec préoccupation, notant avec préoccupation, note avec inquiétude, notant avec inquiétude, constate avec
préoccupation, constatant avec préoccupation, constatant avec inquiétude < se déclare préoccupée, se déclarant
préoccupée, exprime sa préoccupation, préoccupée, s'inquiète, s'inquiétant < se déclare profondément préoccupée,
se déclarant profondément préoccupée, profondément préoccupée, vivement préoccupée, se déclare vivement
préoccupée < se déclare gravement préoccupée, se déclarant gravement préoccupée, gravement préoccupée < déplore,
déplorant, regrette, regrettant < déplore vivement, déplorant vivement < condamne, condamnant < condamne
fermement, condamnant fermement, condamne énergiquement, condamnant énergiquement, condamne vigoureusement <
condamne avec la plus grande fermeté, condamnant avec la plus grande fermeté
"""
"""What is asked, how a thing is received, concern: see ``ChangeWords.scales``."""

_ADDRESSEES = """
Secrétaire général;Secrétaire générale, Haut-Commissaire;Haute-Commissaire, Rapporteur spécial;Rapporteuse
spéciale, États Membres, États parties, gouvernements;gouvernement, système des Nations Unies;organismes des
Nations Unies, communauté internationale, organisations régionales, société civile, institutions spécialisées,
Puissance administrante;Puissances administrantes, donateurs, parties, États;pays
"""

_OPENINGS = """
Accueillant, Accueillant favorablement, Accueille, Accueille favorablement, Adopte, Adressant, Affirmant, Affirme,
Agissant en vertu du Chapitre VII de la Charte des Nations Unies, Alarmé, Alarmée, Appelant, Appelant l'attention,
Appelle, Appelle l'attention, Approuvant, Approuve, Appuyant, Appuie, Attachant, Attend, Attend avec intérêt,
Attendant avec intérêt, Attristée, Autorise, Ayant à l'esprit, Ayant adopté, Ayant entendu, Ayant examiné,
Ayant présent à l'esprit, Ayant reçu, Charge, Comptant, Condamnant, Condamne, Confirme, Confirmant, Conscient,
Consciente, Considérant, Considère, Constatant, Constate, Convaincu, Convaincue, Convient, Craignant, Décide,
Déclare, Déclarant, Demande, Demande instamment, Déplorant, Déplore, Désireuse, Désireux, Déterminé, Déterminée,
Encourage, Encourageant, Engage, Engage instamment, Estimant, Estime, Exhorte, Exige, Exprimant,
Exprimant sa gratitude, Exprimant sa préoccupation, Exprimant sa reconnaissance, Exprimant sa vive préoccupation,
Exprime, Exprime sa gratitude, Exprime sa préoccupation, Exprime sa reconnaissance, Exprime sa satisfaction,
Exprime sa solidarité et sa compassion, Exprime son intention, Exprime son soutien, Faisant sien, Faisant siennes,
Fait appel, Fait observer, Fait sien, Fait sienne, Fait siennes, Gardant à l'esprit, Guidé par, Guidée par,
Indignée, Insistant, Insiste, Invite, Invite instamment, Lance un appel, Loue, Mesurant, Mettant l'accent,
Met l'accent, Notant, Note, Notant avec inquiétude, Notant avec préoccupation, Notant avec satisfaction,
Note avec inquiétude, Note avec intérêt, Note avec préoccupation, Note avec satisfaction, Observant, Partageant,
Prenant acte, Prenant en considération, Prenant note, Prend acte, Prend note, Préconise, Préoccupé, Préoccupée,
Prie, Prie instamment, Proclame, Profondément, Profondément préoccupé, Profondément préoccupée, Rappelant,
Rappelle, Réaffirmant, Réaffirme, Recommande, Reconnaissant, Reconnaît, Redit, Redisant, Regrettant, Regrette,
Réitérant, Réitère, Remerciant, Remercie, Rend hommage, Rendant hommage, Renouvelle, Renvoie, Résolu, Résolue,
S'associant, S'associe, S'engage, S'enorgueillit, S'inquiétant, S'inquiète, S'inspirant, Sachant, Sait,
Sait combien, Sait gré, Salue, Saluant, Se déclarant, Se déclarant gravement préoccupé,
Se déclarant gravement préoccupée, Se déclarant préoccupé, Se déclarant préoccupée, Se déclare,
Se déclare convaincu, Se déclare convaincue, Se déclare gravement préoccupée, Se déclare préoccupé,
Se déclare préoccupée, Se déclare résolu, Se dit, Se dit préoccupé, Se dit préoccupée, Se félicitant, Se félicite,
Se fondant, Se réjouissant, Se réjouit, Se réservant, Se souvenant, Sensible, Souhaitant, Souhaite, Souligne,
Soulignant, Souscrivant, Souscrit, Soutient, Suggère, Tenant compte, Tenant dûment compte, Trouvant,
Vivement préoccupé, Vivement préoccupée, Gravement préoccupé, Gravement préoccupée
"""

_MODIFIERS = """
à cet égard, à nouveau, aussi, avec gratitude, avec inquiétude, avec insistance, avec intérêt, avec préoccupation,
avec reconnaissance, avec regret, avec satisfaction, avec une profonde préoccupation, avec une vive inquiétude,
avec une vive préoccupation, de nouveau, de plus, dans ce contexte, derechef, également, en conséquence, en outre,
énergiquement, en particulier, fermement, gravement, instamment, par ailleurs, pleinement, profondément,
sincèrement, solennellement, une fois de plus, vivement, vigoureusement
"""

_PAST_OPENINGS = """
A adopté, A affirmé, A appelé, A approuvé, A autorisé, A confirmé, A constaté, A convenu, A créé, A décidé,
A déclaré, A demandé, A encouragé, A engagé, A exhorté, A exprimé, A fait sien, A fait siennes, A insisté,
A invité, A noté, A pris acte, A pris note, A prié, A rappelé, A réaffirmé, A recommandé, A reconnu, A réitéré,
A remercié, A salué, A souligné, S'est déclarée, S'est engagée, S'est félicitée, S'est réjouie
"""


def _phrases(text: str) -> tuple[str, ...]:
    """Cut a list of phrases at its commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


_PREAMBULAR = """
rappelant reaffirmant soulignant considerant prenant notant felicitant sachant constatant ayant saluant insistant
reconnaissant accueillant estimant condamnant encourageant affirmant declarant guidee guide deplorant tenant
reiterant demandant appreciant exhortant gardant remerciant exprimant engageant inquietant attendant mesurant
rendant craignant invitant inspirant regrettant mettant souhaitant rejouissant louant appelant referant troublee
preconisant appuyant renouvelant demeurant redisant relevant jugeant confirmant agissant alarmee alarme desireuse
desireux convaincue convaincu faisant decidant priant satisfaite satisfait favorable convenant observant consciente
conscient preoccupee preoccupe indignee resolue resolu attristee
"""

_OPERATIVE = """
prie demande souligne decide encourage reaffirme engage invite felicite rappelle prend exhorte considere constate
salue insiste estime accueille souscrit recommande remercie declare approuve exige affirme apprecie reconnait
autorise preconise deplore appelle attend exprime rejouit rend appuie souhaite redit mesure reitere renouvelle
soutient charge adopte enjoint lance proclame fait met confirme continue juge denonce tient demeure condamne
convient designe cree ouvre note est compte observe apporte modifie dit assure
"""
"""Openings that tell the parts: see ``CheckWords.preambular``."""

LANGUAGE = Language(
    code="fr",
    name="French",
    right_to_left=False,
    months=tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
    body_names=(
        ("L'Assemblée générale", "GA"),
        ("Le Conseil de sécurité", "SC"),
        ("Le Conseil économique et social", "ECOSOC"),
        ("Le Conseil des droits de l'homme", "HRC"),
        (
            (
                "La Conférence des Parties à la Convention des Nations Unies contre la criminalité "
                "transnationale organisée"
            ),
            "CTOC-COP",
        ),
        ("La Conférence des États parties à la Convention des Nations Unies contre la corruption", "CAC-COSP"),
        ("L'Assemblée des Nations Unies pour l'environnement", "UNEA"),
        ("La Commission des stupéfiants", "CND"),
        ("La Commission pour la prévention du crime et la justice pénale", "CCPCJ"),
    ),
    opening_phrases=_phrases(_OPENINGS),
    opening_modifiers=_phrases(_MODIFIERS),
    common_words=tuple(
        "le la les de des du et en à au aux un une que qui dans pour par sur avec est son sa ses leur leurs".split()
    ),
    resolution_words=("résolution", "résolutions"),
    decision_words=("décision", "décisions"),
    session_ordinals=_ORDINALS,
    ibid=("Ibid.", "Ibid"),
    date_forms=("{day} {month} {year}", "{day}er {month} {year}", "{day}^{er} {month} {year}"),
    treaty_forms=tuple(f"vol. {{volumes}}, {sign} {{number}}" for sign in ("n°", "nº", "no", "n^{o}")),
    cited_bodies=(
        ("Assemblée générale", "GA"),
        ("Conseil de sécurité", "SC"),
        ("Conseil économique et social", "ECOSOC"),
        ("Conseil des droits de l'homme", "HRC"),
        ("Conseil de tutelle", "TC"),
        ("Assemblée des Nations Unies pour l'environnement", "UNEA"),
        ("Commission des droits de l'homme", "E/CN.4"),
        ("Commission du développement social", "E/CN.5"),
        ("Commission de la condition de la femme", "E/CN.6"),
        ("Commission de la population et du développement", "E/CN.9"),
        ("Commission des stupéfiants", "CND"),
        ("Commission pour la prévention du crime et la justice pénale", "CCPCJ"),
    ),
    council_words=("Conseil",),
    header=HeaderWords(
        masthead=("Nations Unies", "Organisation des Nations Unies"),
        distribution=("Distr.", "Distribution"),
        original=("Original",),
        language_names=("Français", "Anglais", "Arabe", "Chinois", "Espagnol", "Russe"),
        session=("session", "Session de fond", "Session extraordinaire", "session extraordinaire d'urgence"),
        agenda=("Point", "Points", "Question"),
        adoption=(
            "adoptée par",
            "adoptées par",
            "adoptée le",
            "Résolution adoptée",
            "Décision adoptée",
            "Adoptée",
        ),
        decision=("Résolution", "Décision"),
        basis=("sur la base", "sur recommandation", "sur la recommandation", "sans renvoi", "sur proposition"),
        summary=("Résumé",),
        report=("Rapport", "Note"),
        annex=("Annexe",),
        meeting=("séance plénière", "séance", "réunion"),
        vote=("vote enregistré", "sans vote", "adoptée à l'unanimité", "mise aux voix", "sans être mise aux voix"),
        draft=("projet de résolution",),
    ),
    past_openings=_phrases(_PAST_OPENINGS),
    changes=ChangeWords(
        scales=tuple(_SCALES.split("|")),
        chain=("également", "en outre", "de plus", "par ailleurs", "aussi"),
        spelling=(("clef", "clé"),),
        requests=("prie", "demande", "invite", "priant", "demandant"),
        reports=("rapport", "rapports", "présenter", "soumettre", "rendre compte", "informer"),
        addressees=_phrases(_ADDRESSEES),
        session=("session", "séance", "réunion", "anniversaire"),
    ),
    signs=Signs(before="\u00a0"),
    angle_quotes=True,
    check=CheckWords(
        preambular=tuple(_PREAMBULAR.split()),
        operative=tuple(_OPERATIVE.split()),
        recalling=tuple("rappelant".split()),
        sessions=("{ordinal} session",),
        paragraph_words=("paragraphe", "paragraphes"),
        own_paragraphs=("{noun} {n} ci-dessus", "{noun} {n} ci-dessous", "{noun} {n} de la présente résolution"),
        between_numbers=tuple("et à".split()),
        small=tuple("l d s qu le la les sa son ses un une du au aux pour à".split()),
        weighty=tuple("ou ni ne pas tous toutes".split()),
        is_inflected=True,
        twice=tuple("nous vous faire en".split()),
        notes_to_self=("à confirmer", "à compléter", "à vérifier", "à insérer", "note de rédaction"),
        balloons=("Supprimé", "Mis en forme", "Commentaire [*]"),
        has_all_openings=True,
        is_unevenly_chained=True,
    ),
)
