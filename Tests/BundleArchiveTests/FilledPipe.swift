import Glibc

/// A pipe that contains some bytes and no longer has a writer.
final class FilledPipe {
    /// The largest capacity of a pipe without privileges.
    static let capacity = 1 << 20

    let readEnd: Int32

    init(_ bytes: [UInt8]) {
        var ends: [Int32] = [0, 0]
        unsafe precondition(pipe(&ends) == 0)
        readEnd = ends[0]
        // F_SETPIPE_SZ, which Glibc's module does not show.
        precondition(fcntl(ends[1], 1031, Int32(Self.capacity)) >= bytes.count)
        let written = unsafe bytes.withUnsafeBytes { unsafe write(ends[1], $0.baseAddress, $0.count) }
        precondition(written == bytes.count)
        close(ends[1])
    }

    deinit { close(readEnd) }
}
