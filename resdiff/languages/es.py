"""Spanish."""

from resdiff.languages.language import ChangeWords, CheckWords, HeaderWords, Language

_OPENINGS = """
Recordando, Reconociendo, Solicita, Alienta, Exhorta, Reafirmando, Reconoce, Decide, Acoge con beneplácito,
Insta, Reafirma, Observando, Recuerda, Acogiendo con beneplácito, Invita, Destaca, Observa, Toma nota,
Pone de relieve, Tomando nota, Destacando, Poniendo de relieve, Reitera, Teniendo presente, Habiendo examinado,
Subraya, Consciente, Profundamente preocupada, Pide, Expresando preocupación, Reiterando, Convencida,
Subrayando, Observa con aprecio, Preocupada, Observando con preocupación, Encomia, Hace suyas, Haciendo notar,
Observa con preocupación, Observando con aprecio, Expresa preocupación, Expresando profunda preocupación,
Expresando, Alentando, Observando con gran preocupación, Toma nota con aprecio, Expresa su reconocimiento,
Teniendo presentes, Exige, Condena enérgicamente, Recomienda, Condena, Afirmando, Afirma, Recalcando,
Condenando, Guiada, Recalca, Aprueba, Expresa su aprecio, Encomiando, Considerando, Reitera su solicitud,
Observando con satisfacción, Expresando grave preocupación, Observa con satisfacción, Tomando nota con aprecio,
Resaltando, Condenando enérgicamente, Expresa profunda preocupación, Autoriza, Hace notar, Teniendo en cuenta,
Expresa su profunda preocupación, Deplorando, Expresando su profunda preocupación, Gravemente preocupada,
Hace un llamamiento, Instando, Actuando, Consigna, Expresa, Habiendo considerado, Expresa grave preocupación,
Reitera su exhortación, Expresando su preocupación, Habiendo determinado, Alienta encarecidamente, Resalta,
Expresa su preocupación, Deplora, Aprecia, Conocedora, Insta encarecidamente, Exhortando, Tiene en cuenta,
Aguarda con interés, Reconoce con aprecio, Tomando en consideración, Apoya, Alarmada, Guiado,
Reafirma su compromiso, Observando con profunda preocupación, Decidida, Observando con grave preocupación,
Reafirmando su compromiso, Haciendo referencia, Profundamente preocupado, Recuerda con aprecio,
Observando con reconocimiento, Reiterando su profunda preocupación, Expresando gran preocupación, Considera,
Reconociendo con preocupación, Expresando su reconocimiento, Observa con grave preocupación,
Expresa gran preocupación, Declara, Reitera su preocupación, Reitera su invitación, Pidiendo, Confirmando,
Expresando su aprecio, Acoge con beneplácito y alienta, Preocupado, Condena en los términos más enérgicos,
Recordando con aprecio, Reitera su grave preocupación, Expresa su satisfacción, Aguardando con interés,
Gravemente preocupado, Conviene, Reitera su llamamiento, Reiterando su preocupación, Expresa su gratitud,
Expresando seria preocupación, Lamentando, Determina, Observando con pesar, Reafirma su apoyo,
Expresando aprecio, Acoge con aprecio, Hace suyo, Seriamente preocupada, Reitera su compromiso, Apreciando,
Toma conocimiento, Observa con reconocimiento, Creyendo, Hace suya, Toma nota con reconocimiento, Lamenta,
Reitera su petición, Deplorando profundamente, Deseosa, Expresa reconocimiento,
Expresando su grave preocupación, Reconociendo con aprecio, Expresa seria preocupación, Resuelta,
Condena inequívocamente, Señala, Reafirma su solicitud, Resuelve, Recordando con preocupación,
Señala a la atención, Reafirma su determinación, Observa con gran preocupación, Recordando en particular,
Recuerda con satisfacción, Lamentando profundamente, Sumamente preocupada, Reitera su apoyo, Apoyando,
Reafirmando su adhesión, Encarga, Reiterando su convicción, Reconoce con preocupación,
Expresando especial preocupación, Expresa su seria preocupación, Expresa su intención,
Reitera su reconocimiento, Sigue alentando, Invita y alienta, Reitera su exigencia, Reitera la solicitud,
Confirma, Agradece, Aguarda, Convencido, Consciente de, Guiada por, Habiendo recibido, Felicita, Rinde homenaje,
Rindiendo homenaje, Solicitando, Tomando conocimiento, Proclama, Aprovecha, Manifestando, Manifiesta, Resuelto,
Decidido, Deseando
"""
"""Counted by tools/opening_phrases.py over the 74th to 76th sessions and other bodies; commonest first."""

_ONES = "primer segundo tercer cuarto quinto sexto séptimo octavo noveno".split()
_TEENS = (
    "décimo undécimo duodécimo decimotercer decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo "
    "decimonoveno"
).split()
_TENS = "vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo".split()

