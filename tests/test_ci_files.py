"""The files that CI reads name commands, options, formats and files that there are."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import tomli
import yaml

from hlgl_cli.cli import check, validate
from hlgl_cli.cli.defaults import by_command
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.settings import Settings
from tests.cli.running import submit

if TYPE_CHECKING:
    import click

    from tests.cli.running import Hlgl

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden" / "formats"
COMMANDS: dict[str, click.Command] = {"check": check.command, "validate": validate.command}
CI_DOCUMENT = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
SETTINGS_DOCUMENT = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
# What stands for hlgl where a step is really run: it writes down how it was called, and ends so.
RECORDER = f"""#!{sys.executable}
import json, sys
json.dump(sys.argv[1:], open("call.json", "w", encoding="utf-8"))
sys.exit(1)
"""
needs_shell = pytest.mark.skipif(os.name == "nt", reason="the recorder is a script with #!")


def load(name: str) -> Any:  # noqa: ANN401 - YAML
    """Return what a file of the repository says."""
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


HOOKS = load(".pre-commit-hooks.yaml")
ACTION = load("action.yml")
TEMPLATE = load("templates/hlgl.gitlab-ci.yml")
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}


def options(command: click.Command) -> set[str]:
    """Return the options of a command, in every spelling."""
    return {name for one in command.params for name in (*one.opts, *one.secondary_opts)}


def parsed(command: str, *arguments: str) -> dict[str, Any]:
    """Return what a command reads from its arguments; one that it cannot read is an error."""
    return COMMANDS[command].make_context(command, list(arguments), obj="en").params


def fenced(document: str, language: str) -> list[str]:
    """Return the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", document, re.MULTILINE | re.DOTALL)


def first_cells(document: str) -> set[str]:
    """Return what stands in code in the first cells of a document's tables."""
    return set(re.findall(r"^\| `([^`]+)` \|", document, re.MULTILINE))


def record(folder: Path) -> Path:
    """Write the recorder into a folder; return its path."""
    path = folder / "hlgl"
    path.write_text(RECORDER, encoding="utf-8")
    path.chmod(0o755)
    return path


def recorded(folder: Path) -> list[str]:
    """Return how the recorder was called in a folder."""
    call: list[str] = json.loads((folder / "call.json").read_text(encoding="utf-8"))
    return call


# The hook


def test_hook() -> None:
    """There is one hook, whose command is the one that the package installs."""
    (hook,) = HOOKS
    assert (hook["id"], hook["language"]) == ("hlgl-validate", "python")
    assert hook["types_or"] == ["toml", "csv", "binary"]
    scripts = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    command, *arguments = shlex.split(hook["entry"])
    assert command in scripts["scripts"]
    read = parsed(*arguments, *hook.get("args", []), "2023.toml")
    assert read["files"] == ("2023.toml",)
    assert trusts_nothing(read)
    own = parsed(*arguments, "--settings", "--ignore-comments", "2023.toml")
    assert (own["no_settings"], own["no_ignore_comments"]) == (False, False)


def test_hook_reads_workbooks() -> None:
    """What workbooks are read with comes along, as the package itself asks for it."""
    project = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(HOOKS[0]["additional_dependencies"]) < set(project["optional-dependencies"]["excel"])


def trusts_nothing(read: dict[str, Any]) -> bool:
    """Return whether neither settings nor comments of the files hold."""
    return bool(read["no_settings"] and read["no_ignore_comments"])


@pytest.mark.parametrize(
    ("name", "is_looked_at"),
    [
        ("2023.toml", True),
        ("figures/2023.toml", True),
        ("figures/2023.TOML", True),
        ("figures/2023.csv", True),
        ("figures/banner-2023.XLSX", True),
        ("figures/2023.pdf", False),
        ("填报/霍林郭勒-2023年.toml", True),
        ("hlgl.toml", False),
        ("pyproject.toml", False),
        ("plans/plan.toml", False),
        ("2023/overlay.toml", False),
        ("2023.toml.bak", False),
    ],
)
def test_files_of_the_hook(name: str, *, is_looked_at: bool) -> None:
    """A file with a year in its name is looked at, whatever its folder is called."""
    assert bool(re.search(HOOKS[0]["files"], name)) == is_looked_at


def test_hook_sees_all_files_at_once() -> None:
    """Files are joined, so they are never parted among processes."""
    assert (HOOKS[0]["pass_filenames"], HOOKS[0]["require_serial"]) == (True, True)


# The action


