"""TOML of one kind of nonsense many times over: submissions, plans, overlays and settings."""

from __future__ import annotations

import random
from itertools import count

from tests.hostile.made import HEAD, PLAN_HEAD, Hostile, filled, lines, repeated

LETTERS = ("abcdefghijklmnopqrstuvwxyz_", "地区生产总值增长率城镇化研发经费专利森林粮食")


def names(size: int) -> str:
    """Return figures by names that no plan has, Chinese and Latin by chance."""
    chance = random.Random(8)  # noqa: S311 - the same names in each run
    words = (
        "".join(chance.choices(LETTERS[at % 2], k=chance.randint(3, 20))) + str(at)
        for at in count()
    )
    return filled(size, (f'"{word}" = 1\n' for word in words))


def slips(size: int) -> str:
    """Return figures by names that are nearly the plan's, each with a slip of its own."""
    chance = random.Random(9)  # noqa: S311 - the same slips in each run
    near = ("registered_unemployment", "urbanization_rate", "居民人均可支配收入增长", "forest")

    def slip(at: int) -> str:
        letters = list(near[at % len(near)])
        place = chance.randrange(len(letters))
        letters.insert(place, chance.choice("abcxyz市率"))
        return f'"{"".join(letters)}{at}" = 1\n'

    return filled(size, map(slip, count()))


def plan(form: str, tail: str = "") -> Hostile:
    """Return a plan with many indicators of one form."""
    made = lines(form, PLAN_HEAD, tail)
    return made._replace(role="plan")


INDICATOR = """[[indicators]]
id = "i%d"
name = { zh = "指标", en = "Indicator" }
kind = "value"
unit = "%%"
category = "all"
""".replace("指标", "指标%d").replace("Indicator", "Indicator %d")


def indicators(more: str) -> Hostile:
    """Return a plan of many indicators, each with some more lines."""

    def text(size: int) -> str:
        return filled(size, (INDICATOR % (at, at, at) + more + "\n" for at in count()), PLAN_HEAD)

    return Hostile(text, "plan")


INDICATOR_OF = PLAN_HEAD + (INDICATOR % (1, 1, 1)).replace("指标1", "$")


def within(form: str, tail: str, text: str) -> Hostile:
    """Return a plan in which a text stands many times over, where the form has a $."""
    before, _, behind = form.partition("$")
    return repeated(text, before, behind + tail)._replace(role="plan")


