import BuiltInRules
import BundlescopeKit

/// Rule files named on the command line: a folder, or one file of it.
struct RulePath {
    let path: String
    /// The folder that is loaded: a file may refer to the others beside it.
    let folder: String
    /// The file's path as problems name it; nil for a folder.
    private let file: String?

    init(_ path: String) {
        self.path = path
        guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else {
            (folder, file) = (path, nil)
            return
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") + (parts.count == 2 && parts[0].isEmpty ? "/" : "") : "."
        file = folder.hasSuffix("/") ? folder + parts[parts.count - 1] : "\(folder)/\(parts[parts.count - 1])"
    }

    /// The table with the folder's rules, unless a file that was asked for is wrong; of the others' problems nothing is said then.
    ///
    /// - Parameters:
    ///   - isStrict: Whether the rules must be fit to be built in.
    ///   - warn: Receives what the rules that were asked for lack, although they may.
    /// - Throws: `CommandFailure` with a line for each problem.
    func load(isStrict: Bool, warn: (RuleProblem) -> Void) throws(CommandFailure) -> RuleSet? {
        do {
            return try RuleSet.load(directories: [folder], over: .builtIn, isStrict: isStrict) { problem in
                if file == nil || problem.file == file { warn(problem) }
            }
        } catch {
            let asked =
                switch error {
                case .problems(let problems): problems.filter { file == nil || $0.file == file }
                }
            guard asked.isEmpty else { throw CommandFailure(.problems(asked)) }
            return nil
        }
    }

    /// Whether a line about a rule file is about the one that was asked for.
    func concerns(_ line: String) -> Bool { file.map { line.hasPrefix("\($0):") } ?? true }
}
