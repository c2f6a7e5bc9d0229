"""How much a loader reads before it says no. Each figure errs on the side of real files.

The longest directive of the corpora measured (a Code with annexes) has 2 MB of text; a scan of 300
pages is 150 MB.
"""

MB = 1 << 20

#: one document, whatever its format: a scanned book passes, a disk image does not
FILE_BYTES = 256 * MB
#: a web page: portals have 1 MB; a parsed tree takes ten times its page
PAGE_BYTES = 32 * MB
#: text of one document: 40 times the longest code of law
TEXT_CHARS = 80_000_000
#: one line of a corpus (a record)
LINE_CHARS = 64 * MB
#: unzipped size of one member of an archive, and of all the parts of a .docx
UNZIPPED_BYTES = 256 * MB
#: a zip expands text 3 to 20 times, XML 10 to 60 times; bombs 1,000 times and more
UNZIP_RATIO = 300
#: members of one archive that are looked at
ARCHIVE_MEMBERS = 200_000
#: pages of a PDF: Công báo volumes have up to 200
PDF_PAGES = 5_000
#: seconds for LibreOffice or pdftotext on one batch or file
TOOL_SECONDS = 120
