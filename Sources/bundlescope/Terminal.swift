import BundlescopeKit
import Glibc

/// What is known of the terminal that the report goes to.
enum Terminal {
    /// The columns to write in: the terminal's, else `COLUMNS`. Where there is neither, lines are not broken, so that what reads them finds its words.
    static var width: Int { size(of: STDOUT_FILENO) ?? (isatty(STDOUT_FILENO) == 1 ? 80 : .max) }

    /// The columns of a terminal; 80 where it does not say.
    static func width(of descriptor: Int32) -> Int { size(of: descriptor) ?? 80 }

    private static func size(of descriptor: Int32) -> Int? {
        var size = winsize()
        if unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return environment("COLUMNS").flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
    }

    /// Whether to colour by default: a terminal that can, and no `NO_COLOR` (no-color.org).
    static var wantsColor: Bool {
        isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }

    /// Where links lead on a terminal that is known to show them; nil elsewhere.
    static var links: TerminalLinks? {
        guard isatty(STDOUT_FILENO) == 1, knowsLinks, let folder = workingFolder else { return nil }
        var name = [CChar](repeating: 0, count: 256)
        let isNamed = unsafe gethostname(&name, name.count - 1) == 0
        let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
        return TerminalLinks(folder: folder, host: isNamed ? host : "")
    }

    /// OSC 8 is passed over by most terminals, and by some shown as it stands: only those that say who they are count.
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

    /// How a report is written where nothing else is asked for.
    static var style: ReportStyle {
        let color = wantsColor
        return ReportStyle(language: language, width: width, color: color, links: color ? links : nil)
    }

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
    static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
