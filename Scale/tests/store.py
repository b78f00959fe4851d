"""An S3 store on loopback, and a proxy before it that breaks what it is told to."""

from __future__ import annotations

import contextlib
import http.client
import http.server
import logging
import os
import pathlib
import tempfile
import threading
import time
import typing
from collections.abc import Callable, Iterator

import boto3
from botocore.config import Config
from moto.server import ThreadedMotoServer

BUCKET = "cases"
ROOT = pathlib.Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "SampleBundles").iterdir() if path.suffix in (".zip", ".gz"))
PROGRAM = os.environ.get("BUNDLESCOPE_PROGRAM", str(ROOT / ".build/static/release/bundlescope"))

ODD_KEYS = ["a//b.zip", "../x.zip", "folder/", "-", "x\ty.zip", "번들.zip", "k" * 300 + ".zip", 'a"b\\c &<>.zip', "a b+c%20.zip"]
"""Keys that cannot be paths, or that someone has to quote."""

Fault = Callable[[str, int], str | None]
"""What befalls the n-th request (from 1) for a key: `503`, `cut`, `slow`, or nothing."""


def credentials() -> None:
    """Those that the store takes; real ones are never looked for."""
    os.environ.update(
        AWS_ACCESS_KEY_ID="testing",
        AWS_SECRET_ACCESS_KEY="testing-secret",
        AWS_DEFAULT_REGION="us-east-1",
        AWS_EC2_METADATA_DISABLED="true",
    )


@contextlib.contextmanager
def store() -> Iterator[str]:
    """A store with an empty bucket, and its address."""
    credentials()
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server.start()
    try:
        address = "http://{}:{}".format(*server.get_host_and_port())
        client(address).create_bucket(Bucket=BUCKET)
        yield address
    finally:
        server.stop()


def client(address: str) -> typing.Any:
    return boto3.client("s3", endpoint_url=address, config=Config(s3={"addressing_style": "path"}))


def fill(address: str, count: int) -> list[str]:
    """Puts copies of the samples, an empty object and odd keys into the bucket; their keys, as S3 sorts them."""
    contents = [path.read_bytes() for path in SAMPLES]
    s3 = client(address)
    keys = [f"{number % 7}/case-{number}.bin" for number in range(count)] + ODD_KEYS
    for number, key in enumerate(keys):
        s3.put_object(Bucket=BUCKET, Key=key, Body=contents[number % len(contents)])
    s3.put_object(Bucket=BUCKET, Key="empty.zip", Body=b"")
    return sorted([*keys, "empty.zip"], key=str.encode)


@contextlib.contextmanager
def broken(address: str, fault: Fault) -> Iterator[str]:
    """The store behind a proxy with faults, and the proxy's address."""
    host = address.removeprefix("http://")
    counts: dict[str, int] = {}
    lock = threading.Lock()

    class Proxy(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with lock:
                counts[self.path] = number = counts.get(self.path, 0) + 1
            what = None if "list-type" in self.path else fault(self.path, number)
            if what == "503":
                self.send_response(503)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            store = http.client.HTTPConnection(host)
            store.request("GET", self.path, headers=dict(self.headers.items()))
            answer = store.getresponse()
            body = answer.read()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in ("content-length", "transfer-encoding", "connection", "server", "date"):
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if what == "slow":
                for start in range(0, len(body), 1 + len(body) // 5):
                    self.wfile.write(body[start : start + 1 + len(body) // 5])
                    self.wfile.flush()
                    time.sleep(0.02)
            else:
                self.wfile.write(body[: len(body) // 2] if what == "cut" else body)
            if what == "cut":
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def folder() -> Iterator[pathlib.Path]:
    with tempfile.TemporaryDirectory() as path:
        yield pathlib.Path(path)