def test_action_is_composite() -> None:
    """It installs itself with pip, from where it stands, and fetches nothing else."""
    assert ACTION["runs"]["using"] == "composite"
    assert (
        '-m pip install --quiet --disable-pip-version-check "$GITHUB_ACTION_PATH"'
        in (STEPS["Install hlgl"]["run"])
    )
    text = "".join(step.get("run", "") for step in STEPS.values())
    assert re.findall(r"curl|wget|git |https?:", text) == []


def test_inputs_are_no_shell_text() -> None:
    """No expression is put into a script: inputs come as variables."""
    assert [name for name, step in STEPS.items() if "${{" in step.get("run", "")] == []


def test_inputs_are_those_that_are_used() -> None:
    """Every input is declared, used, and explained."""
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"inputs\.([a-z-]+)", text)) == set(ACTION["inputs"])
    assert set(ACTION["inputs"]) <= first_cells(CI_DOCUMENT)
    assert all(one["description"] for one in ACTION["inputs"].values())


def test_outputs() -> None:
    """An output is what a step of the action leaves."""
    assert set(ACTION["outputs"]) == {"exit-code", "sarif-file"}
    assert 'echo "exit-code=$code" >> "$GITHUB_OUTPUT"' in STEPS["Run hlgl"]["run"]


