"""Builds a letter with a table of signatories by python-docx, and prints the seconds that took.

usage: /usr/bin/python3 letter.py LETTER.json OUT.docx

Starting Python, importing the library and reading the input are not counted. The cells are taken from the table
once: asking it for each cell again, as its documentation shows, takes a time that grows with the square of the rows.
"""

import json
import sys
import time

from docx import Document
from docx.oxml import OxmlElement

with open(sys.argv[1], encoding="utf-8") as file:
    letter = json.load(file)

start = time.perf_counter()
document = Document()
for paragraph in letter["paragraphs"]:
    document.add_paragraph(paragraph)
rows = letter["rows"]
table = document.add_table(rows=len(rows), cols=3)
cells = table._cells
for at, row in enumerate(rows):
    for column, text in enumerate(row):
        cells[3 * at + column].text = text
for at, row in enumerate(table.rows):
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if at == 0:
        properties.append(OxmlElement("w:tblHeader"))
document.save(sys.argv[2])
print(time.perf_counter() - start)
