import BundlescopeKit
import Glibc

/// What is known of the terminal that the report goes to.
enum Terminal {
    /// The columns to write in: the terminal's; `COLUMNS`; else 80.
    static var width: Int { width(of: STDOUT_FILENO) }

    static func width(of descriptor: Int32) -> Int {
        var size = winsize()
        if unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return environment("COLUMNS").flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? 80
    }

    /// Whether to colour by default: a terminal that can, and no `NO_COLOR` (no-color.org).
    static var wantsColor: Bool {
        isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }

    /// How a report is written where nothing else is asked for.
    static var style: ReportStyle { ReportStyle(language: language, width: width, color: wantsColor) }

    /// The language that the environment asks for, as POSIX ranks its variables; English where it is none of ours.
    static var language: Language {
        let locale = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? ""
        let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }
        return Language.allCases.first { $0.rawValue == code } ?? .english
    }

    /// One line on standard error, safe to show whatever a file is called.
    static func complain(_ line: String) {
        write("bundlescope: \(visible(line))\n", to: STDERR_FILENO)
    }

    /// Writes a text whole to a descriptor; false with `errno` where the operating system refuses.
    @discardableResult
    static func write(_ text: String, to descriptor: Int32) -> Bool {
        var rest = text.utf8Span.span.extracting(...)
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { bytes in unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count) }
            if written >= 0 {
                rest = rest.extracting(droppingFirst: written)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    /// A variable of the environment; nil where it is empty.
    private static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
