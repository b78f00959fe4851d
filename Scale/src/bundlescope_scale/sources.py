"""Where bundles lie: a bucket, a folder, or a list of files."""

from __future__ import annotations

import os
import pathlib
import threading
import typing
from collections.abc import Iterator

from .objects import StoredObject

if typing.TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

CHUNK = 1 << 20

# A session of boto3 must not be made by two threads at once.
_making = threading.Lock()


class Unavailable(Exception):  # noqa: N818
    """An object cannot be had now. `again` says whether another try may help."""

    def __init__(self, reason: str, *, again: bool) -> None:
        super().__init__(reason)
        self.again = again


class Source(typing.Protocol):
    """A place with bundles. It is sent to other machines, so it holds no connection and no credentials."""

    def list(self) -> Iterator[StoredObject]:
        """All objects, whatever their keys and sizes."""

    def path(self, stored: StoredObject) -> str | None:
        """The file with an object's content, if this machine has it as one."""

    def chunks(self, stored: StoredObject, start: int) -> Iterator[bytes]:
        """An object's content from an offset on, as long as it is that of its ETag. Raises `Unavailable`."""


class FolderSource:
    """All files below a folder that every machine sees at the same path."""

    def __init__(self, folder: str) -> None:
        self.folder = str(pathlib.Path(folder).absolute())

    def list(self) -> Iterator[StoredObject]:
        for folder, folders, names in os.walk(self.folder):
            folders.sort()
            for name in sorted(names):
                path = os.path.join(folder, name)  # noqa: PTH118
                yield _file(path, os.path.relpath(path, self.folder))

    def path(self, stored: StoredObject) -> str | None:
        return os.path.join(self.folder, stored.key)  # noqa: PTH118

    def chunks(self, stored: StoredObject, start: int) -> Iterator[bytes]:
        raise Unavailable("a file is read where it is", again=False)


class ListSource:
    """The files that a list names, one a line, as paths that every machine sees."""

    def __init__(self, file: str) -> None:
        self.file = file

    def list(self) -> Iterator[StoredObject]:
        with open(self.file, encoding="utf-8", errors="surrogateescape") as lines:
            for line in lines:
                if path := line.rstrip("\r\n"):
                    yield _file(path, path)

    def path(self, stored: StoredObject) -> str | None:
        return stored.key

    def chunks(self, stored: StoredObject, start: int) -> Iterator[bytes]:
        raise Unavailable("a file is read where it is", again=False)


def _file(path: str, key: str) -> StoredObject:
    """A file with its size and time of change; one that is not there gets a row that says so."""
    try:
        status = pathlib.Path(path).stat()
    except OSError:
        return StoredObject(key, 0, "")
    return StoredObject(key, status.st_size, f"{status.st_size}-{status.st_mtime_ns}")


class S3Source:
    """A bucket, or the part of it below a prefix. Credentials come from the standard chain of boto3, on every machine."""

    def __init__(self, bucket: str, prefix: str = "", endpoint: str | None = None, patience: float = 60) -> None:
        self.bucket = bucket
        self.prefix = prefix
        self.endpoint = endpoint
        self.patience = patience
        self._client: S3Client | None = None

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "_client": None}

    @property
    def client(self) -> S3Client:
        with _making:
            if self._client is None:
                import boto3
                from botocore.config import Config

                config = Config(
                    connect_timeout=self.patience, read_timeout=self.patience, retries={"mode": "standard", "total_max_attempts": 5}
                )
                self._client = boto3.client("s3", endpoint_url=self.endpoint, config=config)
            return self._client

    def list(self) -> Iterator[StoredObject]:
        for page in self.client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=self.prefix):
            for item in page.get("Contents", []):
                # Some calls quote it and some do not.
                yield StoredObject(item["Key"], item["Size"], item["ETag"].strip('"'))

    def path(self, stored: StoredObject) -> str | None:
        return None

    def chunks(self, stored: StoredObject, start: int) -> Iterator[bytes]:
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            # The range of an empty object cannot be asked for.
            extent = {"Range": f"bytes={start}-"} if start else {}
            answer = self.client.get_object(
                Bucket=self.bucket, Key=stored.key, IfMatch=f'"{stored.etag}"', **typing.cast(typing.Any, extent)
            )
            yield from answer["Body"].iter_chunks(CHUNK)
        except ClientError as error:
            status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
            code = error.response.get("Error", {}).get("Code", "unknown")
            raise Unavailable(f"{status} {code}", again=status >= 500 or status in (0, 408, 429)) from None
        except (BotoCoreError, OSError) as error:
            # Its text may contain an address with a signature.
            raise Unavailable(type(error).__name__, again=True) from None


def source(address: str, endpoint: str | None = None) -> Source:
    """`s3://BUCKET/PREFIX`, `list:FILE`, or a folder."""
    if address.startswith("s3://"):
        bucket, _, prefix = address.removeprefix("s3://").partition("/")
        return S3Source(bucket, prefix, endpoint)
    if address.startswith("list:"):
        return ListSource(address.removeprefix("list:"))
    return FolderSource(address)
