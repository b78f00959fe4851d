/// An entry of which no bytes can be read.
final class FailedSource: ByteSource {
    let faults: [Fault]
    let delivered: UInt64 = 0

    init(_ fault: Fault) {
        faults = [fault]
    }

    func next() -> LentBytes { .none }
}
