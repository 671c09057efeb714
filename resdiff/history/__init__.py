"""A series of versions to the history of its clauses: since when each stands there, and when it last changed."""

from resdiff.history.tracing import trace

__all__ = ["trace"]
