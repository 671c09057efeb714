"""The command line: the group of commands, and the one boundary that turns errors into messages and exit codes."""

from __future__ import annotations

import atexit
import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

from resdiff import __version__
from resdiff.errors import ExitCode, ResdiffError

_FULL = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EIO))
"""What a disk says that is full or broken."""

SECTIONS: dict[str, dict[str, str]] = {
    "Compare": {
        "compare": "resdiff.cli.compare:compare_command",
        "show": "resdiff.cli.show:show_command",
        "history": "resdiff.cli.history:history_command",
        "series": "resdiff.cli.series:series_command",
    },
    "Draft": {
        "check": "resdiff.cli.check:check_command",
        "rules": "resdiff.cli.rules:rules_command",
        "rule": "resdiff.cli.rules:rule_command",
        "verify": "resdiff.cli.verify:verify_command",
        "report": "resdiff.cli.report:report_command",
        "git-diff": "resdiff.cli.git_diff:git_diff_command",
        "init": "resdiff.cli.init:init_command",
    },
    "Keep documents": {
        "library": "resdiff.cli.library:library_command",
        "fetch": "resdiff.cli.fetch:fetch_command",
    },
}
"""Name of each command and where it is, in the order of the help; a command's module is imported when it is called."""

COMMANDS = {name: place for section in SECTIONS.values() for name, place in section.items()}


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command, or the list of all, is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of ``SECTIONS``."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return the command, or None."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)  # noqa: S101 - a wrong line in COMMANDS is a bug
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command as click does; where there is none, say which one was meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from resdiff.cli.guessing import meant

            raise click.UsageError(f"{error.message} {meant(args, COMMANDS)}".rstrip(), ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands under the headings of ``SECTIONS``."""
        widest = max(map(len, COMMANDS))
        for heading, names in SECTIONS.items():
            with formatter.section(heading):
                commands = [(name, self.get_command(ctx, name)) for name in names]
                limit = formatter.width - 6 - widest
                rows = [(name.ljust(widest), one.get_short_help_str(limit)) for name, one in commands if one]
                formatter.write_dl(rows)


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="resdiff")
def cli() -> None:
    """Compare United Nations resolutions clause by clause.

    A document is named by its symbol (A/RES/63/194, or 63/194), by the path of a file, or by - for standard input.

    \b
    resdiff compare 63/194 74/176 -o report.html
    resdiff compare 74/176 draft.docx -o redline.docx
    resdiff check draft.md --against 74/176
    """  # noqa: D301 - click's mark for lines that are kept


def main() -> NoReturn:
    """Run the command line and exit: the only place where errors become exit codes (see ``ExitCode``).

    The process ends at once, after what is registered for its exit: freeing all objects one by one would take a tenth
    of a comparison's time.
    """
    code = run()
    if os.environ.get("RESDIFF_DEBUG"):
        sys.exit(code)  # as profilers want it
    try:
        atexit._run_exitfuncs()  # noqa: SLF001 - it has no public name
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    finally:
        os._exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code instead of exiting."""
    try:
        result = cli.main(args=arguments, prog_name="resdiff", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where an error is still ours to report
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except ResdiffError as error:
        _say(str(error), error.hint)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("resdiff: interrupted", err=True)
        return ExitCode.INTERRUPTED
    except (BrokenPipeError, SystemExit):  # click makes the second of the first
        _drop_output()  # the reader has left: nothing to say
        return ExitCode.OK
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            _drop_output()
            _say(f"cannot write: {error.strerror}", "make room, or write elsewhere with -o")
            return ExitCode.USAGE
        if os.environ.get("RESDIFF_DEBUG"):
            raise
        _say(f"a bug in resdiff: {type(error).__name__}: {error}", "set RESDIFF_DEBUG=1 to see where, and report it")
        return ExitCode.BUG
    return result if isinstance(result, int) else ExitCode.OK


def _drop_output() -> None:
    """Lead standard output nowhere, so that what is left in its buffer cannot fail at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(message: str, hint: str) -> None:
    """Print one line of error, and one of advice, to standard error."""
    click.echo(f"resdiff: {_one_line(message)}", err=True)
    if hint:
        click.echo(f"  {_one_line(hint)}", err=True)


def _one_line(text: str) -> str:
    """Keep control characters of file names and documents away from the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
