/// The input that libFuzzer generates for a run. The bytes are lent for the duration of the run.
@safe struct FuzzInput {
    let pointer: UnsafeRawBufferPointer
    let bytes: [UInt8]

    init(_ start: UnsafePointer<UInt8>, _ count: Int) {
        unsafe pointer = UnsafeRawBufferPointer(start: start, count: count)
        unsafe bytes = Array(pointer)
    }

    /// The cycle of chunk sizes in which the bytes are delivered, taken from the last bytes themselves, so that a seed is a plain file.
    var chunkSizes: [Int] { bytes.isEmpty ? [1] : bytes.suffix(8).map { Int($0) + 1 } }
}

/// Ends the run with a message if a condition does not hold.
func expect(_ condition: Bool, _ what: @autoclosure () -> String) {
    if !condition { fatalError(what()) }
}
