"""Judges a service by its description: is that a valid one, does the service answer as it says, and does a client that is
generated from it render a document?

    service.py URL EDITION

Prints a line of JSON: `invalid`, what is wrong with the description; `failures`, what schemathesis (MIT) has found;
`cases`, how many requests it has made; `editions`, `pdf` and `problem`, what a generated client (openapi-python-client, MIT) has heard: the names
of all editions, the first bytes of a PDF, and the status of a problem.
"""

import importlib
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

from openapi_spec_validator import OpenAPIV31SpecValidator

HERE = Path(__file__).parent


def python(module, *arguments, folder):
    """A program of a package, as its console script would run it."""
    code = f"import sys; from {module[0]} import {module[1]} as run; sys.exit(run())"
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1"})
    return done.returncode, done.stdout + done.stderr


def schemathesis(url, edition, folder):
    # TOML has no variables.
    settings = (HERE / "service.toml").read_text().replace("[parameters]", f'[parameters]\nedition = "{edition}"')
    Path(folder, "schemathesis.toml").write_text(settings)
    arguments = ["run", f"{url}/api/v1/openapi.json", "--continue-on-failure"]
    code, said = python(("schemathesis.cli", "schemathesis"), *arguments, folder=folder)
    cases = re.search(r"(\d+) generated", said)
    return ([] if code == 0 else [said]), int(cases[1]) if cases else 0


def client(url, edition, description, folder):
    Path(folder, "openapi.json").write_text(json.dumps(description))
    arguments = ["generate", "--path", "openapi.json", "--meta", "none", "--output-path", "generated_client"]
    Path(folder, "config.yaml").write_text("post_hooks: []\n")
    code, said = python(("openapi_python_client.cli", "app"), *arguments, "--config", "config.yaml", folder=folder)
    if code != 0:
        return {"editions": [], "pdf": said, "problem": None}
    sys.path.insert(0, folder)
    generated = importlib.import_module("generated_client")
    api = importlib.import_module("generated_client.api.editions.list_editions")
    render = importlib.import_module("generated_client.api.rendering.render")
    models = importlib.import_module("generated_client.models")
    asking = generated.Client(base_url=url)
    editions = [it.id for it in api.sync(client=asking).editions]
    order = models.RenderRequest(edition=edition, language="en", artefact="accessible-pdf")
    pdf = render.sync_detailed(client=asking, body=order)
    order.edition = "none"
    problem = render.sync_detailed(client=asking, body=order)
    return {"editions": editions, "pdf": pdf.content[:8].decode(), "problem": problem.status_code}


def main():
    url, edition = sys.argv[1:]
    description = json.load(urllib.request.urlopen(f"{url}/api/v1/openapi.json"))
    invalid = [error.message for error in OpenAPIV31SpecValidator(description).iter_errors()]
    with tempfile.TemporaryDirectory() as folder:
        failures, cases = schemathesis(url, edition, folder)
        heard = client(url, edition, description, folder)
    print(json.dumps({"invalid": invalid, "failures": failures, "cases": cases, **heard}))


main()
