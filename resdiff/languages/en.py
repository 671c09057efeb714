"""English."""

from resdiff.languages.language import ChangeWords, CheckWords, HeaderWords, Language

_OPENINGS = """
Recalling, Requests, Encourages, Recognizing, Reaffirming, Calls upon, Decides, Welcomes, Recognizes, Urges,
Noting, Reaffirms, Recalls, Welcoming, Invites, Notes, Stresses, Takes note, Emphasizes, Taking note, Stressing,
Emphasizing, Acknowledging, Reiterates, Having considered, Acknowledges, Underlines, Bearing in mind,
Deeply concerned, Mindful, Expressing concern, Convinced, Notes with appreciation, Calls for, Reiterating,
Concerned, Expresses its appreciation, Underlining, Noting with concern, Commends, Endorses,
Noting with appreciation, Notes with concern, Expresses concern, Expressing deep concern, Aware,
Takes note with appreciation, Expressing, Guided, Encouraging, Strongly condemns, Recommends, Conscious,
Affirms, Demands, Noting with great concern, Condemns, Affirming, Considering, Expressing grave concern,
Underscoring, Reiterates its request, Condemning, Underscores, Approves, Noting with satisfaction, Commending,
Notes with satisfaction, Gravely concerned, Taking note with appreciation, Highlighting, Strongly condemning,
Expresses deep concern, Calls on, Deploring, Taking into account, Expresses its deep concern, Authorizes,
Expresses grave concern, Appeals, Acting, Expresses, Appropriates, Strongly encourages, Cognizant, Urging,
Reiterates its call upon, Highlights, Strongly urges, Having examined, Expresses its concern,
Expressing its concern, Determining, Expressing its deep concern, Deplores, Appreciates,
Reaffirming its commitment, Takes into account, Alarmed, Reaffirms its commitment, Looks forward, Supports,
Recognising, Expressing its appreciation, Calling upon, Noting with grave concern, Expresses serious concern,
Recognizes with appreciation, Calls, Determined, Expressing its grave concern, Referring,
Noting with serious concern, Seriously concerned, Taking into consideration, Re-emphasizes, Considers,
Recalls with appreciation, Noting with deep concern, Recognizing with concern, Reiterates its invitation,
Reiterates its call for, Notes with grave concern, Declares, Reiterates its appreciation,
Expressing serious concern, Expresses appreciation, Reiterates its concern, Emphasising, Authorises,
Welcomes with appreciation, Expressing appreciation, Condemns in the strongest terms, Expresses its gratitude,
Welcomes and encourages, Reiterating its deep concern, Agrees, Recalling with appreciation, Confirming,
Reaffirms its support, Reiterates its grave concern, Emphasises, Expresses its satisfaction, Noting with regret,
Reiterating its concern, Reiterates its commitment, Looking forward, Wishing, Appreciating,
Remaining deeply concerned, Believing, Condemns in the strongest possible terms, Regrets, Calling for, Desirous,
Reaffirms its request, Calling, Directs, Draws the attention, Acknowledging with appreciation,
Reiterates its call, Regretting, Condemns unequivocally, Supporting, Resolves, Determines,
Recalling with concern, Notes with great concern, Recalling in particular, Recalls with satisfaction,
Reiterates its support, Strongly deploring, Recalls its request, Committed, Notes with interest,
Acknowledges with appreciation, Reminds, Recognizes with concern, Takes note with interest,
Expressing particular concern, Honouring, Expresses its intention, Continues to encourage,
Reiterating its grave concern, Reiterates its demand, Confirms, Appalled, Anxious, Observing, Proclaims,
Taking note with interest, Requesting, Inviting, Deciding, Guided by, Having adopted, Having heard,
Having received, Viewing with appreciation, Paying tribute, Pays tribute, Congratulates, Adopts,
Solemnly proclaims, Solemnly declares, Warns, Expressing its satisfaction, Expressing its gratitude,
Expressing its regret, Instructs, Trusts, Deeply disturbed, Disturbed, Profoundly concerned, Deeply alarmed,
Gravely alarmed, Fully aware, Deeply convinced, Firmly convinced, Keeping in mind, Persuaded
"""
"""Counted by tools/opening_phrases.py over the 74th to 76th sessions and other bodies; commonest first."""

_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
_TENS = (
    ("twenty", "twentieth"),
    ("thirty", "thirtieth"),
    ("forty", "fortieth"),
    ("fifty", "fiftieth"),
    ("sixty", "sixtieth"),
    ("seventy", "seventieth"),
    ("eighty", "eightieth"),
    ("ninety", "ninetieth"),
)

