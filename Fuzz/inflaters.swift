@testable import BundleArchive
import Terms

/// Deflate data of any bytes through all inflaters. Where zlib comes to the end, ISA-L gives the same bytes and ends at the same place; where
/// zlib finds a fault, ISA-L finds one and gives no less. So does the inflater for Deflate64, by the form of deflate; by its own it gives the same
/// whatever the chunks are.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = unsafe FuzzInput(start, count)
    let zlib = Inflation(input, by: ZlibInflater(), chunks: [.max])
    expect(Inflation(input, by: ZlibInflater(), chunks: input.chunkSizes) == zlib, "zlib in chunks")
    let own = Inflation(input, by: Deflate64Decoder(.deflate), chunks: [.max])
    expect(Inflation(input, by: Deflate64Decoder(.deflate), chunks: input.chunkSizes) == own, "our own in chunks")
    expect(own.bytes.starts(with: zlib.bytes), "\(own.bytes.count) bytes are not those \(zlib.bytes.count)")
    switch zlib.faults.first {
    case nil: expect(own == zlib, "\(own.used) bytes make \(own.bytes.count), not \(zlib.used) \(zlib.bytes.count)")
    // Deflate64 has two more distances.
    case .corrupt(let detail) where detail.hasSuffix("set") || detail.hasPrefix("too many"): break
    // Of data that are cut it may be known before that they are wrong.
    default: expect(own.bytes == zlib.bytes && !own.faults.isEmpty, "\(own.bytes.count) bytes, \(own.faults), not \(zlib.faults)")
    }
    let wide = Inflation(input, by: Deflate64Decoder(), chunks: [.max])
    expect(Inflation(input, by: Deflate64Decoder(), chunks: input.chunkSizes) == wide, "Deflate64 in chunks")
    for isal in [[.max], input.chunkSizes].map({ Inflation(input, by: Inflater.fastest.makeDecoder(), chunks: $0) }) {
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

    init(_ input: FuzzInput, by decoder: any DeflateDecoder, chunks: [Int]) {
        var limits = ReadLimits()
        limits.inflatedBytes = 1 << 20
        let budget = ReadBudget(limits)
        let source = DecompressedSource(LentSource(input, chunks: chunks), decoder, budget, singleMember: true)
        while true {
            let chunk = source.next()
            if chunk.isEmpty { break }
            unsafe bytes.append(contentsOf: chunk.pointer)
        }
        // Behind the limit it depends on the chunks how far it came.
        let isLimited = bytes.count > 1 << 20
        bytes.removeLast(isLimited ? bytes.count - 1 << 20 : 0)
        faults = isLimited ? [] : source.faults
        used = isLimited ? 0 : source.used - UInt64(decoder.leftover.count)
    }
}
