"""`python -m hlgl_cli`, and the command `hlgl`."""

from hlgl_cli.cli.main import main

if __name__ == "__main__":
    main()
