"""``python -m danvan_graph``: the command line."""

from danvan_graph.cli import main

main()
