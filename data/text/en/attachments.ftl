### Descriptions of the files attached to the accessible PDF.

# figures.csv
attachment-figures = The figures of this edition as a table, with unit, survey period, reference date and collecting body.
# provenance.json
attachment-provenance = Where each figure of this edition comes from: the file and place of its value, how it was derived, and any discrepancy on record.
