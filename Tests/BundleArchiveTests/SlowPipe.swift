import Glibc

/// A pipe whose reader gets a limited number of bytes at a time: a socket that preserves the boundaries of writes.
final class SlowPipe {
    let readEnd: Int32

    init(_ bytes: [UInt8], chunk: Int) {
        var ends: [Int32] = [0, 0]
        unsafe precondition(socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue), 0, &ends) == 0)
        readEnd = ends[0]
        for start in stride(from: 0, to: bytes.count, by: chunk) {
            let part = Array(bytes[start..<min(start + chunk, bytes.count)])
            let sent = unsafe send(ends[1], part, part.count, Int32(MSG_DONTWAIT))
            precondition(sent == part.count)
        }
        close(ends[1])
    }

    deinit { close(readEnd) }
}