OF_TOML: dict[str, Hostile] = {
    "unknown keys of the head": lines("k%d = 1\n", "year = 2023\n", "[figures]\ngdp = 5\n"),
    "unknown names": Hostile(names),
    "slips of names": Hostile(slips),
    "names with an unseen character": lines('"\u200b%d" = 3\n'),
    "names of radicals": lines('"⽔%d" = 3\n'),
    "unknown keys of a figure": lines("valeu%d = 1\n", HEAD + "[figures.gdp]\n"),
    "figures with an unknown key": lines('"x%d" = { vlaue = 1 }\n'),
    "wrong figures": lines("x%d = true\n"),
    "texts for figures": lines('"x%d" = "about 5"\n'),
    "quoted numbers": lines('x%d = "5.8"\n'),
    "unknown units": lines('x%d = "5 qwerty"\n'),
    "unknown units by year": lines('%d = "5 万家伙"\n', HEAD + "[figures.gdp.value]\n", first=1),
    "nearly known units by year": lines('%d = "5 万方千米"\n', HEAD + "[figures.gdp.value]\n"),
    "tables without a number": lines("x%d = {}\n"),
    "years": lines("%d = 5.8\n", HEAD + "[figures.gdp.growth]\n", first=1),
    "wrong figures by year": lines("%d = true\n", HEAD + "[figures.gdp.growth]\n", first=1),
    "kinds by year": lines("%d = 5\n", HEAD + "gdp = 5\n[figures.doctors.value]\n", first=2021),
    "commented figures": repeated("# gdp = 5.8\n", HEAD + "doctors = 3.5\n"),
    "commented figures with names": lines("# k%d = 5.8\n", HEAD + "doctors = 3.5\n"),
    "a comment of braces": repeated("{", HEAD + "# gdp = ", "\n"),
    "a comment of digits in a brace": repeated("1", HEAD + "# gdp = {", "\n"),
    "a comment of quotes": repeated('"', HEAD + "# gdp = ", "\n"),
    "a comment of blanks": repeated(" ", HEAD + "# gdp = 5", "x\n"),
    "a comment of equals": repeated("=", HEAD + "# gdp ", "\n"),
    "a comment of marks": repeated("#", HEAD, "\n"),
    "comments of braces": repeated("# gdp = {{{{ 1 1 1 }\n", HEAD),
    "commas": repeated(",", HEAD + "gdp = ", "\n"),
    "thousands with commas": repeated(",000", HEAD + "gdp = 1", "\n"),
    "an array of numbers": repeated("1,", HEAD + "gdp = [", "]\n"),
    "an area": repeated("市", 'year = 2023\narea = "', '"\n[figures]\ngdp = 5\n'),
    "a reporter": repeated("局", 'year = 2023\nreporter = "', '"\n[figures]\ngdp = 5\n'),
    "a plan": repeated("p", 'year = 2023\nplan = "', '"\n[figures]\ngdp = 5\n'),
    "a status": repeated("s", 'year = 2023\nstatus = "', '"\n[figures]\ngdp = 5\n'),
    "a name": repeated("n", HEAD + '"', '" = 5\n'),
    "an area of a plan": repeated(
        "市", 'year = 2023\nplan = "huolinguole-14fyp"\narea = "', '"\n[figures]\ngdp = 5\n'
    ),
    "an area of Latin letters": repeated(
        "a", 'year = 2023\nplan = "huolinguole-14fyp"\narea = "', '"\n[figures]\ngdp = true\n'
    ),
    "a source": repeated("源", HEAD + 'gdp = { growth = 5, source = "', '" }\n'),
    "a unit of all figures": repeated("万", HEAD + 'gdp = { value = "5 ', '" }\n'),
    "letters of a unit": repeated("m", HEAD + 'grain_capacity = "5 ', '"\n'),
    "a number of digits": repeated("9", HEAD + 'gdp = "', ' %"\n'),
    "a note": repeated("注", HEAD + 'gdp = { growth = 5, note = "', '" }\n'),
    "a text for a figure": repeated("5", HEAD + 'gdp = "', '"\n'),
    "a unit": repeated("万", HEAD + 'gdp = "5 ', '"\n'),
    "a unit of blanks": repeated(" ", HEAD + 'gdp = "5', 'x"\n'),
    "a number": repeated("9", HEAD + "gdp = 1.", "\n"),
    "one line": lines("x%d = 1, ", HEAD + "gdp = { ", "value = 5 }\n"),
    "one line of control characters": lines(
        '"\\u007f%d" = "\\u200b", ', HEAD + "gdp = { ", "a = 1 }"
    ),
    "one line of wide characters": lines('"市%d" = "市", ', HEAD + "gdp = { ", "a = 1 }"),
    "a key of many parts": repeated("a.", HEAD, "a = 1\n"),
    "keys of many parts": lines("a.b.c.d.e.f.g.h%d.i.j.k = 1\n"),
    "arrays in arrays": repeated("[", HEAD + "gdp = ", "\n"),
    "tables in tables": repeated("{a=", HEAD + "gdp = ", "\n"),
    "brackets": repeated("[[\n", HEAD),
    "tables": lines("[figures.t%d]\nvalue = 1\n"),
    "empty tables": lines("[figures.t%d]\n"),
    "tables elsewhere": lines("[t%d]\na = 1\n", "year = 2023\n[figures]\ngdp = 5\n"),
    "arrays of tables": repeated("[[figures.gdp]]\nvalue = 1\n"),
    "tables of many parts": lines("[figures.a.b.c.d.e.f.g.h.i%d]\n"),
    "one table twice": repeated("[figures.gdp]\n"),
    "one key twice": repeated("gdp = 5\n"),
    "no value": lines("x%d =\n"),
    "no equals": lines("x%d 5\n"),
    "words": repeated("it is so\n"),
    "full-width equals": lines("x%d ＝ 5\n"),
    "a pasted sheet": lines("地区生产总值增长\t5.%d%%\n"),
    "open quotes": lines('x%d = "\n'),
    "an open string": repeated("a\n", HEAD + 'gdp = """'),
    "a long string": repeated(
        "gdp = 5\n", 'year = 2023\nnote = """\n', '"""\n[figures]\ngdp = 5\n'
    ),
    "a string of quotes": repeated('\\"', HEAD + 'gdp = "', '"\n'),
    "escapes": repeated("\\u200b", HEAD + 'gdp = "', '"\n'),
    "wrong escapes": repeated("\\q", HEAD + 'gdp = "', '"\n'),
    "nearly too many tables": lines("[t%d] # aaaaaaaaaaa\n", "year = 2023\n[figures]\ngdp = 5\n"),
    "nearly too many levels": lines(
        "k%d.a = 1 # aaaaaaa\n", "year = 2023\n[figures]\ngdp = 5\n[x]\n"
    ),
    "levels of numbers": lines("k%d.1 = 1\n", "year = 2023\n[figures]\ngdp = 5\n[x]\n"),
    "levels of headers": lines("[a%d.b.c.d.e.f.g.h.i.j.k.l.m.n.o]\n"),
    "levels in one line": lines("k%d.a.b.c.d.e.f.g = 1, ", HEAD + "gdp = { ", "a = 1 }\n"),
    "blank lines": repeated("\n", HEAD, "gdp = true\n"),
    "carriage returns": repeated("\r\n", HEAD, "gdp = true\n"),
    "blanks": repeated(" ", HEAD, "gdp = true\n"),
    "tabs": repeated("\t", HEAD, "gdp == true\n"),
    "NULs": repeated("\0", HEAD),
    "control characters": repeated("\x7f\n", HEAD),
    "ignoring comments": lines("x%d = true # hlgl: ignore[F2]\n"),
    "ignoring comments of blanks": repeated(" ", HEAD + "gdp = true # hlgl: ignore[", "\n"),
    "ignoring comments on one line": repeated("# hlgl: ignore[F2]", HEAD + "gdp = true ", "\n"),
    "ignored commas": repeated(",", HEAD + "gdp = true # hlgl: ignore[", "]\n"),
    "dates": lines("x%d = 2023-13-45\n"),
    "indicators": indicators("target = { level = 5 }\ndecimals = 1"),
    "indicators with a base": indicators("baseline = 95\ntarget = { level = 98 }\ndecimals = 1"),
    "indicators of no category": indicators('target = { level = 5 }\ncategory2 = "x"'),
    "indicators of another category": Hostile(
        lambda size: str(indicators("").text(size)).replace(
            'category = "all"', 'category = "alll"'
        ),
        "plan",
    ),
    "indicators that follow none": indicators('target = { follow = "i" }'),
    "indicators that follow another": indicators('target = { follow = "i1" }'),
    "indicators without a target's number": indicators("target = { level = true }"),
    "indicators with milestones": indicators("target = { level = 5, milestones = { 2030 = 3 } }"),
    "indicators of one name": Hostile(
        lambda size: filled(size, (INDICATOR % (at, 1, 1) for at in count()), PLAN_HEAD),
        "plan",
    ),
    "indicators of one id": Hostile(
        lambda size: filled(size, (INDICATOR % (1, at, at) for at in count()), PLAN_HEAD),
        "plan",
    ),
    "a name of an indicator": within(INDICATOR_OF, "target = { level = 5 }\n", "名"),
    "a Latin name of an indicator": within(INDICATOR_OF, "target = { level = 5 }\n", "n"),
    "a name of many words": within(INDICATOR_OF, "target = { level = 5 }\n", "n "),
    "a unit of an indicator": within(INDICATOR_OF.replace('unit = "%"', 'unit = "$"'), "", "元"),
    "a title": within(PLAN_HEAD.replace("规划", "$") + INDICATOR % (1, 1, 1), "", "题"),
    "a heading": within(PLAN_HEAD.replace("全部", "$") + INDICATOR % (1, 1, 1), "", "题"),
    "a note of a plan": within(
        PLAN_HEAD + INDICATOR % (1, 1, 1) + 'note = { zh = "$", en = "x" }\n', "", "注"
    ),
    "a level of a plan": within(PLAN_HEAD + INDICATOR % (1, 1, 1) + 'base_level = "$"\n', "", "9"),
    "indicators of long names": Hostile(
        lambda size: filled(
            size,
            (
                (INDICATOR % (at, at, at)).replace("指标", "指标" * 40) + "target = { level = 5 }\n"
                for at in count()
            ),
            PLAN_HEAD,
        ),
        "plan",
    ),
    "categories of one id": plan(
        '[[categories]]\nid = "x"\nname = { zh = "%d", en = "x" }\n', INDICATOR % (1, 1, 1)
    ),
    "categories": plan(
        '[[categories]]\nid = "c%d"\nname = { zh = "x", en = "x" }\n', INDICATOR % (1, 1, 1)
    ),
    "aliases": plan('"a%d", ', "]\n")._replace(
        text=lambda size: filled(
            size,
            (f'"a{at}", ' for at in count()),
            PLAN_HEAD + INDICATOR % (1, 1, 1) + "aliases = [",
            "]\n",
        )
    ),
    "unknown keys of a plan": plan("[k%d]\n", INDICATOR % (1, 1, 1)),
    "milestones": plan("")._replace(
        text=lambda size: filled(
            size,
            (f"{at} = 5, " for at in count(1)),
            PLAN_HEAD + INDICATOR % (1, 1, 1) + "target = { level = 5, milestones = { ",
            " } }\n",
        )
    ),
    "targets of none": lines(
        "t%d = { level = 5 }\n", 'plan = "huolinguole-14fyp"\n[targets]\n'
    )._replace(role="overlay"),
    "targets of no form": lines(
        "t%d = { levl = 5 }\n", 'plan = "huolinguole-14fyp"\n[targets]\n'
    )._replace(role="overlay"),
    "baselines of none": lines("t%d = 5\n", 'plan = "huolinguole-14fyp"\n[baselines]\n')._replace(
        role="overlay"
    ),
    "unknown keys of an overlay": lines("t%d = 5\n", 'plan = "huolinguole-14fyp"\n')._replace(
        role="overlay"
    ),
    "the plan of an overlay": repeated("p", 'plan = "', '"\n')._replace(role="overlay"),
    "unknown settings": lines("t%d = 5\n", "")._replace(role="settings"),
    "formats": lines('"f%d", ', "format = [", "]\n")._replace(role="settings"),
    "codes": lines('"F%d", ', "ignore = [", "]\n")._replace(role="settings"),
    "overlays": lines('"o%d.toml", ', "overlay = [", "]\n")._replace(role="settings"),
    "one setting": repeated("x", 'plan = "', '"\n')._replace(role="settings"),
    "wrong settings": lines("%d, ", "format = [", "]\n")._replace(role="settings"),
}
