@testable import BundleArchive
import Terms

/// Unpacks arbitrary deflate data with all inflaters. If zlib reaches the end, ISA-L produces the same bytes and ends at the same place; if zlib
/// finds a fault, ISA-L finds one and produces no fewer bytes. The same holds for the Deflate64 inflater in its deflate form; in its own form its
/// output does not depend on the chunks.
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
    // Deflate64 has two more distance codes.
    case .corrupt(let detail) where detail.hasSuffix("set") || detail.hasPrefix("too many"): break
    // An error in truncated data may be detected before the truncation.
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
            // Only zlib refuses an incomplete set of codes.
            break
        case .truncated:
            // The bits of one or two more literals may be present. A set of codes may be known to be invalid before it is complete.
            expect(!isal.faults.isEmpty && isal.bytes.count <= zlib.bytes.count + 2, "\(isal.bytes.count), not \(zlib.bytes.count)")
        case let fault:
            expect(isal.bytes == zlib.bytes, "\(isal.bytes.count) bytes, not \(zlib.bytes.count) before \(String(describing: fault))")
            expect(!isal.faults.isEmpty, "no fault, where zlib has \(String(describing: fault))")
        }
    }
    return 0
}

/// The output for deflate data delivered in chunks whose sizes cycle through a list.
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
        // Beyond the limit, the progress depends on the chunks.
        let isLimited = bytes.count > 1 << 20
        bytes.removeLast(isLimited ? bytes.count - 1 << 20 : 0)
        faults = isLimited ? [] : source.faults
        used = isLimited ? 0 : source.used - UInt64(decoder.leftover.count)
    }
}
