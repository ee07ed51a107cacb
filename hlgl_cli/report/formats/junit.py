"""JUnit XML: a suite of figures for each file, and of targets for each area."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from hlgl_cli.messages import visible
from hlgl_cli.report import words
from hlgl_cli.report.numbers import plain
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.finding import Finding
    from hlgl_cli.report.report import AreaReport, Report
    from hlgl_cli.report.view import View


def render(report: Report, view: View) -> str:
    """Return the document; what XML cannot hold is made visible."""
    root = ET.Element("testsuites", name="hlgl")
    of_file = defaultdict[str, list["Finding"]](list)
    for finding in report.told:
        of_file[finding.file].append(finding)
    for file in dict.fromkeys((*report.files, *of_file)):  # of the plan there may be some, too
        _add_file(root, file, of_file[file], view.lang)
    for area in report.reports:
        _add_area(root, area, view.lang)
    _tell_apart(root.iter("testcase"))
    _tell_apart(root.iter("testsuite"))
    ET.indent(root)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{ET.tostring(root, encoding='unicode')}\n"


def _tell_apart(elements: Iterable[ET.Element]) -> None:
    """Give each a name of its own: of several with one name a server keeps the first."""
    seen: Counter[str] = Counter()
    for element in elements:
        name = element.attrib["name"]
        seen[name] += 1
        if seen[name] > 1:
            element.set("name", f"{name} ({seen[name]})")


def _suite(root: ET.Element, name: str, tests: int, failures: int, skipped: int) -> ET.Element:
    counts = {"tests": tests, "failures": failures, "errors": 0, "skipped": skipped}
    attributes = {"name": visible(name), **{key: str(count) for key, count in counts.items()}}
    return ET.SubElement(root, "testsuite", attributes)


def _add_file(root: ET.Element, file: str, findings: list[Finding], lang: str) -> None:
    """Add a case for each finding, and one that passes for a file without any."""
    failed = sum(finding.severity == "error" for finding in findings)
    suite = _suite(root, file, len(findings) or 1, failed, 0)
    if not findings:
        name = f"{visible(file)}: {say(lang, 'exit.passed')}"
        ET.SubElement(suite, "testcase", classname=visible(file), name=name)
    for finding in findings:
        name = f"{finding.code} {finding.place}"
        case = ET.SubElement(suite, "testcase", classname=visible(file), name=name)
        problem, remedy = finding.message_in(lang), finding.hint_in(lang)
        if finding.severity == "error":
            ET.SubElement(case, "failure", message=problem, type=finding.code).text = remedy
        else:
            ET.SubElement(case, "system-out").text = f"{problem}\n{remedy}"


def _add_area(root: ET.Element, area: AreaReport, lang: str) -> None:
    verdicts = Counter(assessment.verdict for assessment in area.assessments)  # a case a target
    name = f"{words.whose(area, lang)} {area.year}"
    missed, open_ = verdicts["off_track"], verdicts["not_assessed"]
    suite = _suite(root, name, verdicts.total(), missed, open_)
    for assessment in area.assessments:
        indicator = assessment.definition
        of_area = suite.attrib["name"]
        case_name = f"{of_area}: {indicator.id}"
        case = ET.SubElement(suite, "testcase", classname=of_area, name=case_name)
        if assessment.verdict == "off_track":
            problem = _compared(assessment, lang)
            ET.SubElement(case, "failure", message=problem, type=assessment.verdict)
        elif assessment.verdict == "not_assessed":
            reason = say(lang, f"reason.{assessment.reason}")
            message = words.with_missing(reason, assessment, lang)
            ET.SubElement(case, "skipped", message=message)


def _compared(assessment: Assessment, lang: str) -> str:
    """Return the verdict with the two numbers that it compares."""
    name, digits = words.named(assessment.definition, lang), words.digits(assessment)
    said = [say(lang, "compared.verdict", name=name, verdict=words.verdict(assessment, lang))]
    pairs = (("actual", assessment.actual), ("required", assessment.required))
    said += [
        say(lang, f"compared.{key}", year=assessment.year, number=plain(number, digits))
        for key, number in pairs
        if number is not None
    ]
    return visible(say(lang, "list.clause").join(said))
