import Glibc

/// The error of a system call.
struct SystemError: Error, Hashable {
    var code: Int32

    /// The error of the call that has just failed.
    static var last: SystemError { SystemError(code: errno) }

    /// The system's message.
    var text: String {
        guard let words = unsafe strerror(code) else { return "error \(code)" }
        return unsafe String(cString: words)
    }
}
