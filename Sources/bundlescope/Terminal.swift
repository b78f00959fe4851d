import BundlescopeKit
import Glibc

/// The properties of the terminal that the report goes to.
enum Terminal {
    /// The number of columns for output: the terminal's, else `COLUMNS`. Without either, lines are not wrapped, so that `grep` finds its words.
    static var width: Int { size(of: STDOUT_FILENO) ?? (isatty(STDOUT_FILENO) == 1 ? 80 : .max) }

    /// The number of columns of a terminal; 80 if it is not known.
    static func width(of descriptor: Int32) -> Int { size(of: descriptor) ?? 80 }

    private static func size(of descriptor: Int32) -> Int? {
        var size = winsize()
        if unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return environment("COLUMNS").flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
    }

    /// Whether to use colour by default: on a terminal that supports it, without `NO_COLOR` (no-color.org).
    static var wantsColor: Bool {
        isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }

    /// The targets of links, on a terminal that is known to support them; nil elsewhere.
    static var links: TerminalLinks? {
        guard isatty(STDOUT_FILENO) == 1, knowsLinks, let folder = workingFolder else { return nil }
        var name = [CChar](repeating: 0, count: 256)
        let isNamed = unsafe gethostname(&name, name.count - 1) == 0
        let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
        return TerminalLinks(folder: folder, host: isNamed ? host : "")
    }

    /// Most terminals ignore OSC 8 but some print it, so only terminals that identify themselves count.
    private static var knowsLinks: Bool {
        if environment("TERM") == "dumb" { return false }
        if let vte = environment("VTE_VERSION").flatMap(Int.init) { return vte >= 5_000 }
        let signs = ["WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "WEZTERM_PANE", "GHOSTTY_RESOURCES_DIR", "DOMTERM"]
        if signs.contains(where: { environment($0) != nil }) { return true }
        if ["iTerm.app", "vscode", "WezTerm", "ghostty", "Hyper"].contains(environment("TERM_PROGRAM")) { return true }
        return ["alacritty", "foot", "contour", "xterm-kitty"].contains { environment("TERM")?.hasPrefix($0) ?? false }
    }

    private static var workingFolder: String? {
        guard let folder = unsafe getcwd(nil, 0) else { return nil }
        defer { unsafe free(folder) }
        return unsafe String(cString: folder)
    }

    /// The default style of a report.
    static var style: ReportStyle {
        let color = wantsColor
        return ReportStyle(language: language, width: width, color: color, links: color ? links : nil)
    }

    /// The language of the environment, by the precedence of POSIX; English if we do not have it.
    static var language: Language {
        let locale = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? ""
        // POSIX's names of no language. Looking for them among the languages' names would need the words of all languages.
        if ["", "C", "POSIX"].contains(locale.prefix { $0 != "." }) { return .english }
        return Language(spelling: locale) ?? .english
    }

    /// Writes one line to standard error, safe for any file name.
    static func complain(_ line: String) {
        write("bundlescope: \(visible(Anonymization.shown(line)))\n", to: STDERR_FILENO)
    }

    /// Writes a whole text to a descriptor; false, with `errno` set, if the operating system refuses.
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

    /// An environment variable; nil if it is empty.
    static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
