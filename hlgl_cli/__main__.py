"""`python -m hlgl_cli`, and the command `hlgl`."""

import gc

gc.disable()  # a run is over before a collection would pay; must come before the imports

from hlgl_cli.cli.main import main  # noqa: E402 - see above

if __name__ == "__main__":
    main()
