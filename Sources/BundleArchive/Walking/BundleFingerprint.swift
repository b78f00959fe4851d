import ContentDigest

extension LogBundle {
    /// A text that changes when the bundle does, without reading its content: device, inode, size and modification time of the file, or of every
    /// file below the folder. Nil if it is neither, or cannot be examined.
    public var fingerprint: String? {
        guard let file = examined, let status = try? file.status() else { return nil }
        switch status.kind {
        case .file: return status.fingerprint
        case .folder:
            var digest = SHA256()
            guard (try? file.fingerprint(below: "", into: &digest)) != nil else { return nil }
            return digest.hexadecimal()
        case .symbolicLink, .pipe, .other: return nil
        }
    }

    /// The size of the file in bytes; 0 for a folder, and if there is no file.
    public var size: UInt64 {
        guard let status = try? examined?.status(), status.kind == .file else { return 0 }
        return status.size
    }

    /// Whether there is anything at its path.
    public var exists: Bool {
        guard case .path(let path) = location else { return true }
        return FileDescriptor.kind(of: path) != nil
    }

    /// Whether some process is currently writing the file; false if that cannot be determined.
    public var isBeingWritten: Bool {
        examined?.isBeingWritten ?? false
    }

    /// The SHA-256 of the bundle's bytes; nil if it is not a file, or cannot be read completely within the time.
    public func contentDigest(seconds: Double) -> String? {
        guard let file = examined, (try? file.status().kind) == .file else { return nil }
        return FileDigest(file, until: .now + .seconds(seconds)).finish().sha256
    }

    /// The file or folder at the bundle's path, open; nil for anything else, which stays untouched.
    private var examined: FileDescriptor? {
        guard case .path(let path) = location, FileDescriptor.isFileOrFolder(path) else { return nil }
        return try? FileDescriptor(path: path)
    }
}

extension FileDescriptor.Status {
    fileprivate var fingerprint: String { "\(device):\(inode):\(size):\(modified[0]).\(modified[1])" }
}

extension FileDescriptor {
    /// Adds the names and fingerprints of all files below this folder to a digest.
    fileprivate func fingerprint(below path: String, into digest: inout SHA256) throws(SystemError) {
        for name in try names(bound: .max) {
            let status = try status(of: name)
            digest.update("\(path)/\(name.text)\0\(status.fingerprint)\n")
            if status.kind == .folder { try FileDescriptor(name, in: self).fingerprint(below: path + "/" + name.text, into: &digest) }
        }
    }
}
