"""What a script can ask that the table does not say, cell by cell; the figures are illustrative.

Open it in an editor that knows `# %%` cells, or run it from the root of the repository:
`python examples/library.py`. It plots nothing and pipes nothing; the names
are those of docs/library.md.
"""

# %% [markdown]
# # A year's figures, read with hlgl
#
# The folder has made-up submissions of 霍林郭勒市 for 2021 to 2023: **illustrative, not real
# statistics**. They are held against the city's 14th five-year plan.

# %%
from decimal import Decimal
from pathlib import Path

from hlgl_cli import Assessment, check, load_plan, load_submissions

HERE = Path(__file__).resolve().parent / "huolinguole"

submissions = load_submissions(HERE / "illustrative")
plan = load_plan("huolinguole-14fyp")
report = check(submissions, plan)

# One report for each area; these files have one area.
(area,) = report.reports
print(f"{plan.plan.area.en} in {area.year}, from {len(area.files)} files of made-up figures")

# %% [markdown]
# ## What is off track, and by how much?
#
# The margin is in the indicator's unit, points for a share. `certain` is false where the rounding
# of the printed figures alone could turn the verdict.


# %%
def in_short(number: Decimal | None) -> str:
    """Return a number as one would say it; a report has more digits."""
    return "-" if number is None else f"{round(number, 2):+f}"


def points(unit: str) -> str:
    """Return what a difference of two numbers in a unit is counted in."""
    return "points" if unit == "%" else unit


off_track = [one for one in area.assessments if one.verdict == "off_track"]
print()
for one in off_track:
    surely = "surely" if one.certain else "perhaps"
    lead = in_short(one.outlook.lead_years)
    margin = f"{in_short(one.margin)} {points(one.unit)}"
    print(f"{one.name.en}: {margin}, {lead} years, {surely} off track")

# %% [markdown]
# ## What must the remaining years bring?
#
# A rate in % or a step in the unit. Where the target is a level to hold there is nothing to catch
# up year by year, and the field is `None`.

# %%
left = plan.target_year - area.year
print(f"\nIn each of the {left} years left:")
for one in off_track:
    needed = one.outlook.needed_per_year
    if needed is None:
        print(f"  {one.indicator}: back to {one.required} {one.unit} or better")
    else:
        kind = "% a year" if one.outlook.needed_as == "rate" else "a year, in its unit"
        print(f"  {one.indicator}: {in_short(needed)} {kind}")

# %% [markdown]
# ## When did it slip?
#
# The same submissions, judged in each year in turn.


# %%
def verdict_in(year: int, indicator: str) -> str:
    """Return the verdict on an indicator in an earlier year."""
    (earlier,) = check(submissions, plan, year=year).reports
    return next(one.verdict for one in earlier.assessments if one.indicator == indicator)


print()
for one in off_track:
    years = range(plan.base_year + 1, area.year + 1)
    print(f"{one.indicator}: {', '.join(f'{at} {verdict_in(at, one.indicator)}' for at in years)}")

# %% [markdown]
# ## What would an overlay change?
#
# Two targets wait for a number that 通辽市 assigns. The overlay has numbers for them, made up as
# well; everything else must stay as it was.

# %%
assigned = load_plan("huolinguole-14fyp", HERE / "tongliao-example.toml")
(then,) = check(submissions, assigned).reports


def said(one: Assessment) -> str:
    """Return the verdict, with the reason where there is none."""
    return one.verdict if one.reason is None else f"{one.verdict} ({one.reason})"


print()
for now, after in zip(area.assessments, then.assessments, strict=True):
    if said(now) != said(after):
        margin = in_short(after.margin)
        print(
            f"{now.indicator}: {said(now)} -> {said(after)}, margin {margin} {points(after.unit)}"
        )

# %% [markdown]
# ## Is anything wrong with the figures themselves?
#
# Notes only repeat verdicts; errors and warnings are about the figures.

# %%
print(f"\n{report.counts.errors} errors, {report.counts.warnings} warnings")
for finding in report.findings:
    if finding.severity != "note":
        print(f"{finding.file}:{finding.line}: {finding.code} {finding.message.en}")
