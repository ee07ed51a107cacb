# -*- coding: utf-8 -*-
"""What `python hlgl.pyz` runs: looks at the Python, then starts hlgl (start.py).

It says what is wrong on any Python, so it is written in what Python 2 understands too.
"""

from __future__ import unicode_literals

import sys

import here  # type: ignore[import-not-found]  # these lie beside it in the archive
import made  # type: ignore[import-not-found]

SAID = (
    "hlgl.pyz: 本文件只能由{0}（{1}）运行，而这里是{2}（{3}）。"
    "请换用相应的Python，或换用与本机相符的hlgl.pyz。\n"
    "hlgl.pyz: this file is for {0} ({1}), and this is {2} ({3}): "
    "take that Python, or the hlgl.pyz made for this one.\n"
)

if (here.PYTHON, here.MACHINE) != (made.PYTHON, made.MACHINE):
    said = SAID.format(made.PYTHON, made.MACHINE, here.PYTHON, here.MACHINE)
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    stream = getattr(sys.stderr, "buffer", sys.stderr)  # Python 2 has no buffer
    stream.write(said.encode(encoding, "replace"))  # type: ignore[arg-type]
    sys.exit(2)

if __name__ == "__main__":  # not where a process of a panel imports it
    import start  # type: ignore[import-not-found]

    start.run(made.NAME, made.SHA256)
