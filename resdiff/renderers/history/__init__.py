"""The outputs of a history: one module each, in the registry ``HISTORY_RENDERERS``."""
