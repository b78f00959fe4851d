/// A stream of bytes whose reading begins, and the whole file that it reads, where it reads one.
struct OpenedEntry {
    var source: any ByteSource
    var file: RangeSource?

    init(source: any ByteSource) {
        self.source = source
    }

    init(file: RangeSource) {
        source = file
        self.file = file
    }

    /// The same bytes seekable, where they are.
    var seekable: (any SeekableBytes)? { file?.bytes }
}
