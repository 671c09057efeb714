"""Frozen dataclasses that are cheap to define: ``from resdiff.frozen import dataclass``.

The standard decorator writes and compiles seven functions for each class, 3.9 million instructions, and a comparison
needs eighty classes: a fifth of its time went into functions that are hardly ever called. This one compiles
``__init__`` once for each number of fields; comparing, hashing and printing are shared by all classes, and what
``fields``, ``asdict`` and the standard ``replace`` look at is made when they are first called. Type checkers see the
standard decorator.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, replace

    __all__ = ["dataclass", "replace"]
else:
    import dataclasses
    from functools import cache
    from operator import attrgetter
    from types import FunctionType

    def dataclass(*, frozen, slots=False):
        """Make a class a frozen dataclass; only the options given here exist, and fields have plain defaults."""
        assert frozen  # noqa: S101 - for classes that change there is the standard decorator

        def decorate(cls):
            """Return ``cls`` with slots, if they are asked for, and the methods of a frozen dataclass."""
            annotations = dict(cls.__annotations__)
            names = tuple(annotations)
            defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
            assert names[len(names) - len(defaults) :] == tuple(defaults)  # noqa: S101 - those with defaults stand last
            made = _slotted(cls, names) if slots else cls
            made.__doc__ = cls.__doc__ or cls.__name__
            made.__match_args__ = names
            made.__dataclass_fields__ = _Fields(annotations, defaults)
            made.__init__ = _initialiser(made, annotations, tuple(defaults.values()))
            made.__eq__, made.__hash__, made.__replace__ = _shared(names)
            made.__setattr__ = made.__delattr__ = _refuse
            made.__getstate__, made.__setstate__ = _state, _restore
            if "__repr__" not in cls.__dict__:
                made.__repr__ = _represent
            return made

        return decorate

    def _slotted(cls, names):
        """Return ``cls`` made anew with slots, which can only be given when a class is made."""
        kept = {key: value for key, value in cls.__dict__.items() if key not in (*names, "__dict__", "__weakref__")}
        made = type(cls)(cls.__name__, cls.__bases__, {**kept, "__slots__": names})
        made.__qualname__ = cls.__qualname__
        return made

    class _Fields:
        """What the standard library's helpers ask of a dataclass, made when one of them asks for the first time."""

        def __init__(self, annotations, defaults):
            self.annotations, self.defaults = annotations, defaults

        def __get__(self, value, owner):
            bare = type(owner.__name__, (), {"__annotations__": self.annotations, **self.defaults, "__doc__": ""})
            bare.__module__ = owner.__module__
            fields = dataclasses.dataclass(init=False, repr=False, eq=False)(bare).__dataclass_fields__
            owner.__dataclass_fields__ = fields
            return fields

    def _initialiser(cls, annotations, defaults):
        """Return ``__init__``: parameters in the order of the fields, each set past ``__setattr__``.

        It is one function compiled for all classes of so many fields, with the names of these put in.
        """
        compiled = _compiled(len(annotations))
        name_of = {f"_{place}": name for place, name in enumerate(annotations)}
        code = compiled.__code__.replace(
            co_varnames=tuple(name_of.get(name, name) for name in compiled.__code__.co_varnames),
            co_consts=tuple(name_of.get(constant, constant) for constant in compiled.__code__.co_consts),
        )
        made = FunctionType(code, compiled.__globals__, "__init__", defaults)
        made.__qualname__ = f"{cls.__qualname__}.__init__"
        made.__annotations__ = {**annotations, "return": None}
        made.__module__ = cls.__module__
        return made

    @cache
    def _compiled(size):
        """Compile ``__init__`` with ``size`` parameters ``_0``, ``_1`` and so on."""
        names = [f"_{place}" for place in range(size)]
        body = "".join(f"_set(self,{name!r},{name});" for name in names) or "pass"
        scope = {"_set": object.__setattr__}
        exec(f"def __init__({','.join(['self', *names])}):{body}", scope)  # noqa: S102 - nothing from outside
        return scope["__init__"]

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
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{self.__class__.__qualname__}({shown})"

    def _refuse(self, name, *value):
        raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")

    def _state(self):
        return [getattr(self, name) for name in self.__match_args__]

    def _restore(self, state):
        for name, value in zip(self.__match_args__, state, strict=True):
            object.__setattr__(self, name, value)
