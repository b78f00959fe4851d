import BundlescopeKit

/// The folders whose rules are used without being named.
enum UserRules {
    /// Those in which there are rule files: the machine's, then the user's, which wins.
    static var folders: [String] { (["/etc/bundlescope/rules"] + [ofUser].compactMap(\.self)).filter(RuleFolder.holdsRules) }

    /// By the XDG Base Directory Specification: `~/.config` unless the environment names an absolute path.
    private static var ofUser: String? {
        let named = Terminal.environment("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        let base = named ?? Terminal.environment("HOME").map { "\($0)/.config" }
        return base.map { "\($0)/bundlescope/rules" }
    }
}
