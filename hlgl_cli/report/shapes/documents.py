"""Every document there is."""

from hlgl_cli.report.shapes.audit import Audit
from hlgl_cli.report.shapes.calc import Calc
from hlgl_cli.report.shapes.check import Check, Validate
from hlgl_cli.report.shapes.explain import Explain
from hlgl_cli.report.shapes.imported import Import
from hlgl_cli.report.shapes.panel import Panel
from hlgl_cli.report.shapes.plans import Plans
from hlgl_cli.report.shapes.show import Show

DOCUMENTS = (Check, Validate, Audit, Show, Explain, Calc, Plans, Import, Panel)
