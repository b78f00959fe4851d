"""The list of what a package contains, as SPDX 2.3."""
import datetime
import hashlib
import json
import re

from project import NAME, SUMMARY, epoch


def sbom(program, components):
    """The document's text. It names no clock and no random value: the same program has the same."""
    digest = hashlib.sha256(program.path.read_bytes()).hexdigest()
    own = package(NAME, program.version, "NOASSERTION", f"pkg:generic/{NAME}@{program.version}")
    own.update(summary=SUMMARY, primaryPackagePurpose="APPLICATION", checksums=[{"algorithm": "SHA256", "checksumValue": digest}])
    linked = [package(one.name, one.version, f"Organization: {one.supplier}", one.purl) for one in components]
    document = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"{NAME}-{program.version}",
        "documentNamespace": f"https://spdx.org/spdxdocs/{NAME}-{program.version}-{digest}",
        "creationInfo": {
            "created": datetime.datetime.fromtimestamp(epoch(), datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": [f"Tool: {NAME}-package-{program.version}"],
        },
        "packages": [own] + linked,
        "relationships": [relationship("SPDXRef-DOCUMENT", "DESCRIBES", own)]
        + [relationship(own["SPDXID"], "STATIC_LINK", one) for one in linked],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def package(name, version, supplier, purl):
    return {
        "SPDXID": "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name),
        "name": name,
        "versionInfo": version,
        "supplier": supplier,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        # The texts of the licences are beside this file: they do not all have an SPDX name.
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": "NOASSERTION",
        "copyrightText": "NOASSERTION",
        "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": purl}],
    }


def relationship(source, kind, target):
    return {"spdxElementId": source, "relationshipType": kind, "relatedSpdxElement": target["SPDXID"]}
