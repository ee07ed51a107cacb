"""The price of the libraries themselves: what no command that uses them can undercut."""

import click  # noqa: F401 - importing is what is timed
import tomli  # noqa: F401
from pydantic import BaseModel
from rich.console import Console  # noqa: F401
from rich.table import Table  # noqa: F401


class M(BaseModel):
    """The first model, which costs more than each further one."""

    x: int
