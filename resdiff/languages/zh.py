"""Chinese."""

from resdiff.languages.language import ChangeWords, CheckWords, HeaderWords, Language, Signs

_OPENINGS = """
回顾, 重申, 请, 鼓励, 欢迎, 确认, 促请, 注意到, 认识到, 决定, 强调, 表示注意到, 敦促,
强调指出, 邀请, 表示关切, 着重指出, 赞赏地注意到, 关切地注意到, 呼吁, 承认, 意识到, 审议了,
铭记, 赞扬, 深为关切, 表示严重关切, 申明, 表示深为关切, 深信, 肯定, 表示赞赏, 关切,
强烈谴责, 谴责, 认可, 考虑到, 表示赞赏地注意到, 满意地注意到, 特别指出, 要求, 指出, 欣见,
遵循, 念及, 吁请, 建议, 严重关切, 重点指出, 严重关切地注意到, 极为关切地注意到, 表示感谢,
核准, 赞赏, 认为, 授权, 痛惜, 知悉, 期待, 核可, 认定, 最强烈地谴责, 大力鼓励, 承诺,
决心, 支持, 强烈敦促, 审查了, 赞赏地回顾, 深为关切地注意到, 关切地认识到, 感谢, 感到震惊的是,
赞赏地确认, 宣布, 提及, 赞赏地欢迎, 遗憾地注意到, 回顾指出, 表示支持, 希望, 重申承诺,
赞赏地肯定, 感到关切的是, 重申决心, 深表关切, 同意, 感到遗憾的是, 重申严重关切, 重申支持,
斥责, 满意地回顾, 赞同, 关切地回顾, 提请, 欢迎并鼓励, 重申深为关切, 重申致力于,
表示深为关切的是, 表示严重关切的是, 正式决定, 指示, 坚信, 表示满意地注意到, 赞赏地表示注意到,
特别回顾, 深表关切的是, 表示关切的是, 表示尤其关切, 深感遗憾的是, 非常关切地注意到, 反对,
深为关切的是, 提醒, 深感不安的是, 表示打算, 欢欣, 表示坚信, 通过, 祝贺, 指定, 保证,
采取行动
"""
"""Counted by tools/opening_phrases.py over the 74th to 76th sessions and other bodies; commonest first."""

_DIGITS = "一二三四五六七八九"

_SCALES = """
邀请 < 鼓励, 建议 < 大力鼓励, 强烈鼓励 < 促请, 吁请, 呼吁, 请 < 敦促 < 强烈敦促, 大力敦促 < 要求
|
注意到, 表示注意到, 知悉 < 感兴趣地注意到 < 赞赏地注意到, 表示赞赏地注意到, 赞赏地表示注意到, 满意地注意到 <
欢迎, 欣见 < 赞赏地欢迎, 赞扬, 认可, 赞同, 核可
|
关切地注意到, 关切地回顾 < 表示关切, 关切, 感到关切 < 深为关切, 表示深为关切, 深表关切 < 严重关切, 表示严重关切,
严重关切地注意到 < 痛惜, 遗憾地注意到, 感到遗憾 < 谴责 < 强烈谴责 < 最强烈地谴责
"""
"""What is asked, how a thing is received, concern: see ``ChangeWords.scales``."""

_ADDRESSEES = """
秘书长, 高级专员, 特别报告员, 会员国, 缔约国, 各国政府;政府, 联合国系统, 国际社会, 区域组织, 民间社会, 专门机构,
管理国, 捐助方, 各方;当事方, 各国;国家
"""

_SMALL = """
的 了 着 过 地 得 之 其 及 和 与 并 以 且 而 在 于 对 为 由 因 所 等 们
该 此 这 自 使 将 已 又 也 都 皆 起 就 同 向 来 上 下 中 里
"""

