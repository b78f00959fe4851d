import Glibc

/// A call that the operating system refused.
struct SystemError: Error, Hashable {
    var code: Int32

    /// The error of the call that failed just now.
    static var last: SystemError { SystemError(code: errno) }

    /// The system's own words.
    var text: String {
        guard let words = unsafe strerror(code) else { return "error \(code)" }
        return unsafe String(cString: words)
    }
}
