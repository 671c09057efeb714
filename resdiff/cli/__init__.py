"""The command line: one thin command a file; here the group and the boundary that turns errors into exit codes."""

import click


@click.group()
def main() -> None:
    """Compare United Nations resolutions clause by clause."""
