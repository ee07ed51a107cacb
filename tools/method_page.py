"""The worked tables of docs/zh/method.md: the rows of the English page, in Chinese."""

from __future__ import annotations

import re

HEADINGS = {"en": "| target | figures | shown | words |", "zh": "| 目标 | 数据 | 显示 | 结论 |"}
_TABLE = {
    lang: re.compile(rf"^{re.escape(heading)}\n\|[-|]+\|\n(?:\|.*\|\n)*", re.MULTILINE)
    for lang, heading in HEADINGS.items()
}
# What a cell says with a number in the middle of it.
_PHRASES = (
    (r" of (-?[\d.]+(?: \w+)?)", r"（基期\1）"),
    (r" in (\d{4})", r"（\1年）"),
    (r"\b(\d+) years\b", r"\1年"),
    (r"\bby (\d[\d.]*)", r"高\1个百分点"),
    (r"; ", "；"),
    (r", ", "，"),
)
WORDS = {
    "growth": "年均增长",
    "rise": "累计增长",
    "reduction": "累计降低",
    "level": "达到",
    "change": "累计提高",
    "total": "累计完成",
    "mean": "年均完成",
    "hold": "保持",
    "multiple": "倍数",
    "follow GDP": "与GDP同步",
    "geometric": "等速",
    "accumulated": "累计法",
    "about": "左右",
    "at most": "不高于",
    "lower is better": "越低越好",
    "a rank": "位次",
    "constant prices": "可比价",
    "current prices": "现价",
    "rounded": "修约值比较",
    "value": "当年数",
    "cumulative": "累计",
    "average": "年均",
    "index": "定基指数",
    "deflator": "缩减指数",
    "actual": "实际",
    "required": "时序目标",
    "margin": "超欠",
    "lead": "快慢",
    "progress": "完成进度",
    "needed": "今后年均需",
    "projected": "推算",
    "pace": "速度比",
    "since": "比基期",
    "so far": "至今年均",
    "tolerance": "容差",
    "missing": "缺",
    "broken": "突破年份",
    "basis": "依据",
    "chained": "连乘",
    "mixed": "累计接各年",
    "levels": "与基期数之比",
    "sum": "合计",
    "annual": "仅当年数",
    "null": "无",
    "on track": "达到预期进度",
    "off track": "未达到预期进度",
    "met": "完成",
    "missed": "未完成",
    "achieved": "提前实现",
    "ahead": "快于预期",
    "in line": "基本符合预期",
    "behind": "滞后于预期",
    "as Eurostat": "欧盟统计局",
    "target achieved": "已达到目标",
    "significant progress": "进展显著",
    "moderate progress": "进展一般",
    "movement away": "偏离目标",
    "growth series": "目标是增速",
    "no grade": "没有评价",
    "grade certain": "评价确定",
    "grade not certain": "评价不确定",
    "certain": "确定",
    "not certain": "不确定",
    "no_data": "无可用数据",
    "incomplete": "年份不全",
    "not_comparable": "价格口径不可比",
}
_WORD = re.compile(rf"\b(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})\b")
_BLANK = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[-−\d])|(?<=\d) (?=[%\u4e00-\u9fff])")


def rendered(page: str, english: str) -> str:
    """Return the Chinese page with the worked tables of the English one."""
    tables = iter([_chinese(found[0]) for found in _TABLE["en"].finditer(english)])
    return _TABLE["zh"].sub(lambda _: next(tables), page)


def _chinese(table: str) -> str:
    """Return a worked table in Chinese."""
    _, rule, *rows = table.splitlines()
    return "\n".join([HEADINGS["zh"], rule, *map(in_chinese, rows), ""])


def in_chinese(row: str) -> str:
    """Return a row in Chinese; raise ValueError where it has a word that is not known."""
    for phrase, said in _PHRASES:
        row = re.sub(phrase, said, row)
    row = _BLANK.sub("", _WORD.sub(lambda word: WORDS[word[0]], row))
    unknown = re.findall(r"[a-z_]{2,}", row)
    if unknown:
        message = f"no Chinese for {', '.join(unknown)}"
        raise ValueError(message)
    return row
