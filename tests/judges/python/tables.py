"""Says what a data package and a spreadsheet hold, as one line of JSON:

{ valid, errors, fields, created, sheets: [{ name, frozen, rows, kinds, formats, notes, widths }] }
"""

import json
import sys

import openpyxl
from frictionless import Package, validate

package, spreadsheet = sys.argv[1:]
report = validate(package, type="package")
errors = [error.message for error in report.errors] + [error.message for task in report.tasks for error in task.errors]
fields = [[field.name, field.type] for field in Package(package).get_resource("figures").schema.fields]


def sheet(of):
    return {
        "name": of.title,
        "frozen": of.freeze_panes,
        "rows": [[None if cell is None else str(cell) for cell in row] for row in of.iter_rows(values_only=True)],
        "kinds": [[cell.data_type for cell in row] for row in of.iter_rows()],
        "formats": [[cell.number_format for cell in row] for row in of.iter_rows()],
        "notes": [[cell.coordinate, cell.comment.text] for row in of.iter_rows() for cell in row if cell.comment],
        "widths": [of.column_dimensions[letter].width for letter in of.column_dimensions],
    }


book = openpyxl.load_workbook(spreadsheet)
print(json.dumps({
    "valid": report.valid,
    "errors": errors,
    "fields": fields,
    "created": book.properties.created.isoformat(),
    "sheets": [sheet(of) for of in book],
}))
