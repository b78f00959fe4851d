@testable import BundleArchive
import Terms

/// Deflate data of any bytes through both inflaters. Where zlib comes to the end, ISA-L gives the same bytes and ends at the same place; where
/// zlib finds a fault, ISA-L finds one and gives no less.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = unsafe FuzzInput(start, count)
    let zlib = Inflation(input, by: .zlib, chunks: [.max])
    expect(Inflation(input, by: .zlib, chunks: input.chunkSizes) == zlib, "zlib in chunks")
    for isal in [[.max], input.chunkSizes].map({ Inflation(input, by: .fastest, chunks: $0) }) {
        expect(isal.bytes.starts(with: zlib.bytes), "\(isal.bytes.count) bytes are not those \(zlib.bytes.count)")
        switch zlib.faults.first {
        case nil:
            expect(isal == zlib, "\(isal.used) bytes make \(isal.bytes.count), not \(zlib.used) \(zlib.bytes.count)")
        case .corrupt(let detail) where detail.hasSuffix("set"):
            // A set of codes that is not complete is refused by zlib alone.
            break
        case .truncated:
            // The bits of one or two more literals may be there. A set of codes may be known for wrong before it is whole.
            expect(!isal.faults.isEmpty && isal.bytes.count <= zlib.bytes.count + 2, "\(isal.bytes.count), not \(zlib.bytes.count)")
        case let fault:
            expect(isal.bytes == zlib.bytes, "\(isal.bytes.count) bytes, not \(zlib.bytes.count) before \(String(describing: fault))")
            expect(!isal.faults.isEmpty, "no fault, where zlib has \(String(describing: fault))")
        }
    }
    return 0
}

/// What deflate data that come in chunks of these sizes, again and again, are unpacked to.
private struct Inflation: Equatable {
    var bytes: [UInt8] = []
    var faults: [Fault]
    var used: UInt64

    init(_ input: FuzzInput, by inflater: Inflater, chunks: [Int]) {
        var limits = ReadLimits()
        limits.inflatedBytes = 1 << 20
        let session = ReadSession(limits, inflater: inflater, threads: 1, takesDigest: false, bundle: EntryPath(layers: ["b"]))
        let decoder = inflater.makeDecoder()
        let source = DecompressedSource(LentSource(input, chunks: chunks), decoder, session, singleMember: true)
        while true {
            let chunk = source.next()
            if chunk.isEmpty { break }
            unsafe bytes.append(contentsOf: chunk.pointer)
        }
        bytes.removeLast(max(0, bytes.count - 1 << 20))
        faults = source.faults
        used = source.used - UInt64(decoder.leftover.count)
    }
}
