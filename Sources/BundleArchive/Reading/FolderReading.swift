import Terms

extension BundleReader {
    /// The maximum nesting of folders. A customer's folder has a few levels; each open one holds a descriptor.
    private static let folderBound = 64

    /// Reads every file below a folder as if it were an entry, in the order of the names' bytes. Symbolic links are not followed.
    ///
    /// The folder's name and the path below it form the first layer of the entries' paths, so that a lone folder `tomcat` still yields
    /// `tomcat/application.log`.
    func readFolder<Sink: EntrySink>(_ folder: FileDescriptor, named name: String, level: Int = 1, into sink: inout Sink) {
        let path = EntryPath(layers: [name])
        do throws(SystemError) {
            // One more than the limit, so that exceeding it is noticed and noted.
            for file in try folder.names(bound: budget.limits.entries.advanced(by: budget.limits.entries == .max ? 0 : 1)) {
                guard budget.goesOn else { return }
                readFile(file, in: folder, at: EntryPath(layers: [name + "/" + file.text]), level: level, into: &sink)
            }
        } catch {
            report([.system(error.text)], at: path, offset: 0)
        }
    }

    private func readFile<Sink: EntrySink>(
        _ name: FileName, in folder: FileDescriptor, at path: EntryPath, level: Int, into sink: inout Sink
    ) {
        do throws(SystemError) {
            let status = try folder.status(of: name)
            switch status.kind {
            case .folder:
                readEntry(EntryHeader(kind: .folder), at: path, depth: 0, into: &sink, open: noBytes)
                guard level < Self.folderBound else {
                    return note(ReadNote(.limit, .folderLimit(Self.folderBound), at: path, losesData: true))
                }
                readFolder(try FileDescriptor(name, in: folder), named: path.innermost, level: level + 1, into: &sink)
            case .symbolicLink:
                let target = try folder.target(of: name)
                readEntry(EntryHeader(kind: .symbolicLink(target: target)), at: path, depth: 0, into: &sink, open: noBytes)
            case .file:
                summary.size += status.size
                readEntry(EntryHeader(kind: .file), at: path, depth: 0, into: &sink) { open(name, in: folder) }
            case .pipe, .other:
                readEntry(EntryHeader(kind: .special), at: path, depth: 0, into: &sink, open: noBytes)
            }
        } catch {
            report([.system(error.text)], at: path, offset: 0)
        }
    }

    private func noBytes() -> OpenedEntry { OpenedEntry(source: FailedSource(.truncated)) }

    private func open(_ name: FileName, in folder: FileDescriptor) -> OpenedEntry {
        do throws(SystemError) {
            let file = try FileDescriptor(name, in: folder)
            // It may have been replaced since it was listed.
            guard try file.status().kind == .file else { return noBytes() }
            return OpenedEntry(file: RangeSource(file, budget))
        } catch {
            return OpenedEntry(source: FailedSource(.system(error.text)))
        }
    }
}
