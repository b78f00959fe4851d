import Terms

extension BundleReader {
    /// The kind of unsupported content that a plain file is or contains, or nil.
    func sealedContent(of source: PeekedSource, at path: EntryPath) -> SealedContent? {
        let name = path.innermost.lowercased()
        let beginning = source.withBeginning { ($0.isEmpty, SelfExtractor.isProgram($0), ContentKind.isBinary($0)) }
        switch beginning {
        case (true, _, _): return nil
        case (_, true, _): return SelfExtractor.archive(in: source)
        case (_, _, true):
            if let found = Self.knownByName.first(where: { name.hasSuffix($0.key) }) { return .unread(found.value) }
            return source.withBeginning { SelfExtractor.script($0) }
        default:
            return source.withBeginning { SelfExtractor.script($0) ?? ArchiveInText.content(of: $0, named: name) }
        }
    }

    /// Formats without a magic, or with one far from the beginning.
    private static let knownByName = [
        ".iso": "ISO image", ".dmg": "DMG disk image", ".msi": "Windows Installer package", ".arj": "ARJ", ".uha": "UHARC",
        ".sit": "StuffIt", ".ar": "ar",
        ".tar.br": "Brotli", ".tbr": "Brotli", ".log.br": "Brotli", ".msg": OutlookItem.name,
    ]

    /// Notes content that is not examined. Encrypted files beside the logs matter only if their name suggests an archive, a log, or a mail
    /// that may have one attached: keys and passwords are encrypted too.
    func readSealed<Sink: EntrySink>(_ content: SealedContent, at path: EntryPath, as demand: Demand, into sink: inout Sink) {
        switch (demand, content) {
        case (.wanted, _): hand(PeekedSource(FailedSource(content.fault)), nil, at: path, to: &sink)
        case (.unwanted, .encrypted) where !path.promisesLogs && !path.isNamedAsMail: break
        case (.unwanted, _), (.bundle, _): report([content.fault], at: path, offset: 0)
        }
    }
}
