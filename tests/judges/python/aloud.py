"""What outloud finds wrong with PDFs: for each file a line of JSON

{ file, error, findings: [[rule, severity, message, evidence]], alternatives: [of each figure] }
"""

import json
import sys

from outloud import check
from outloud.model import Document

for path in sys.argv[1:]:
    result = check(path)
    print(json.dumps({
        "file": path,
        "error": result.error,
        "findings": [[finding.rule, finding.severity, finding.message, finding.evidence] for finding in result.findings],
        "alternatives": [element.alt for element in Document(path).elements if element.type == "Figure"],
    }))
