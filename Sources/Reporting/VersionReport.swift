import BundleArchive
public import RuleTable
import Terms

/// What the program is made of: its version and rule table, the libraries that it reads with, and what confines its readers.
public struct VersionReport: Sendable {
    /// The restrictions that the kernel enforces on a reader.
    public struct Confinement: Encodable, Sendable {
        let noNewPrivileges: Bool
        let seccomp: Bool
        /// The version of Landlock's interface; null if the kernel has none.
        @Nullable var landlock: Int?

        public init(noNewPrivileges: Bool, seccomp: Bool, landlock: Int?) {
            self.noNewPrivileges = noNewPrivileges
            self.seccomp = seccomp
            self.landlock = landlock
        }
    }

    private struct Library: Encodable {
        let name: String
        let version: String
    }

    private struct Document: Encodable {
        let schemaVersion: String
        let tool: ReportHeader.Tool
        let libraries: [Library]
        let sandbox: Confinement
    }

    private let header: ReportHeader
    private let sandbox: Confinement

    public init(toolVersion: String, rules: RuleSet, sandbox: Confinement) {
        header = ReportHeader(toolVersion: toolVersion, rules: rules, language: .english)
        self.sandbox = sandbox
    }

    /// The report as JSON, of `Docs/Schemas/version.schema.json`.
    public var json: String {
        let libraries = ArchiveLibraries.versions.map { Library(name: $0.name, version: $0.version) }
        let document = Document(schemaVersion: header.schemaVersion, tool: header.tool, libraries: libraries, sandbox: sandbox)
        return jsonText(document, pretty: true) + "\n"
    }
}