_EXCHANGED = """
克服 / 解决; 处理 / 应对; 承认 / 认识到; 确认 / 肯定; 确认 / 认识到; 学说 / 理论; 以及 /
并; 以及 / 而且; 其 / 自身
"""

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    right_to_left=False,
    months=tuple(f"{month}月" for month in range(1, 13)),
    body_names=(
        ("联合国环境大会", "UNEA"),
        ("大会", "GA"),
        ("安全理事会", "SC"),
        ("安理会", "SC"),
        ("经济及社会理事会", "ECOSOC"),
        ("经社理事会", "ECOSOC"),
        ("人权理事会", "HRC"),
        ("托管理事会", "TC"),
        ("联合国打击跨国有组织犯罪公约缔约方会议", "CTOC-COP"),
        ("联合国反腐败公约缔约国会议", "CAC-COSP"),
        ("麻醉药品委员会", "CND"),
        ("预防犯罪和刑事司法委员会", "CCPCJ"),
    ),
    opening_phrases=tuple(phrase.strip() for phrase in _OPENINGS.split(",")),
    opening_modifiers=("又", "还", "再次", "再度", "进一步", "特别", "在这方面", "为此"),
    common_words=tuple("的 和 在 以及 其 该 并 对 为 与 各 各国 有关 包括".split()),
    resolution_words=("决议",),
    decision_words=("决定",),
    session_ordinals=(
        *_DIGITS,
        *(
            ("" if tens == 1 else _DIGITS[tens - 1]) + "十" + (_DIGITS[ones - 1] if ones else "")
            for tens in range(1, 10)
            for ones in range(10)
        ),
    ),
    ibid=("同上", "Ibid."),
    date_forms=("{year}年{month}{day}日",),
    treaty_forms=("第{volumes}卷，第{number}号",),
    cited_bodies=(
        ("人权委员会", "E/CN.4"),
        ("社会发展委员会", "E/CN.5"),
        ("妇女地位委员会", "E/CN.6"),
        ("人口与发展委员会", "E/CN.9"),
    ),
    council_words=("理事会",),
    header=HeaderWords(
        masthead=("联合国",),
        distribution=("Distr.", "普遍"),
        original=("Original", "原文"),
        language_names=("Chinese", "中文", "英文", "阿拉伯文", "法文", "俄文", "西班牙文"),
        session=("届会议", "届会", "特别会议", "紧急特别会议"),
        agenda=("议程项目",),
        adoption=("大会决议", "理事会决议", "通过的决议", "会议通过", "通过的决定"),
        decision=("决议", "决定"),
        basis=("根据", "未经发交"),
        summary=("摘要",),
        report=("报告", "说明"),
        annex=("附件",),
        meeting=("次全体会议", "次会议"),
        vote=("记录表决", "未经表决", "一致通过"),
        draft=("决议草案",),
    ),
    past_openings=(),
    changes=ChangeWords(
        scales=tuple(_SCALES.split("|")),
        chain=("又", "还", "并", "也"),
        requests=("请", "邀请"),
        reports=("报告", "提交", "汇报", "通报"),
        addressees=tuple(" ".join(name.split()) for name in _ADDRESSEES.split(",")),
        session=("届", "次", "周年"),
    ),
    signs=Signs(comma="，,", semicolon="；;", stop="。.", colon="：:"),
    blanks_between_words=False,
    check=CheckWords(
        exchanged=tuple(" ".join(pair.split()) for pair in _EXCHANGED.split(";")),
        recalling=tuple("回".split()),
        sessions=("第{ordinal}届",),
        own_paragraphs=("上文第{n}段", "下文第{n}段", "本决议第{n}段", "本决议执行部分第{n}段"),
        between_numbers=tuple("至 和 及".split()),
        small=tuple(_SMALL.split()),
        weighty=tuple("不 未 无 非 没 勿 或 应 须 必 可 能 会 全 各 每 任 所有 除".split()),
        on_request=("RD304",),
        notes_to_self=("待定", "待确认"),
    ),
)
