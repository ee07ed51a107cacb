"""How the tests look at a page: as a reader with a screen, a keyboard and a printer does."""

from __future__ import annotations

import base64
import importlib.util
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from selenium.webdriver import Chrome
    from typing_extensions import Self

Scheme = Literal["light", "dark"]
SCREEN, PHONE = 1280, 390  # pixels
IN_TIME = 300  # seconds; a machine may be busy
SWITCHES = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
# What a person would call a violation is one, and so is what WCAG 2.2 calls one at level AA.
AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"]}).then(found => done(found.violations.map(
  each => each.id + ": " + each.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(" | ")
)), error => done([String(error)]));
"""


class Reader:
    """A browser, from its start to its end."""

    def __init__(self, browser: str, driver: str, profile: Path) -> None:
        """Take where it is and where it may write."""
        self._browser, self._driver, self._profile = browser, driver, profile

    def __enter__(self) -> Self:
        """Start it."""
        from selenium.webdriver import Chrome, ChromeOptions  # noqa: PLC0415 - where it is there
        from selenium.webdriver.chrome.service import Service  # noqa: PLC0415 - so is this

        options = ChromeOptions()
        options.binary_location = self._browser
        for switch in (*SWITCHES, f"--user-data-dir={self._profile}"):
            options.add_argument(switch)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.browser: Chrome = Chrome(options=options, service=Service(self._driver))
        self.browser.set_script_timeout(IN_TIME)
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self.browser.quit()

    def open(
        self, page: Path, scheme: Scheme = "light", width: int = SCREEN, medium: str = ""
    ) -> None:
        """Open a page on a screen of a width, in light or dark, or as on a medium such as print."""
        feature = {"name": "prefers-color-scheme", "value": scheme}
        self._tell("Emulation.setEmulatedMedia", media=medium, features=[feature])
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width == PHONE}
        self._tell("Emulation.setDeviceMetricsOverride", **size)
        self._log("performance")
        self.browser.get(page.as_uri())

    def complaints(self) -> list[str]:
        """Return what the browser's console says."""
        return [str(entry["message"]) for entry in self._log("browser")]

    def requests(self) -> list[str]:
        """Return every address that was asked for since the page was opened."""
        events = [json.loads(entry["message"])["message"] for entry in self._log("performance")]
        return [
            str(event["params"]["request"]["url"])
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]

    def ask(self, script: str) -> Any:  # noqa: ANN401 - whatever the page answers
        """Return what a script finds on the page."""
        return self.browser.execute_script(f"return {script}")

    def violations(self) -> list[str]:
        """Return what axe-core finds against the accessibility of the page."""
        spec = importlib.util.find_spec("axe_core_python")
        assert spec is not None
        assert spec.origin is not None
        axe = Path(spec.origin).with_name("axe.min.js").read_text(encoding="utf-8")
        self.browser.execute_script(axe)
        found: list[str] = self.browser.execute_async_script(AXE)
        return found

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        from selenium.webdriver import ActionChains  # noqa: PLC0415 - where it is there

        for key in keys:
            ActionChains(self.browser).send_keys(key).perform()

    def printed(self) -> bytes:
        """Return the page as it is printed, a PDF."""
        answer = self._tell("Page.printToPDF", preferCSSPageSize=True)
        return base64.b64decode(answer["data"])

    def _log(self, kind: str) -> list[dict[str, Any]]:
        """Return what a log says since it was last read."""
        found: list[dict[str, Any]] = self.browser.get_log(kind)  # type: ignore[no-untyped-call] # it has no types
        return found

    def _tell(self, command: str, **facts: object) -> Any:  # noqa: ANN401 - of the browser
        return self.browser.execute_cdp_cmd(command, facts)
