"""Which Python this is, and on which system; in what Python 2 understands too."""

import os
import sys

_ABOUT = getattr(sys, "implementation", None)
PYTHON = "{0} {1}.{2}{3}".format(
    getattr(_ABOUT, "name", "cpython").replace("cpython", "CPython"),
    sys.version_info[0],
    sys.version_info[1],
    getattr(sys, "abiflags", ""),
)
MACHINE = "{0} {1} {2}{3}".format(
    sys.platform,
    os.uname()[4] if hasattr(os, "uname") else getattr(sys, "winver", ""),
    "64-bit" if sys.maxsize > 2**32 else "32-bit",
    " musl" if "musl" in getattr(_ABOUT, "_multiarch", "") else "",
)
