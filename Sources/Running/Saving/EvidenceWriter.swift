import BundleArchive
import Glibc

/// The work of the process that saves evidence: it reads no bundle, and writes the files that the confined process sends.
public struct EvidenceWriter {
    private let path: String

    public init(folder path: String) {
        self.path = path
    }

    /// Handles the requests from one descriptor and replies on another. If the requests end without a commit, nothing is left behind.
    public func run(requests: Int32, replies: Int32) {
        // The terminal sends them to this process, too; the other one decides what becomes of the folder.
        for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_IGN) }
        func reply(_ reply: SavingReply) { _ = Pipe.write(WorkerFrame.bytes(reply), to: replies) }
        var folder: EvidenceFolder
        do {
            folder = try EvidenceFolder(path)
        } catch {
            return reply(.failed(error))
        }
        reply(.ready)
        do {
            guard try save(requests, into: &folder) else { return folder.discard() }
            reply(.committed)
        } catch {
            folder.discard()
            reply(.failed(error))
        }
    }

    /// Whether the folder was committed.
    private func save(_ requests: Int32, into folder: inout EvidenceFolder) throws(SavingError) -> Bool {
        var pending: [UInt8] = []
        while true {
            switch next(&pending) {
            case .file(let file): try folder.write(file)
            case .commit:
                try folder.commit()
                return true
            case nil: guard Pipe.read(requests, into: &pending) > 0 else { return false }
            }
        }
    }

    private func next(_ pending: inout [UInt8]) -> SavingRequest? {
        (try? WorkerFrame.decodeNext(SavingRequest.self, from: &pending)) ?? nil
    }
}
