"""The price of the libraries where no table is drawn."""

import click  # noqa: F401 - importing is what is timed
import tomli  # noqa: F401
from pydantic import BaseModel


class M(BaseModel):
    """The first model, which costs more than each further one."""

    x: int
