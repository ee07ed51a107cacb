"""The command line: click, and nothing else. A command reads its options and hands them on."""
