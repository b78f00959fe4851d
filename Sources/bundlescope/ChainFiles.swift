import BundlescopeKit
import Glibc

/// The certificate files named by options and arguments.
struct ChainFiles {
    private(set) var files: [CertificateFile] = []
    /// Those that are in a bundle.
    private(set) var inBundles: [CertificateFile] = []
    /// Those that were named directly.
    private(set) var named: [CertificateFile] = []
    private(set) var notes: [ReadNote] = []

    /// Reads all of them, in order.
    ///
    /// - Throws: `CommandFailure` with one line if an argument is a folder, cannot be opened, or contains nothing to check.
    init(_ arguments: [String], foldersAllowed: Bool = false) throws(CommandFailure) {
        for (argument, path) in zip(arguments, ArgumentPath.paths(arguments)) {
            if !foldersAllowed, Self.isFolder(path) {
                throw CommandFailure("\(argument): this is a folder; name the certificate files in it")
            }
            do {
                let result = try CertificateReading().read(path)
                files += result.files
                Anonymization.current?.learn(result.files)
                if result.isBundle { inBundles += result.files } else { named += result.files }
                notes += result.notes
                if result.files.isEmpty, !foldersAllowed {
                    throw CommandFailure("\(argument): there is no certificate file in it", status: .incomplete)
                }
            } catch let failure as CommandFailure {
                throw failure
            } catch {
                throw CommandFailure("\(error)", status: .incomplete)
            }
        }
    }

    /// Everything that one option names, as a single file: a CSR or another chain in an archive counts as a whole.
    static func one(_ argument: String?) throws(CommandFailure) -> (file: CertificateFile?, notes: [ReadNote]) {
        guard let argument else { return (nil, []) }
        let read = try ChainFiles([argument])
        return (read.merged(as: argument), read.notes)
    }

    private func merged(as name: String) -> CertificateFile? {
        guard var whole = files.first, files.count > 1 else { return files.first }
        whole.name = name
        for file in files.dropFirst() {
            whole.unreadPositions += file.unreadPositions.map { whole.certificates.count + $0 }
            whole.containsPrivateKey = whole.containsPrivateKey || file.containsPrivateKey
            whole.certificates += file.certificates
            whole.requests += file.requests
            whole.problems += file.problems
        }
        return whole
    }

    private static func isFolder(_ path: FilePath) -> Bool {
        var status = stat()
        return unsafe stat(path.cString, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
