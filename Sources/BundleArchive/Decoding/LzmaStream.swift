import CLzma
import Glibc

/// A stream of liblzma, used for all of its formats.
@safe final class LzmaStream {
    /// The largest dictionary of `xz -9` is 64 MiB; the largest that 7-Zip chooses by itself is 256 MiB.
    static let memoryLimit: UInt64 = 256 << 20

    private let format: String
    private let stream: UnsafeMutablePointer<lzma_stream>
    private let allocator: UnsafeMutablePointer<lzma_allocator>

    /// - Parameter format: The name of the format, for fault messages.
    init(of format: String) {
        self.format = format
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: lzma_stream())
        unsafe allocator = .allocate(capacity: 1)
        unsafe allocator.initialize(to: lzma_allocator(alloc: allocateLarge, free: { unsafe free($1) }, opaque: nil))
        unsafe stream.pointee.allocator = unsafe UnsafePointer(allocator)
    }

    deinit {
        unsafe lzma_end(stream)
        unsafe stream.deallocate()
        unsafe allocator.deallocate()
    }

    /// Prepares for another stream; false if liblzma does not know how to unpack it.
    @discardableResult
    func start(_ initialize: (UnsafeMutablePointer<lzma_stream>) -> lzma_ret) -> Bool {
        let status = unsafe initialize(stream)
        precondition(status == LZMA_OK || status == LZMA_OPTIONS_ERROR, "liblzma cannot start")
        return status == LZMA_OK
    }

    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep {
        let room = unsafe output.free
        unsafe stream.pointee.next_in = unsafe input.pointer.bindMemory(to: UInt8.self).baseAddress.map { unsafe UnsafePointer($0) }
        unsafe stream.pointee.avail_in = input.count
        unsafe stream.pointee.next_out = unsafe room.bindMemory(to: UInt8.self).baseAddress
        unsafe stream.pointee.avail_out = room.count
        let status = unsafe lzma_code(stream, LZMA_RUN)
        input.removeFirst(input.count - (unsafe stream.pointee.avail_in))
        output.fill(room.count - (unsafe stream.pointee.avail_out))
        switch status {
        case LZMA_OK, LZMA_BUF_ERROR: return .goesOn
        case LZMA_STREAM_END: return .memberEnd
        case LZMA_FORMAT_ERROR: return .notAMember
        case LZMA_MEMLIMIT_ERROR: return .broken(.largeDictionary(of: format))
        case LZMA_OPTIONS_ERROR: return .broken(.unsupported("\(format) with a filter that liblzma does not know"))
        default: return .broken(.corrupt("\(format) data error"))
        }
    }
}

/// Allocates dictionaries on huge pages: matches are spread all over them, and with small pages each access would need a page lookup.
private func allocateLarge(_: UnsafeMutableRawPointer?, count: Int, size: Int) -> UnsafeMutableRawPointer? {
    let largePage = 2 << 20
    guard count * size >= largePage else { return unsafe malloc(count * size) }
    var memory: UnsafeMutableRawPointer?
    guard unsafe posix_memalign(&memory, largePage, count * size) == 0 else { return nil }
    unsafe madvise(memory, count * size, MADV_HUGEPAGE)
    return unsafe memory
}
