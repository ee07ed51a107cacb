"""`python -m hlgl_cli`, and the command `hlgl`."""

import gc
import os

gc.disable()  # a run is over before a collection would pay; must come before the imports
# No plugin of another package has a say in what is read, and none is looked for in all of them.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from hlgl_cli.cli.main import main  # noqa: E402 - see above

if __name__ == "__main__":
    main()