def act(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the action's last step in a folder, as the platform does."""
    given = {name: one.get("default", "") for name, one in ACTION["inputs"].items()}
    given |= {name.replace("_", "-"): one for name, one in inputs.items()}
    step = STEPS["Run hlgl"]
    names = {key: re.sub(r"\W+", "", one.partition(".")[2]) for key, one in step["env"].items()}
    assert names.pop("HLGL") == "installoutputshlgl"
    environ = {key: given[key.removeprefix("INPUT_").lower().replace("_", "-")] for key in names}
    paths = {"GITHUB_OUTPUT": "output", "GITHUB_STEP_SUMMARY": "summary.md"}
    environ |= {key: str(folder / name) for key, name in paths.items()}
    bash = shutil.which("bash") or pytest.skip("there is no bash")
    return subprocess.run(  # noqa: S603 - the step of the action
        [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        env={**os.environ, **environ, "HLGL": str(record(folder))},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@needs_shell
def test_action_by_default(here: Path) -> None:
    """It validates the repository, annotates, and writes SARIF and a summary."""
    assert act(here).returncode == 1
    call = recorded(here)
    assert (call[0], call[-2:]) == ("validate", ["--", "."])
    formats = parsed(*call)["formats"]
    assert trusts_nothing(parsed(*call))
    assert formats == ("github", "sarif:hlgl.sarif", f"markdown:{here / 'summary.md'}")
    assert (here / "output").read_text(encoding="utf-8") == "exit-code=1\n"


@needs_shell
def test_action_with_inputs(here: Path) -> None:
    """Files are parted by lines, options by blanks."""
    files = "figures/2022.toml\nfigures/a b.toml\n"
    args = "--fail-on binding  --lang zh\n--strict --settings\n"
    act(here, command="check", files=files, args=args, sarif_file="", summary="false")
    read = parsed(*recorded(here))
    assert read["files"] == ("figures/2022.toml", "figures/a b.toml")
    assert (read["formats"], read["fail_on"], read["strict"]) == (("github",), "binding", True)
    assert (read["no_settings"], read["no_ignore_comments"]) == (False, True)


@needs_shell
@pytest.mark.parametrize("name", ["files", "args", "sarif_file"])
def test_action_runs_no_input(here: Path, name: str) -> None:
    """What an input says is never run, and a pattern is not expanded."""
    act(here, **{name: "$(touch ran) `touch ran` ; touch ran & touch ran *"})
    assert "*" in " ".join(recorded(here))
    assert not (here / "ran").exists()


@needs_shell
def test_command_of_the_action(here: Path) -> None:
    """Another command than these two is refused before it is called."""
    ran = act(here, command="show; touch ran")
    assert (ran.returncode, ran.stdout) == (
        2,
        "::error title=hlgl::the command can be validate or check\n",
    )
    assert [one.name for one in here.iterdir()] == ["hlgl"]


# The template


def test_template_names_what_there_is() -> None:
    """Its variables are explained, and its reports are the files that the formats write."""
    assert set(TEMPLATE["variables"]) <= first_cells(CI_DOCUMENT)
    (line,) = TEMPLATE["hlgl"]["script"]
    command, arguments = line.split(" $HLGL_ARGS ")[0].split(" ", 2)[1:]
    assert command == '"$HLGL_COMMAND"'
    formats = dict(
        one.split(":") for one in parsed("check", *arguments.split(), ".")["formats"][1:]
    )
    assert trusts_nothing(parsed("check", *arguments.split(), "."))
    artifacts = TEMPLATE["hlgl"]["artifacts"]
    assert artifacts["reports"] == {"codequality": formats["gitlab"], "junit": formats["junit"]}
    assert (artifacts["when"], set(artifacts["paths"])) == ("always", set(formats.values()))


@needs_shell
def test_template_runs_no_variable(here: Path) -> None:
    """Variables are split at blanks, patterns become names, and nothing in them is run."""
    (here / ".hlgl" / "bin").mkdir(parents=True)
    record(here / ".hlgl" / "bin")
    submit(here, "gdp = 5")
    given = {"HLGL_ARGS": "--strict $(touch ran) ; touch ran", "HLGL_FILES": "*.toml"}
    shell = shutil.which("sh") or pytest.skip("there is no sh")
    line = TEMPLATE["hlgl"]["script"][0]
    environ = {**os.environ, **TEMPLATE["variables"], **given}
    assert subprocess.run([shell, "-c", line], cwd=here, env=environ, check=False).returncode == 1  # noqa: S603 - the line of the template
    assert (recorded(here)[0], recorded(here)[-2:]) == ("validate", ["--", "2023.toml"])
    assert not (here / "ran").exists()


def test_package_of_the_template() -> None:
    """It installs what the user names, and nothing by itself."""
    assert TEMPLATE["variables"]["HLGL_PACKAGE"] == ""
    assert 'test -n "$HLGL_PACKAGE"' in TEMPLATE["hlgl"]["before_script"][0]


# What the documents say


def test_examples_are_yaml() -> None:
    """Every example for a platform can be read, and names what there is."""
    text = "".join(fenced(CI_DOCUMENT, "yaml"))
    assert all(yaml.safe_load(block) for block in fenced(CI_DOCUMENT, "yaml"))
    assert set(re.findall(r"id: (\S+)", text)) == {HOOKS[0]["id"]}
    assert all((ROOT / name).is_file() for name in re.findall(r" file: (\S+)", text))


def test_options_of_the_document() -> None:
    """Every option that it mentions is one of the commands'."""
    known = {name for command in COMMANDS.values() for name in options(command)}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", CI_DOCUMENT)) - known == set()


def test_formats_of_the_document() -> None:
    """Every format is explained, in the order of the help."""
    named = re.findall(r"^\| `([^`]+)` \|", CI_DOCUMENT, re.MULTILINE)
    assert [name for name in named if name in FORMATS] == list(FORMATS)


def test_settings_of_the_document() -> None:
    """Every setting is explained, with the option and the variable that are over it."""
    rows = re.findall(r"^\| `(\w+)` \| `([\w-]+)` \| `(\w+)` \|", SETTINGS_DOCUMENT, re.MULTILINE)
    alone = re.findall(r"^\| `(\w+)` \| \| \|", SETTINGS_DOCUMENT, re.MULTILINE)  # of no option
    settings = [name for name in Settings.model_fields if name not in alone]
    assert ([setting for setting, _, _ in rows], alone) == (settings, ["plans"])
    variables = {name: one.envvar for one in check.command.params for name in one.opts}
    assert {option: variables.get(option) for _, option, _ in rows} == {
        option: variable for _, option, variable in rows
    }


def test_example_of_settings() -> None:
    """The file that it shows can be read."""
    (example,) = fenced(SETTINGS_DOCUMENT, "toml")
    settings = Settings.model_validate(tomli.loads(example))
    assert settings.model_fields_set == set(Settings.model_fields) - {"select"}


def test_broken_settings_of_the_document(hlgl: Hlgl, here: Path) -> None:
    """The message that it shows is the real one."""
    (here / "hlgl.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    (shown,) = fenced(SETTINGS_DOCUMENT, "text")
    assert hlgl("check", ".") == (2, "", shown.replace("/figures", str(here)))


def test_commands_and_settings_of_the_document() -> None:
    """Which command takes which setting is as the table says; all take the language."""
    table = SETTINGS_DOCUMENT.partition("## Which command takes which")[2].partition("## ")[0]
    lines = [line.split("|")[1:-1] for line in table.splitlines() if line.startswith("|")]
    commands = [cell.strip(" `") for cell in lines[0][1:]]
    said = {
        name: {command for command, cell in zip(commands, cells, strict=True) if "yes" in cell}
        for names, *cells in lines[2:]
        for name in re.findall(r"`(\w+)`", names)
    }
    assert said.pop("lang") == set(commands)
    assert said == {name: taking(name) for name in Settings.model_fields if name != "lang"}


def taking(setting: str) -> set[str]:
    """Return the commands that take a setting."""
    return {command for command, taken in by_command({setting: "x"}).items() if taken}
