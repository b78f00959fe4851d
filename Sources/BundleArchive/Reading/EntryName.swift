import Terms

extension EntryPath {
    /// Whether it is a file directly in a bundle that is a folder, where people save what they made of it.
    var liesAtTopOfFolder: Bool { layers.count == 1 && innermost.utf8.count { $0 == UInt8(ascii: "/") } == 1 }

    /// Whether the name is that of a text document, compressed or not.
    var isNamedAsDocument: Bool {
        var name = innermost.lowercased()[...]
        for packed in [".gz", ".xz", ".bz2", ".zst"] where name.hasSuffix(packed) { name = name.dropLast(packed.count) }
        return [".txt", ".md", ".json", ".ndjson", ".csv", ".html", ".sarif", ".yaml", ".yml"].contains(where: name.hasSuffix)
    }

    /// Whether the innermost name is absolute or contains `..`. Backslashes count as separators, as in archives made on Windows.
    var isUnsafe: Bool {
        let parts = innermost.utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        let isAbsolute = parts.count > 1 && (parts[0].isEmpty || parts[0].count == 2 && parts[0].last == UInt8(ascii: ":"))
        return isAbsolute || parts.contains { $0.elementsEqual("..".utf8) }
    }

    /// Whether the name alone suggests an archive. This is for content that cannot be read; otherwise the content decides.
    var promisesArchive: Bool {
        promisesFiles || [".gz", ".xz", ".bz2", ".zst"].contains(where: innermost.lowercased().hasSuffix)
    }

    /// Whether the name is that of a mail, encrypted or not.
    var isNamedAsMail: Bool { [".eml", "smime.p7m"].contains(where: innermost.lowercased().hasSuffix) }

    /// Whether the name of something encrypted suggests an archive or logs.
    var promisesLogs: Bool {
        var name = innermost.lowercased()[...]
        while let ending = [".gpg", ".pgp", ".asc", ".age", ".enc", ".aes", ".p7m", ".p7e", ".cms", ".der", ".pem"].first(
            where: name.hasSuffix)
        {
            name = name.dropLast(ending.count)
        }
        var inner = self
        inner.layers[inner.layers.count - 1] = String(name)
        // `logo.png` comes with most mails.
        let isImage = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".bmp", ".ico"].contains(where: name.hasSuffix)
        return inner.promisesArchive || !isImage && name.split(separator: "/").last?.contains("log") == true
    }

    /// Whether the name is that of a later part of a multi-part archive: `old.7z.002`, `old.z01`, `old.r00`, `old.tar.gz.ab`, `old.tgz.part2`.
    var promisesLaterPart: Bool {
        let name = innermost.lowercased()
        guard let dot = name.lastIndex(of: ".") else { return false }
        let part = name[name.index(after: dot)...]
        let number = part.drop(while: \.isLetter)
        if part.count == 3, number.count == 2, "zr".contains(part.prefix(1)), Int(number) != nil { return true }
        // split(1) counts from `00` or `aa`, other programs from `001`.
        let isLater =
            if let value = Int(number) {
                value > (number.count == 2 ? 0 : 1) && ["", "part"].contains(part.prefix(while: \.isLetter))
            } else {
                (2...3).contains(part.count) && part.allSatisfy { "a"..."z" ~= $0 } && part.first == "a" && part.contains { $0 != "a" }
            }
        return isLater && EntryPath(layers: [String(name[..<dot])]).promisesFiles
    }

    /// Whether the name suggests an archive of files, as opposed to one compressed file.
    var promisesFiles: Bool {
        let name = innermost.lowercased()
        let endings = [
            ".zip", ".7z", ".tar", ".tgz", ".txz", ".tbz2", ".tbz", ".tzst", ".tar.gz", ".tar.xz", ".tar.bz2", ".tar.zst",
            // Not supported; recognised by content unless that is damaged.
            ".rar", ".cab", ".tlz", ".tar.lzma", ".tar.lz", ".tar.lz4", ".tar.z",
        ]
        return endings.contains(where: name.hasSuffix)
    }
}
