import Glibc

/// Reading, writing and waiting on descriptors. Calls that a signal interrupts are repeated.
package enum Pipe {
    /// The system's message for the call that has just failed.
    package static var lastError: String { unsafe String(cString: strerror(errno)) }

    /// Appends the bytes available now, and returns their number: 0 at the end, negative if there are none yet or on an error.
    package static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Int {
        let chunk = 64 << 10
        while true {
            var count = 0
            let more = unsafe [UInt8](unsafeUninitializedCapacity: chunk) { buffer, filled in
                count = unsafe Glibc.read(descriptor, buffer.baseAddress, chunk)
                filled = max(0, count)
            }
            if count < 0, errno == EINTR { continue }
            bytes += more
            return count
        }
    }

    /// Writes all bytes; false if the other end is closed.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var start = 0
        while start < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + start }, buffer.count - start)
            }
            if count > 0 { start += count } else if errno != EINTR { return false }
        }
        return true
    }

    /// Waits until one of the descriptors becomes readable or is closed, and returns those.
    package static func wait(for descriptors: [Int32], seconds: Double?) -> Set<Int32> {
        var requests = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let milliseconds = seconds.map { Int32(min(max(0, ($0 * 1000).rounded(.up)), 1e9)) } ?? -1
        guard unsafe poll(&requests, nfds_t(requests.count), milliseconds) > 0 else { return [] }
        return Set(requests.filter { $0.revents != 0 }.map(\.fd))
    }
}
