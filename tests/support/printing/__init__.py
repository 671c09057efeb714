"""Resolutions printed as the United Nations issue them: pages for the PDF reader to be measured on.

The text comes from the official XML, the pages from LibreOffice, so that line ends, page breaks, shaped Arabic letters
and the PDF's own structure are made by a typesetter and not by the inverse of the reader.
"""

from support.printing.house import HOUSES, House
from support.printing.page import Print, print_all

__all__ = ["HOUSES", "House", "Print", "print_all"]
