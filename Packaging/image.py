"""The container image: the program, its libraries, and a user without rights. An archive in OCI's layout."""
import datetime
import gzip
import hashlib
import json
import pathlib

from contents import DOCUMENTS, File
from project import COMPRESSION, NAME, SUMMARY, epoch, output
from tarball import tar

USER = 65532


def write(program, files, folder):
    layer = tar(sorted(members(program, files)))
    packed = gzip.compress(layer, COMPRESSION, mtime=0)
    moment = datetime.datetime.fromtimestamp(epoch(), datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    configuration = document({
        "created": moment,
        "architecture": "amd64",
        "os": "linux",
        "config": {
            "User": f"{USER}:{USER}",
            "Env": ["PATH=/usr/bin", "LANG=C.UTF-8"],
            "Entrypoint": [f"/usr/bin/{NAME}"],
            "WorkingDir": "/data",
            "Labels": {
                "org.opencontainers.image.title": NAME,
                "org.opencontainers.image.description": SUMMARY,
                "org.opencontainers.image.version": program.version,
            },
        },
        "rootfs": {"type": "layers", "diff_ids": [f"sha256:{hashlib.sha256(layer).hexdigest()}"]},
        "history": [{"created": moment, "created_by": "Scripts/package"}],
    })
    manifest = document({
        "schemaVersion": 2,
        "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": descriptor(configuration, "application/vnd.oci.image.config.v1+json"),
        "layers": [descriptor(packed, "application/vnd.oci.image.layer.v1.tar+gzip")],
    })
    entry = descriptor(manifest, "application/vnd.oci.image.manifest.v1+json")
    entry["annotations"] = {"org.opencontainers.image.ref.name": program.version}
    index = document({"schemaVersion": 2, "mediaType": "application/vnd.oci.image.index.v1+json", "manifests": [entry]})
    blobs = [(f"blobs/sha256/{hashlib.sha256(blob).hexdigest()}", blob, False) for blob in (configuration, manifest, packed)]
    target = folder / f"{NAME}-{program.version}-oci.tar"
    target.write_bytes(tar(sorted(blobs) + [("index.json", index, False), ("oci-layout", document({"imageLayoutVersion": "1.0.0"}), False)]))
    return [target]


def members(program, files):
    """The files of the image as (path, bytes, whether it is a program)."""
    found = [(f"usr/{one.path}", one.data, one.is_program) for one in files if one.path.startswith(("bin/", DOCUMENTS))]
    for line in output("ldd", program.path).splitlines():
        path = next((word for word in line.split() if word.startswith("/")), None)
        if path:
            found.append((path[1:], pathlib.Path(path).read_bytes(), True))
    found.append((f"usr/share/doc/libc6/copyright", pathlib.Path("/usr/share/doc/libc6/copyright").read_bytes(), False))
    found.append(("etc/passwd", f"{NAME}:x:{USER}:{USER}::/data:/usr/bin/{NAME}\n".encode(), False))
    found.append(("etc/group", f"{NAME}:x:{USER}:\n".encode(), False))
    # The folder where bundles are mounted exists by what is in it.
    found.append(("data/.keep", b"", False))
    return found


def document(value):
    return json.dumps(value, separators=(",", ":")).encode()


def descriptor(blob, kind):
    return {"mediaType": kind, "digest": f"sha256:{hashlib.sha256(blob).hexdigest()}", "size": len(blob)}
