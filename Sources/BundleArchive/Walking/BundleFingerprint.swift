import ContentDigest

extension LogBundle {
    /// A text that changes when the bundle does, without reading its content: device, number, size and time of change of the file, or of every file
    /// below the folder. Nil where it is neither, or cannot be looked at.
    public var fingerprint: String? {
        guard case .path(let path) = location, let file = try? FileDescriptor(path: path), let status = try? file.status() else {
            return nil
        }
        switch status.kind {
        case .file: return status.fingerprint
        case .folder:
            var digest = SHA256()
            guard (try? file.fingerprint(below: "", into: &digest)) != nil else { return nil }
            return digest.hexadecimal()
        case .symbolicLink, .pipe, .other: return nil
        }
    }

    /// The size of the file; 0 for a folder, and where there is none.
    public var size: UInt64 {
        guard case .path(let path) = location, let status = try? FileDescriptor(path: path).status(), status.kind == .file else { return 0 }
        return status.size
    }

    /// Whether somebody is writing the file at the moment; false where that cannot be told.
    public var isBeingWritten: Bool {
        guard case .path(let path) = location, let file = try? FileDescriptor(path: path) else { return false }
        return file.isBeingWritten
    }

    /// The SHA-256 of the bundle's bytes; nil where it is no file, or cannot be read to its end within the time.
    public func contentDigest(seconds: Double) -> String? {
        guard case .path(let path) = location, let file = try? FileDescriptor(path: path), (try? file.status().kind) == .file else {
            return nil
        }
        return FileDigest(file, until: .now + .seconds(seconds)).finish().sha256
    }
}

extension FileDescriptor.Status {
    fileprivate var fingerprint: String { "\(device):\(inode):\(size):\(modified[0]).\(modified[1])" }
}

extension FileDescriptor {
    /// Takes the names and the fingerprints of all files below this folder into a digest.
    fileprivate func fingerprint(below path: String, into digest: inout SHA256) throws(SystemError) {
        for name in try names(bound: .max) {
            let status = try status(of: name)
            digest.update("\(path)/\(name.text)\0\(status.fingerprint)\n")
            if status.kind == .folder { try FileDescriptor(name, in: self).fingerprint(below: path + "/" + name.text, into: &digest) }
        }
    }
}
