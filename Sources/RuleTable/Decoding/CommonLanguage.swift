import Terms

extension YamlNode {
    /// The first language that every text in the file has; nil if there is none, or no text.
    ///
    /// A mapping with a text behind a language's code is a text for people.
    func commonLanguage(among languages: [Language]) -> Language? {
        var common: Set<Language>?
        collectLanguages(among: languages) { common = common?.intersection($0) ?? $0 }
        return languages.first { common?.contains($0) ?? false }
    }

    private func collectLanguages(among languages: [Language], found: (Set<Language>) -> Void) {
        switch content {
        case .scalar: return
        case .sequence(let nodes): for node in nodes { node.collectLanguages(among: languages, found: found) }
        case .mapping(let entries):
            let own = languages.filter { language in entries.contains { $0.key == language.rawValue && $0.value.text != nil } }
            if !own.isEmpty { found(Set(own)) }
            for entry in entries { entry.value.collectLanguages(among: languages, found: found) }
        }
    }
}
