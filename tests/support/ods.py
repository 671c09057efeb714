"""A stand-in for the Official Document System on 127.0.0.1, which behaves as badly as a test wishes."""

from __future__ import annotations

import io
import socket
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

PAGE = b"<!DOCTYPE html><html><head><title>Document not found</title></head><body>There is none.</body></html>"


def word_file(text: str = "The General Assembly,") -> bytes:
    """Return a small archive with what tells a Word file from other archives."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document>{text}</w:document>")
    return packed.getvalue()


WORD = word_file()
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
WORD_PERFECT = b"\xffWPC" + b"\x10\x00\x00\x00\x01\x0a" + b"\x00" * 100


@dataclass(frozen=True)
class Reply:
    """One answer: what a well-behaved server would send, and how this one falls short of it."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut_after: int | None = None
    """Bytes after which the connection is cut, though more were promised."""
    piece: int = 0
    """Send in pieces of this many bytes, ``pause`` seconds apart."""
    pause: float = 0.0
    with_length: bool = True


@dataclass
class Server:
    """What it is asked, and what it answers: by symbol, language and form, or in turn."""

    host: str
    asked: list[str] = field(default_factory=list)
    """Paths with queries, in order."""
    agents: set[str] = field(default_factory=set)
    at_once: int = 0
    most_at_once: int = 0
    answer: Callable[[Request], Reply] = lambda request: Reply(PAGE, headers={"Content-Type": "text/html"})


@dataclass(frozen=True)
class Request:
    """What was asked for, and how often the same before."""

    path: str
    symbol: str
    language: str
    form: str
    before: int


class _QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing: clients of these tests hang up in every way there is."""


@contextmanager
def serving() -> Iterator[Server]:
    """Run a server on a free port of this machine while the context lasts."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            server.at_once += 1
            server.most_at_once = max(server.most_at_once, server.at_once)
            try:
                self._reply(server.answer(self._request()))
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # the client has had enough
            finally:
                server.at_once -= 1

        def _request(self) -> Request:
            query = parse_qs(urlsplit(self.path).query)
            before = server.asked.count(self.path)
            server.asked.append(self.path)
            server.agents.add(self.headers["User-Agent"])
            symbol, language, form = (query.get(key, [""])[0] for key in "slt")
            return Request(self.path, symbol, language, form, before)

        def _reply(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.with_length:
                if "Content-Length" not in reply.headers:
                    self.send_header("Content-Length", str(len(reply.body)))
            else:
                self.close_connection = True
            self.end_headers()
            body = reply.body if reply.cut_after is None else reply.body[: reply.cut_after]
            for start in range(0, len(body), reply.piece or max(1, len(body))):
                self.wfile.write(body[start : start + (reply.piece or len(body))])
                self.wfile.flush()
                time.sleep(reply.pause)
            if reply.cut_after is not None:
                self.close_connection = True
                self.connection.shutdown(socket.SHUT_RDWR)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    running = _QuietServer(("127.0.0.1", 0), Handler)
    server = Server(f"http://127.0.0.1:{running.server_port}")
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        running.shutdown()
        running.server_close()
        thread.join()
