@testable import BundleArchive

/// A run's input as a stream, in chunks whose sizes cycle through a list.
final class LentSource: ByteSource {
    private let input: FuzzInput
    private let chunks: [Int]
    private var number = 0
    private(set) var delivered: UInt64 = 0
    let faults: [Fault] = []

    init(_ input: FuzzInput, chunks: [Int]) {
        self.input = input
        self.chunks = chunks
    }

    func next() -> LentBytes {
        let rest = unsafe input.pointer.dropFirst(Int(delivered)).prefix(chunks[number % chunks.count])
        number += 1
        delivered += UInt64(rest.count)
        return unsafe LentBytes(lending: UnsafeRawBufferPointer(rebasing: rest))
    }
}
