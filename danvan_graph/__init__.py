"""danvan-graph: Vietnamese policy documents on công tác dân vận as a knowledge graph.

The flow, one folder or module a stage::

    loaders -> text -> extract -> resolve -> assemble -> store -> query | export | view
"""

__version__ = "0.1.0"
