"""What the system does to a command: signals, full disks, closed streams, folders that go."""
