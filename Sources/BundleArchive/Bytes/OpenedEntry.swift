/// A stream of bytes about to be read, together with the file if it reads a whole one.
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

    /// The same bytes with random access, if they have it.
    var seekable: (any SeekableBytes)? { file?.bytes }
}
