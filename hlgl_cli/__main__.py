"""`python -m hlgl_cli`, and the command `hlgl`."""

import gc
import os
import signal

gc.disable()  # a run is over before a collection would pay; must come before the imports
# No plugin of another package has a say in what is read, and none is looked for in all of them.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
# Until a command hears Ctrl-C it ends the process: how far the imports were is nothing to a user.
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))

from hlgl_cli.cli.main import main  # noqa: E402 - see above

if __name__ == "__main__":
    main()