_SCALES = """
invites, inviting < encourages, encouraging, recommends, recommending < strongly encourages, strongly
encouraging < calls upon, calling upon, calls on, calling on, calls for, calling for, requests, requesting,
appeals, appealing < urges, urging < strongly urges, strongly urging < demands, demanding
|
takes note, taking note, notes, noting < takes note with interest, taking note with interest, notes with
interest, noting with interest < takes note with appreciation, taking note with appreciation, notes with
appreciation, noting with appreciation, notes with satisfaction, noting with satisfaction < welcomes, welcoming
< welcomes with appreciation, welcoming with appreciation, commends, commending, endorses, endorsing
|
notes with concern, noting with concern < expresses concern, expressing concern, expresses its concern,
expressing its concern, concerned < expresses deep concern, expressing deep concern, expresses its deep concern,
expressing its deep concern, deeply concerned, expresses serious concern, expressing serious concern, seriously
concerned < expresses grave concern, expressing grave concern, expresses its grave concern, expressing its grave
concern, gravely concerned, notes with grave concern, noting with grave concern < deplores, deploring < strongly
deplores, strongly deploring < condemns, condemning < strongly condemns, strongly condemning < condemns in the
strongest terms, condemning in the strongest terms, condemns in the strongest possible terms, condemning in the
strongest possible terms
"""
"""What is asked, how a thing is received, concern: see ``ChangeWords.scales``."""

_ADDRESSEES = """
Secretary-General, High Commissioner, Special Rapporteur, Member States;States Members, States parties;parties
to the Convention, Governments;Government, United Nations system, international community, regional
organizations, civil society, specialized agencies, administering Power;administering Powers, donors, all
parties;parties, States;all States;countries
"""

_PREAMBULAR = """
recalling recognizing recognising reaffirming noting welcoming taking stressing emphasizing emphasising
acknowledging having considered bearing mindful concerned reiterating expressing convinced underlining encouraging
aware guided underscoring conscious affirming condemning commending considering highlighting determining urging
deploring examined cognizant calling alarmed determined looking desirous appreciating referring supporting
regretting honouring wishing recommitting disturbed believing renewing resolved confirming committed sharing
endorsing disappointed continuing being acting requesting inviting observing encouraged reconfirming realizing
trusting marking seized persuaded dismayed appalled anxious inspired recommending deciding
"""

_OPERATIVE = """
requests encourages calls upon decides urges welcomes recognizes recognises reaffirms recalls invites takes stresses
notes emphasizes emphasises reiterates acknowledges underlines endorses expresses commends recommends condemns
demands affirms underscores approves authorizes authorises appeals deplores looks highlights appreciates
appropriates supports resolves considers agrees directs declares determines adopts regrets draws intends continues
proclaims reminds confirms rejects renews pays recommits congratulates remains designates establishes elects insists
concurs accepts amends anticipates reconfirms commits applauds realizes revises respects trusts warns thanks shares
observes believes
"""
"""Openings that tell the parts: see ``CheckWords.preambular``."""