_SCALES = """
invita, invitando < alienta, alentando, recomienda, recomendando < alienta encarecidamente, alentando
encarecidamente < exhorta, exhortando, pide, pidiendo, solicita, solicitando, hace un llamamiento, haciendo un
llamamiento < insta, instando < insta encarecidamente, instando encarecidamente < exige, exigiendo
|
toma nota, tomando nota, observa, observando, hace notar, haciendo notar, toma conocimiento, tomando
conocimiento < toma nota con interés, tomando nota con interés, observa con interés, observando con interés <
toma nota con aprecio, hace notar con aprecio, haciendo notar con aprecio, observando con reconocimiento,
tomando nota con aprecio, toma nota con reconocimiento, tomando nota con reconocimiento,
observa con aprecio, observando con aprecio, observa con satisfacción, observando con satisfacción, observa con
reconocimiento < acoge con beneplácito, acogiendo con beneplácito, acoge con satisfacción < acoge con aprecio,
acogiendo con aprecio, encomia, encomiando, hace suya, hace suyas, hace suyo, hace suyos
|
observa con preocupación, observando con preocupación < expresa preocupación, expresando preocupación, expresa
su preocupación, expresando su preocupación, preocupada < expresa profunda preocupación, expresando profunda
preocupación, expresa su profunda preocupación, expresando su profunda preocupación, profundamente preocupada,
expresa seria preocupación, expresando seria preocupación, seriamente preocupada < expresa grave preocupación,
expresando grave preocupación, gravemente preocupada, observa con grave preocupación, observando con grave
preocupación < deplora, deplorando, lamenta, lamentando < deplora profundamente, deplorando profundamente <
condena, condenando < condena enérgicamente, condenando enérgicamente < condena en los términos más enérgicos,
condenando en los términos más enérgicos
"""
"""What is asked, how a thing is received, concern: see ``ChangeWords.scales``."""

_ADDRESSEES = """
Secretario General;Secretaria General, Alto Comisionado;Alta Comisionada, Relator Especial;Relatora Especial,
Estados Miembros, Estados partes, Gobiernos;gobiernos;Gobierno, sistema de las Naciones Unidas, comunidad
internacional, organizaciones regionales, sociedad civil, organismos especializados, Potencia
administradora;Potencias administradoras, donantes, partes, Estados;países
"""

_PREAMBULAR = """
recordando reconociendo reafirmando observando acogiendo tomando destacando poniendo teniendo habiendo consciente
reiterando expresando preocupada preocupado convencida convencido haciendo recalcando afirmando condenando
encomiando guiada guiado resaltando considerando deplorando alarmada alarmado conocedora decidida aguardando
pidiendo lamentando deseosa apreciando apoyando resuelta deseando creyendo confirmando honrando comprometiendose
compartiendo decepcionada renovando senalando alentando instando exhortando actuando subrayando invitando
determinado
"""

_OPERATIVE = """
solicita alienta exhorta reconoce decide insta acoge reafirma recuerda invita toma destaca observa pone reitera
subraya pide encomia hace expresa recomienda exige afirma recalca aprueba autoriza deplora aguarda tiene resalta
aprecia consigna apoya resuelve considera conviene declara determina encarga lamenta senala proclama renueva
confirma rechaza rinde felicita espera condena sigue continua
"""
"""Openings that tell the parts: see ``CheckWords.preambular``."""

_SMALL = """
a al ante así bajo cabo cual cuales como de del e el ello en es esa esas ese esos esta estas este esto estos fin
ha han haya hayan la las le les lo los más materia para por que relación respecto se su sus tanto un una unos
"""

_EXCHANGED = """
a tal efecto / en ese sentido; adopte / tome; aplicación / implementación; aprecio / reconocimiento; cabal /
pleno; celebrará / celebraría; competentes / pertinentes; comprender / entender; de género / entre los géneros;
efectos / repercusiones; entre otras cosas / incluso; gestión / ordenación; hace notar / observa; haciendo notar
/ observando; medidas adicionales / nuevas medidas; profunda / seria; como / incluida; como / incluidos
"""

