/// What libFuzzer made up for one run. The bytes are lent for as long as the run lasts.
@safe struct FuzzInput {
    let pointer: UnsafeRawBufferPointer
    let bytes: [UInt8]

    init(_ start: UnsafePointer<UInt8>, _ count: Int) {
        unsafe pointer = UnsafeRawBufferPointer(start: start, count: count)
        unsafe bytes = Array(pointer)
    }

    /// The sizes of the chunks in which the bytes come, again and again: their own last bytes, so that a seed is a plain file.
    var chunkSizes: [Int] { bytes.isEmpty ? [1] : bytes.suffix(8).map { Int($0) + 1 } }
}

/// Says what does not hold, and ends the run.
func expect(_ condition: Bool, _ what: @autoclosure () -> String) {
    if !condition { fatalError(what()) }
}
