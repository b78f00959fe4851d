/// A stream of bytes whose reading begins, and the same bytes seekable, where they are.
struct OpenedEntry {
    var source: any ByteSource
    var seekable: (any SeekableBytes)?
}
