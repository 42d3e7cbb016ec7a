#!/usr/bin/env python3
"""Writes one table with each spreadsheet library, and with LibreOffice.

    python3 -m venv venv && venv/bin/pip install openpyxl==3.1.5 XlsxWriter==3.3.1 odfpy==1.4.1
    venv/bin/python tests/deliveries/make.py

The files are in the repository, so that tests need neither these libraries nor LibreOffice. LibreOffice calculates the
formulas that the libraries leave alone; all else must be read alike from all files.
"""

import datetime
import pathlib
import shutil
import subprocess
import tempfile

FOLDER = pathlib.Path(__file__).parent
MOMENT = datetime.datetime(2020, 7, 15, 12, 0, 0)
DAY = datetime.date(2020, 6, 30)

# Name, value, number format. Values that begin with = are formulas.
ROWS = [
    ("Erstberatungen", 28409, "#,##0"),
    ("Teilprojekte", "rund 380", None),
    ("Anteil der Kurse", 0.11, "0%"),
    ("Anteil der Einzelmaßnahmen", 0.8934, "0%"),
    ("Regionale Netzwerke", 16.4, "0"),
    ("Maßnahmen", "1.071", None),
    ("Schulungen", "k. A.", None),
    ("Veranstaltungen", "–", None),
    ("Beratungen", None, None),
    ("Fachkräfte", DAY, "yyyy-mm-dd"),
    ("Anlaufstellen", True, None),
    ("Beratungsstellen", "=1/0", None),
    ("Kombinierte Beratungen", "=B5+1", None),
    ("Mittel", "28.409,50", None),
    ("Quote", 12.5, '0.0"  % der Fälle"'),
    ("Teilnehmende", 380, '"rund "0'),
    ("Gründungen", 1234.5678, "General"),
]
TITLE, HALF_YEAR, HEADS = "Lieferung", "1. Halbjahr 2020", ("Kennzahl", "Anzahl", "Bemerkung")
NOTE, REMARK = "Alle Zahlen ohne Gewähr & <Rest>", "siehe\nAnhang"


def with_openpyxl(path):
    from openpyxl import Workbook

    book = Workbook()
    book.properties.created = book.properties.modified = MOMENT
    sheet = book.active
    sheet.title = "Werte"
    sheet["A1"] = TITLE
    sheet.merge_cells("A1:C1")
    sheet["B3"] = HALF_YEAR
    sheet.merge_cells("B3:C3")
    for column, head in enumerate(HEADS, 1):
        sheet.cell(4, column, head)
    for row, (name, value, code) in enumerate(ROWS, 5):
        sheet.cell(row, 1, name)
        cell = sheet.cell(row, 2, value)
        if code:
            cell.number_format = code
    sheet["C5"] = REMARK
    notes = book.create_sheet("Hinweise")
    notes["A1"] = NOTE
    hidden = book.create_sheet("Alt")
    hidden["A1"], hidden["B1"] = "Erstberatungen", 1
    hidden.sheet_state = "hidden"
    book.save(path)


def with_xlsxwriter(path):
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": MOMENT})
    sheet = book.add_worksheet("Werte")
    sheet.merge_range("A1:C1", TITLE)
    sheet.merge_range("B3:C3", HALF_YEAR)
    for column, head in enumerate(HEADS):
        sheet.write_string(3, column, head)
    for row, (name, value, code) in enumerate(ROWS, 4):
        sheet.write_string(row, 0, name)
        form = book.add_format({"num_format": code}) if code else None
        if isinstance(value, datetime.date):
            sheet.write_datetime(row, 1, value, form)
        elif value is not None:
            sheet.write(row, 1, value, form)
    sheet.write_string("C5", REMARK)
    book.add_worksheet("Hinweise").write_string("A1", NOTE)
    hidden = book.add_worksheet("Alt")
    hidden.write_row("A1", ["Erstberatungen", 1])
    hidden.hide()
    book.close()


def with_odfpy(path):
    from odf import number, style, table, text
    from odf.opendocument import OpenDocumentSpreadsheet

    book = OpenDocumentSpreadsheet()
    hidden = style.Style(name="hidden", family="table")
    hidden.addElement(style.TableProperties(display="false"))
    book.automaticstyles.addElement(hidden)

    def cell(value, shown=None, **more):
        if value is None:
            return table.TableCell()
        if isinstance(value, bool):
            made = table.TableCell(valuetype="boolean", booleanvalue=str(value).lower(), **more)
        elif isinstance(value, datetime.date):
            made = table.TableCell(valuetype="date", datevalue=value.isoformat(), **more)
        elif isinstance(value, (int, float)):
            kind = "percentage" if shown and shown.endswith("%") else "float"
            made = table.TableCell(valuetype=kind, value=repr(value), **more)
        elif value.startswith("="):
            return table.TableCell(formula="of:" + value.replace("B5", "[.B5]"), **more)
        else:
            made = table.TableCell(valuetype="string", **more)
            for line in value.split("\n"):
                made.addElement(text.P(text=line))
            return made
        if shown is not None:
            made.addElement(text.P(text=shown))
        return made

    def row(*cells):
        made = table.TableRow()
        for one in cells:
            made.addElement(one)
        return made

    shown = {"#,##0": "28.409", "0%": lambda value: f"{value:.0%}", "0": "16", "yyyy-mm-dd": "2020-06-30"}
    shown.update({'0.0"  % der Fälle"': "12,5  % der Fälle", '"rund "0': "rund 380", "General": "1234,5678"})
    sheet = table.Table(name="Werte")
    sheet.addElement(row(cell(TITLE, numbercolumnsspanned=3), table.CoveredTableCell(numbercolumnsrepeated=2)))
    sheet.addElement(table.TableRow())
    sheet.addElement(row(table.TableCell(), cell(HALF_YEAR, numbercolumnsspanned=2), table.CoveredTableCell()))
    sheet.addElement(row(*(cell(head) for head in HEADS)))
    for index, (name, value, code) in enumerate(ROWS):
        text_of = shown.get(code)
        text_of = text_of(value) if callable(text_of) else text_of
        remark = [cell(REMARK)] if index == 0 else []
        sheet.addElement(row(cell(name), cell(value, text_of), *remark))
    book.spreadsheet.addElement(sheet)
    notes = table.Table(name="Hinweise")
    notes.addElement(row(cell(NOTE)))
    book.spreadsheet.addElement(notes)
    old = table.Table(name="Alt", stylename=hidden)
    old.addElement(row(cell("Erstberatungen"), cell(1, "1")))
    book.spreadsheet.addElement(old)
    book.save(str(path))


def with_libreoffice(source, target, filter_name):
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter_name]
        subprocess.run([*command, "--outdir", folder, str(source)], check=True, stdout=subprocess.DEVNULL)
        made = next(pathlib.Path(folder).glob(f"{source.stem}.*"))
        shutil.copyfile(made, target)


if __name__ == "__main__":
    with_openpyxl(FOLDER / "openpyxl.xlsx")
    with_xlsxwriter(FOLDER / "xlsxwriter.xlsx")
    with_odfpy(FOLDER / "odfpy.ods")
    source = FOLDER / "openpyxl.xlsx"
    with_libreoffice(source, FOLDER / "libreoffice.xlsx", "xlsx:Calc MS Excel 2007 XML")
    with_libreoffice(source, FOLDER / "libreoffice.ods", "ods")
    # Separator, quotation mark, character set (1: Windows-1252), as it is shown.
    with_libreoffice(source, FOLDER / "libreoffice.csv", "csv:Text - txt - csv (StarCalc):59,34,1,1,,0,false,true,false")
