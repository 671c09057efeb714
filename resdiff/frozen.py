"""Frozen dataclasses that are cheap to define: ``from resdiff.frozen import dataclass``.

The standard decorator writes and compiles seven functions for each class, 3.9 million instructions, and a comparison
needs eighty classes: a fifth of its time went into functions that are hardly ever called. This one compiles
``__init__`` alone; comparing, hashing and printing are shared by all classes. ``fields``, ``replace`` and ``asdict``
work as ever, and type checkers see the standard decorator.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, replace

    __all__ = ["dataclass", "replace"]
else:
    import dataclasses
    from operator import attrgetter

    def dataclass(*, frozen, slots=False):
        """Make a class a frozen dataclass; only the options given here exist, and fields have plain defaults."""
        assert frozen  # noqa: S101 - for classes that change there is the standard decorator

        def decorate(cls):
            """Return ``cls`` with slots, if they are asked for, and the methods of a frozen dataclass."""
            cls.__doc__ = cls.__doc__ or cls.__name__  # or dataclasses writes a signature, at twice the cost of a class
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
            names = tuple(made.__dataclass_fields__)
            made.__init__ = _initialiser(made, names)
            made.__eq__, made.__hash__, made.__replace__ = _shared(names)
            made.__setattr__ = made.__delattr__ = _refuse
            made.__getstate__, made.__setstate__ = _state, _restore
            if "__repr__" not in cls.__dict__:
                made.__repr__ = _represent
            return made

        return decorate

    def _initialiser(cls, names):
        """Compile ``__init__``: parameters in the order of the fields, each set past ``__setattr__``."""
        fields = cls.__dataclass_fields__
        defaults = {f"_{name}": fields[name].default for name in names}
        missing = dataclasses.MISSING
        parameters = "".join(f",{name}" if defaults[f"_{name}"] is missing else f",{name}=_{name}" for name in names)
        body = "".join(f"_set(self,{name!r},{name});" for name in names) or "pass"
        scope = {"_set": object.__setattr__, **defaults}
        exec(f"def __init__(self{parameters}):{body}", scope)  # noqa: S102 - names of fields only
        made = scope["__init__"]
        made.__qualname__ = f"{cls.__qualname__}.__init__"
        made.__annotations__ = {name: fields[name].type for name in names} | {"return": None}
        made.__module__ = cls.__module__
        return made

    def replace(value, /, **changes):
        """Return ``value`` with other values in the fields named: ``dataclasses.replace``, at a third of its cost."""
        return value.__replace__(**changes)

    def _shared(names):
        """Return ``__eq__``, ``__hash__`` and ``__replace__`` over all fields."""
        values = attrgetter(*names) if len(names) > 1 else lambda self: tuple(getattr(self, name) for name in names)

        def _equal(self, other):
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        def _hashed(self):
            return hash(values(self))

        def _replaced(self, /, **changes):
            return self.__class__(**{**dict(zip(names, values(self), strict=True)), **changes})

        return _equal, _hashed, _replaced

    def _represent(self):
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__dataclass_fields__)
        return f"{self.__class__.__qualname__}({shown})"

    def _refuse(self, name, *value):
        raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")

    def _state(self):
        return [getattr(self, name) for name in self.__dataclass_fields__]

    def _restore(self, state):
        for name, value in zip(self.__dataclass_fields__, state, strict=True):
            object.__setattr__(self, name, value)
