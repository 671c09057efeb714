"""Read documents on all cores, in the order of the input, a bounded number of them at a time."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from hashlib import sha256

from resdiff.errors import LibraryError, ResdiffError
from resdiff.frozen import dataclass
from resdiff.library.entry import Entry, make_entry
from resdiff.library.intake import Failure, Member, fetch

CHUNK = 24
"""Documents that a worker reads at a time, at most."""
LARGEST_CHUNK = 8 * 1024 * 1024
"""Bytes of a chunk of several documents, at most."""
_AHEAD = 8
"""Chunks a worker that are read or wait to be written: while one transaction is committed, reading goes on."""
_LARGEST_AHEAD = 64 * 1024 * 1024
"""Bytes of all chunks that are read or wait, at most, so long as each worker has one."""
_FEW = 12
"""So few documents are read without starting workers."""
_MOST_WORKERS = 8


@dataclass(frozen=True, slots=True)
class Chunk:
    """Documents that are read in one go."""

    members: tuple[Member, ...]
    container: bytes
    """Hash of the zip that they are in, or empty."""

    @property
    def size(self) -> int:
        """Bytes of its documents."""
        return sum(member.size for member in self.members)


@dataclass(frozen=True, slots=True)
class Known:
    """A document that is in the library already."""

    sha256: bytes


Read = Entry | Failure | Known


def cut_in_chunks(members: list[Member], container: bytes) -> Iterator[Chunk]:
    """Cut a list of documents into chunks of bounded number and size."""
    begun: list[Member] = []
    size = 0
    for member in members:
        if begun and (len(begun) == CHUNK or size + member.size > LARGEST_CHUNK):
            yield Chunk(tuple(begun), container)
            begun, size = [], 0
        begun.append(member)
        size += member.size
    if begun:
        yield Chunk(tuple(begun), container)


def read_all(
    chunks: list[Chunk], known: frozenset[bytes], patience: float
) -> Iterator[tuple[Chunk, list[Read]] | None]:
    """Read ``chunks`` in order, on all cores if there are many; ``known`` are hashes of what need not be read.

    Yields None each time when nothing came for ``patience`` seconds, so that the writer can commit meanwhile.
    Raises ``LibraryError`` when a worker was killed.
    """
    if sum(len(chunk.members) for chunk in chunks) <= _FEW:
        yield from ((chunk, read_chunk(chunk.members, known)) for chunk in chunks)
        return
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_all_start_methods, get_context

    from lxml import etree  # noqa: F401 - what is loaded here is loaded in each worker that is forked

    from resdiff.formats.akn import summary  # noqa: F401

    workers = min(_cores(), _MOST_WORKERS)
    context = get_context("fork" if "fork" in get_all_start_methods() else "spawn")
    with ProcessPoolExecutor(workers, context, _begin_worker, (os.getpid(), known)) as pool:
        waiting: deque[tuple[Chunk, Future[list[Read]]]] = deque()
        ahead = deque(chunks)
        try:
            while waiting or ahead:
                while ahead and _is_room(ahead[0], [chunk for chunk, _ in waiting], workers):
                    waiting.append((ahead[0], pool.submit(_work, ahead.popleft().members)))
                try:
                    read = waiting[0][1].result(patience)
                except TimeoutError:
                    yield None
                else:
                    yield waiting.popleft()[0], read
        except BrokenProcessPool as error:
            raise LibraryError(
                "a worker process was killed while it read documents",
                hint="what was added before is kept: run the command again; is there enough memory?",
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _is_room(following: Chunk, waiting: list[Chunk], workers: int) -> bool:
    """Tell whether one more chunk may be read before those that wait are written."""
    if len(waiting) < workers:
        return True
    return len(waiting) < _AHEAD * workers and following.size + sum(chunk.size for chunk in waiting) <= _LARGEST_AHEAD


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_KNOWN: list[frozenset[bytes]] = []


def _begin_worker(parent: int, known: frozenset[bytes]) -> None:
    """Set up a worker: what is known already, and an end when the parent has ended (even if it was killed)."""
    import signal
    import threading
    import time

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _KNOWN[:] = [known]

    def watch() -> None:
        """End this process once the one that started it is gone."""
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _work(chunk: tuple[Member, ...]) -> list[Read]:
    return read_chunk(chunk, _KNOWN[0])


def read_chunk(chunk: Iterable[Member], known: frozenset[bytes]) -> list[Read]:
    """Read documents: each becomes an entry, a failure with its reason, or is known already."""
    results: list[Read] = []
    for member in chunk:
        try:
            data, packed = fetch(member)
            digest = sha256(data).digest()
            results.append(Known(digest) if digest in known else make_entry(data, member.name, packed, digest))
        except ResdiffError as error:
            results.append(Failure(member.name, reason_of(error, member.name)))
        except Exception as error:  # noqa: BLE001 - a bug in a reader must not cost the other documents
            results.append(Failure(member.name, f"a bug in resdiff: {type(error).__name__}: {error}"))
    return results


def reason_of(error: ResdiffError, name: str) -> str:
    """Return why the document ``name`` could not be read, without its name."""
    return str(error).removeprefix(f"{name}: ")
