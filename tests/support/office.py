"""LibreOffice as a judge: it opens a file and saves it again, or accepts or rejects all changes itself."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Main(folder As String)
  Dim handle As Integer, entry As String
  handle = FreeFile
  Open folder &amp; "/list" For Input As #handle
  Do While Not Eof(handle)
    Line Input #handle, entry
    If Trim(entry) &lt;&gt; "" Then
      Settle(folder, Trim(entry), "Reject")
      Settle(folder, Trim(entry), "Accept")
    End If
  Loop
  Close #handle
  StarDesktop.terminate()
End Sub

Sub Settle(folder As String, entry As String, side As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  Dim opened, dispatcher, frame
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  saved(0).Name = "FilterName"
  saved(0).Value = "MS Word 2007 XML"
  opened = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; "/" &amp; entry), "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  frame = opened.CurrentController.Frame
  dispatcher.executeDispatch(frame, ".uno:" &amp; side &amp; "AllTrackedChanges", "", 0, Array())
  opened.storeToURL(ConvertToURL(folder &amp; "/" &amp; LCase(side) &amp; "-" &amp; entry), saved())
  opened.close(True)
End Sub
</script:module>
"""


def _run(folder: Path, *arguments: str, timeout: int = 120) -> None:
    program = shutil.which("soffice")
    assert program, "LibreOffice is not installed"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, "--headless", "--norestore", profile, *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=timeout)


def save_again(data: bytes, folder: Path, form: str = "docx") -> bytes:
    """Return the Word file ``data`` as LibreOffice saves it in ``form``, its tracked changes as it understood them."""
    source, out = folder / "given.docx", folder / "out"
    source.write_bytes(data)
    _run(folder, "--convert-to", form, "--outdir", str(out), str(source))
    return (out / f"given.{form}").read_bytes()


def settle_all(files: Mapping[str, bytes], folder: Path, timeout: int = 600) -> dict[str, tuple[bytes, bytes]]:
    """Return each Word file as LibreOffice saves it with all changes rejected, and with all accepted.

    One LibreOffice opens all of them, so that a file costs a fraction of a second.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _run(folder, "--terminate_after_init")  # makes the profile, which then gets the macro
    (folder / "profile/user/basic/Standard/Module1.xba").write_text(_MODULE, "utf-8")
    for number, data in enumerate(files.values()):
        (folder / f"{number}.docx").write_bytes(data)
    (folder / "list").write_text("".join(f"{number}.docx\n" for number in range(len(files))), "utf-8")
    _run(folder, f'macro:///Standard.Module1.Main("{folder}")', timeout=timeout)
    return {
        name: ((folder / f"reject-{number}.docx").read_bytes(), (folder / f"accept-{number}.docx").read_bytes())
        for number, name in enumerate(files)
    }