LANGUAGE = Language(
    code="es",
    name="Spanish",
    right_to_left=False,
    months=tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()),
    body_names=(
        ("La Asamblea General", "GA"),
        ("Asamblea General", "GA"),
        ("El Consejo de Seguridad", "SC"),
        ("Consejo de Seguridad", "SC"),
        ("El Consejo Económico y Social", "ECOSOC"),
        ("Consejo Económico y Social", "ECOSOC"),
        ("El Consejo de Derechos Humanos", "HRC"),
        ("Consejo de Derechos Humanos", "HRC"),
        ("Consejo de Administración Fiduciaria", "TC"),
        (
            (
                "La Conferencia de las Partes en la Convención de las Naciones Unidas contra la Delincuencia "
                "Organizada Transnacional"
            ),
            "CTOC-COP",
        ),
        (
            "La Conferencia de los Estados Partes en la Convención de las Naciones Unidas contra la Corrupción",
            "CAC-COSP",
        ),
        ("Asamblea de las Naciones Unidas sobre el Medio Ambiente", "UNEA"),
        ("La Comisión de Estupefacientes", "CND"),
        ("La Comisión de Prevención del Delito y Justicia Penal", "CCPCJ"),
    ),
    opening_phrases=tuple(phrase.strip() for phrase in _OPENINGS.split(",")),
    opening_modifiers=(
        "también",
        "además",
        "asimismo",
        "igualmente",
        "nuevamente",
        "de nuevo",
        "una vez más",
        "a este respecto",
        "en este sentido",
        "en este contexto",
        "en particular",
        "encarecidamente",
        "enérgicamente",
        "firmemente",
        "con aprecio",
        "con beneplácito",
        "con interés",
        "con pesar",
        "con preocupación",
        "con gran preocupación",
        "con grave preocupación",
        "con profunda preocupación",
        "con reconocimiento",
        "con satisfacción",
    ),
    common_words=tuple("de la el los las en que del y para con su por sobre al se sus como una entre".split()),
    resolution_words=("resolución", "resoluciones"),
    decision_words=("decisión", "decisiones"),
    session_ordinals=(
        *_ONES,
        *_TEENS,
        *(word for stem in _TENS for word in (stem, *(f"{stem} {one}" for one in _ONES))),
    ),
    ibid=("Ibid.", "Ibíd.", "Ibid"),
    date_forms=("{day} de {month} de {year}",),
    treaty_forms=(
        "vol. {volumes}, núm. {number}",
        "vols. {volumes}, núm. {number}",
        "vol. {volumes}, nº {number}",
        "vol. {volumes}, No. {number}",
    ),
    cited_bodies=(
        ("Comisión de Derechos Humanos", "E/CN.4"),
        ("Comisión de Desarrollo Social", "E/CN.5"),
        ("Comisión de la Condición Jurídica y Social de la Mujer", "E/CN.6"),
        ("Comisión de Población y Desarrollo", "E/CN.9"),
        ("Asamblea de las Naciones Unidas sobre el Medio Ambiente", "UNEA"),
        ("Comisión de Estupefacientes", "CND"),
        ("Comisión de Prevención del Delito y Justicia Penal", "CCPCJ"),
    ),
    council_words=("Consejo",),
    header=HeaderWords(
        masthead=("Naciones Unidas",),
        distribution=("Distr.", "Distribución"),
        original=("Original",),
        language_names=("Español", "Inglés", "Árabe", "Chino", "Francés", "Ruso"),
        session=("período de sesiones", "periodo de sesiones", "Período de sesiones"),
        agenda=("Tema", "Temas"),
        adoption=("aprobada por", "aprobadas por", "aprobada el", "Resolución aprobada", "Decisión aprobada"),
        decision=("Resolución", "Decisión"),
        basis=("sobre la base", "sin remisión previa", "por recomendación"),
        summary=("Resumen",),
        report=("Informe", "Nota"),
        annex=("Anexo",),
        meeting=("sesión plenaria", "reunión plenaria", "sesión"),
        vote=("votación registrada", "sin votación", "por unanimidad", "sin someterla a votación"),
        draft=("proyecto de resolución",),
    ),
    past_openings=(
        "Acogió con beneplácito",
        "Alentó",
        "Aprobó",
        "Decidió",
        "Destacó",
        "Exhortó",
        "Expresó su reconocimiento",
        "Hizo suyo",
        "Instó",
        "Invitó",
        "Pidió",
        "Reafirmó",
        "Recomendó",
        "Reconoció",
        "Recordó",
        "Solicitó",
        "Tomó nota",
    ),
    changes=ChangeWords(
        scales=tuple(_SCALES.split("|")),
        chain=("también", "además", "asimismo", "igualmente"),
        spelling=(("sólo", "solo"), ("período", "periodo")),
        requests=("solicita", "pide", "invita", "solicitando", "pidiendo"),
        reports=("informe", "informes", "presente", "presentar", "informar", "informara"),
        addressees=tuple(" ".join(name.split()) for name in _ADDRESSEES.split(",")),
        session=("período", "sesión", "reunión", "aniversario", "sesiones"),
    ),
    angle_quotes=True,
    check=CheckWords(
        preambular=tuple(_PREAMBULAR.split()),
        operative=tuple(_OPERATIVE.split()),
        exchanged=tuple(" ".join(pair.split()) for pair in _EXCHANGED.split(";")),
        recalling=tuple("recordando".split()),
        sessions=("{ordinal} período de sesiones", "{ordinal} períodos de sesiones"),
        paragraph_words=("párrafo", "párrafos"),
        own_paragraphs=("{noun} {n} supra", "{noun} {n} infra", "{noun} {n} de la presente resolución"),
        between_numbers=tuple("y a".split()),
        small=tuple(_SMALL.split()),
        weighty=tuple("o u ni no sin todo toda todos todas cada salvo excepto puede pueden debe deben".split()),
        is_inflected=True,
        on_request=("RD304",),
        twice=(),
        notes_to_self=("por confirmar", "por completar"),
        has_all_openings=True,
    ),
)
