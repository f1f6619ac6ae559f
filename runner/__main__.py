"""``python -m runner`` is the ``faas-runner`` command."""

from runner.cli.main import main

main()