LANGUAGE = Language(
    code="en",
    name="English",
    right_to_left=False,
    months=tuple("January February March April May June July August September October November December".split()),
    body_names=(
        ("The General Assembly", "GA"),
        ("General Assembly", "GA"),
        ("The Security Council", "SC"),
        ("Security Council", "SC"),
        ("The Economic and Social Council", "ECOSOC"),
        ("Economic and Social Council", "ECOSOC"),
        ("The Human Rights Council", "HRC"),
        ("Human Rights Council", "HRC"),
        ("Trusteeship Council", "TC"),
        (
            "The Conference of the Parties to the United Nations Convention against Transnational Organized Crime",
            "CTOC-COP",
        ),
        ("The Conference of the States Parties to the United Nations Convention against Corruption", "CAC-COSP"),
        ("The United Nations Environment Assembly", "UNEA"),
        ("United Nations Environment Assembly", "UNEA"),
        ("The Commission on Narcotic Drugs", "CND"),
        ("The Commission on Crime Prevention and Criminal Justice", "CCPCJ"),
    ),
    opening_phrases=tuple(phrase.strip() for phrase in _OPENINGS.split(",")),
    opening_modifiers=(
        "also",
        "further",
        "furthermore",
        "in addition",
        "again",
        "once again",
        "once more",
        "in this regard",
        "in that regard",
        "in this context",
        "in this connection",
        "therefore",
        "accordingly",
        "strongly",
        "solemnly",
        "urgently",
        "in particular",
        "with appreciation",
        "with satisfaction",
        "with concern",
        "with deep concern",
        "with grave concern",
        "with great concern",
        "with serious concern",
        "with interest",
        "with regret",
    ),
    common_words=tuple("the and of to in on for that with as by its their which from this are or be".split()),
    resolution_words=("resolution", "resolutions"),
    decision_words=("decision", "decisions"),
    session_ordinals=(
        *_ONES,
        *_TEENS,
        *(word for stem, whole in _TENS for word in (whole, *(f"{stem}-{one}" for one in _ONES))),
    ),
    ibid=("Ibid.", "Ibid"),
    cited_bodies=(
        ("Commission on Human Rights", "E/CN.4"),
        ("Commission for Social Development", "E/CN.5"),
        ("Commission on the Status of Women", "E/CN.6"),
        ("Commission on Population and Development", "E/CN.9"),
        ("United Nations Environment Assembly", "UNEA"),
        ("Commission on Narcotic Drugs", "CND"),
        ("Commission on Crime Prevention and Criminal Justice", "CCPCJ"),
    ),
    council_words=("Council",),
    header=HeaderWords(
        masthead=("United Nations",),
        distribution=("Distr.", "Distribution"),
        original=("Original",),
        language_names=("English", "Arabic", "Chinese", "French", "Russian", "Spanish"),
        session=("session", "special session", "emergency special session"),
        agenda=("Agenda item", "Agenda items", "Item", "Items"),
        adoption=("adopted by", "adopted on", "Resolution adopted", "Resolutions adopted", "Decision adopted"),
        decision=("Resolution", "Decision"),
        basis=("on the report", "without reference", "on a proposal", "on the recommendation", "on a draft"),
        summary=("Summary",),
        report=("Report", "Note"),
        annex=("Annex",),
        meeting=("plenary meeting", "meeting"),
        vote=("recorded vote", "without a vote", "Adopted unanimously", "Adopted by a recorded vote"),
        draft=("draft resolution", "draft decision"),
    ),
    past_openings=(
        "Adopted",
        "Affirmed",
        "Agreed",
        "Approved",
        "Authorized",
        "Called upon",
        "Decided",
        "Encouraged",
        "Endorsed",
        "Expressed its appreciation",
        "Invited",
        "Noted",
        "Reaffirmed",
        "Recalled",
        "Recognized",
        "Recommended",
        "Requested",
        "Stressed",
        "Took note",
        "Urged",
        "Welcomed",
    ),
    changes=ChangeWords(
        scales=tuple(_SCALES.split("|")),
        chain=("also", "further", "furthermore", "in addition"),
        spelling=(
            ("isations", "izations"),
            ("isation", "ization"),
            ("ising", "izing"),
            ("ised", "ized"),
            ("ises", "izes"),
            ("ise", "ize"),
            ("programme", "program"),
            ("centre", "center"),
            ("defence", "defense"),
            ("our", "or"),
            ("yse", "yze"),
            ("fulfil", "fulfill"),
        ),
        requests=("requests", "requesting", "invites", "reiterates its request"),
        reports=("report", "reports", "submit", "inform", "update", "brief", "present"),
        addressees=tuple(" ".join(name.split()) for name in _ADDRESSEES.split(",")),
        session=("session", "meeting", "annivers", "annual"),
    ),
    check=CheckWords(
        preambular=tuple(_PREAMBULAR.split()),
        operative=tuple(_OPERATIVE.split()),
        is_mostly_translated=False,
        recalling=tuple("recalling".split()),
        sessions=("{ordinal} session",),
        paragraph_words=("paragraph", "paragraphs"),
        own_paragraphs=(
            "{noun} {n} above",
            "{noun} {n} below",
            "{noun} {n} of the present resolution",
            "{noun} {n} of this resolution",
        ),
        between_numbers=tuple("and to".split()),
        small=tuple("a an the in of to for".split()),
        weighty=tuple("and or not no all any may shall should must will".split()),
        twice=tuple("that had".split()),
        notes_to_self=(
            "to be confirmed",
            "to be completed",
            "to be inserted",
            "to be updated",
            "to be checked",
            "insert here",
            "insert date",
            "insert number",
            "insert title",
            "insert reference",
            "note to self",
            "note to drafter",
            "note to drafters",
            "note to editor",
            "note to editors",
            "drafting note",
            "check this",
            "check wording",
            "check with capital",
            "lorem ipsum",
        ),
        balloons=("Deleted", "Formatted", "Formatted Table", "Inserted", "Comment [*]", "Commented [*]"),
        has_all_openings=True,
    ),
)
