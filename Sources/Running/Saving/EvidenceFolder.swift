import BundleArchive
import Glibc

/// A new folder that appears under its name only when it is complete, and never replaces anything.
struct EvidenceFolder {
    private let name: String
    private let temporaryName: String
    private var files: [String] = []

    /// - Throws: `SavingError.exists` if there is something of that name, even a link that leads nowhere.
    init(_ path: String) throws(SavingError) {
        var name = path[...]
        while name.count > 1, name.hasSuffix("/") { name.removeLast() }
        self.name = String(name)
        temporaryName = "\(name).\(getpid()).partial"
        if Self.exists(self.name) { throw .exists }
        guard unsafe mkdir(temporaryName, 0o777) == 0 else { throw Self.refusal }
    }

    mutating func write(_ file: SavedFile) throws(SavingError) {
        guard file.hasSafeName else { throw .refused(reason: "\(file.name): not a name for a file of evidence") }
        let path = "\(temporaryName)/\(file.name)"
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.refusal }
        files.append(file.name)
        let isWritten = Pipe.write(Array(file.text.utf8), to: descriptor) && fsync(descriptor) == 0
        let error = Self.refusal
        // Linux has closed the descriptor even if a signal interrupted the call.
        guard close(descriptor) == 0 || errno == EINTR else { throw Self.refusal }
        if !isWritten { throw error }
    }

    /// Gives the folder its name, unless something has got it meanwhile.
    func commit() throws(SavingError) {
        // An empty folder takes the name first, which fails if there is something; renaming replaces nothing but an empty folder.
        guard unsafe mkdir(name, 0o777) == 0 else { throw errno == EEXIST ? SavingError.exists : Self.refusal }
        guard unsafe rename(temporaryName, name) == 0 else {
            let error = Self.refusal
            unsafe rmdir(name)
            throw error
        }
    }

    /// Removes the folder that has not got its name.
    func discard() {
        for file in files { unsafe unlink("\(temporaryName)/\(file)") }
        unsafe rmdir(temporaryName)
    }

    private static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    private static var refusal: SavingError { .refused(reason: Pipe.lastError) }
}
