import Fluent
import Spelling
import Wording

/// The words of all languages, checked against the English ones and compiled.
struct WordCompilation {
    /// In the order of the English files.
    private(set) var messages: [Message] = []
    /// The compiled texts of the messages, for each language.
    private(set) var languages: [Language] = []
    private(set) var problems: [WordProblem] = []

    struct Message {
        var id: String
        var parameters: [WordParameter]
        /// The rest of the comment.
        var comment: [String]
        /// The possible values of each choice, by the parameter's name.
        var choices: [String: [String]] = [:]
        /// The parameters inserted into the English text; `used` are those that any language uses.
        var shown: Set<String> = []
        var used: Set<String> = []
        var file: String
        var place: FluentPlace
    }

    struct Language {
        var code: String
        var plural: String
        var patterns: [String]
    }

    /// The messages that define how a language writes numbers and lists, and what it calls the machine of a product that says nothing of it.
    static let digitSeparator = "locale-digit-separator"
    static let listSeparator = "locale-list-separator"
    static let machine = "locale-machine"
    static let machines = "locale-machines"

    init(_ folders: [WordFolder]) {
        problems = folders.flatMap(\.problems)
        guard let english = folders.first(where: { $0.language == WordFolder.source }) else {
            problems.append(WordProblem(file: "Words", place: .start, message: "there is no folder '\(WordFolder.source)'"))
            return
        }
        messages = english.ids.compactMap { english.messages[$0] }.map(Self.declared)
        for folder in [english] + folders.filter({ $0.language != english.language }) { compile(folder, like: english) }
        checkDeclarations()
        problems = Set(problems).sorted()
    }

    private static func declared(_ located: WordFolder.Located) -> Message {
        let (parameters, comment) = WordParameter.read(located.message.comment)
        return Message(
            id: located.message.id.text, parameters: parameters, comment: comment, file: located.file.path,
            place: located.message.id.place)
    }

    private mutating func compile(_ folder: WordFolder, like english: WordFolder) {
        guard let plural = CLDRPluralRules.rule(of: folder.language) else {
            let file = folder.files.first?.path ?? folder.language
            problems.append(WordProblem(file: file, place: .start, message: "CLDR knows no language '\(folder.language)'"))
            return
        }
        checkIds(of: folder, like: english)
        var language = Language(code: folder.language, plural: plural, patterns: [])
        for index in messages.indices {
            language.patterns.append(pattern(index, in: folder, PluralRule(plural).categories))
        }
        languages.append(language)
    }

    /// Reports missing messages, and messages that English does not have.
    private mutating func checkIds(of folder: WordFolder, like english: WordFolder) {
        let missing = english.ids.filter { folder.messages[$0] == nil }
        for id in folder.ids where english.messages[id] == nil {
            guard let located = folder.messages[id] else { continue }
            let meant = nearest(to: id, among: missing).map { "; did you mean '\($0)'?" } ?? ""
            problems.append(located.file.problem("the English words have no '\(id)'\(meant)", at: located.message.id.place))
        }
        for id in missing {
            guard let located = english.messages[id] else { continue }
            let name = located.file.path.split(separator: "/").last.map(String.init) ?? ""
            let file = folder.files.first { $0.path.hasSuffix("/" + name) }
            let path = file?.path ?? located.file.path.replacing("/\(english.language)/", with: "/\(folder.language)/")
            let place = "\(located.file.path):\(located.message.id.place.line)"
            problems.append(WordProblem(file: path, place: .start, message: "'\(id)' is missing; it is in \(place)"))
        }
    }

    private mutating func pattern(_ index: Int, in folder: WordFolder, _ categories: Set<PluralRule.Category>) -> String {
        let message = messages[index]
        guard let located = folder.messages[message.id], let value = located.message.value else { return "" }
        var compiler = PatternCompiler(folder: folder, file: located.file, parameters: message.parameters, categories: categories)
        do throws(WordProblem) {
            let code = try compiler.compile(value)
            check(compiler, of: located, index, isSource: folder.language == WordFolder.source)
            return code
        } catch {
            problems.append(error)
            return ""
        }
    }

    private mutating func check(_ compiler: PatternCompiler, of located: WordFolder.Located, _ index: Int, isSource: Bool) {
        if isSource { messages[index].shown = compiler.shown }
        messages[index].used.formUnion(compiler.used)
        for parameter in messages[index].parameters {
            let isChoice = if case .choice = parameter.kind { true } else { false }
            if isChoice || messages[index].shown.contains(parameter.name), !compiler.used.contains(parameter.name) {
                let message = "'\(messages[index].id)' does not use '$\(parameter.name)'"
                problems.append(located.file.problem(message, at: located.message.id.place))
            }
            if isChoice { checkVariants(of: parameter.name, compiler, of: located, index, isSource: isSource) }
        }
    }

    /// Checks that a choice has the same variants as in English.
    private mutating func checkVariants(
        of name: String, _ compiler: PatternCompiler, of located: WordFolder.Located, _ index: Int, isSource: Bool
    ) {
        guard let (keys, place) = compiler.keys[name] else { return }
        if isSource {
            messages[index].choices[name] = keys.sorted()
            return
        }
        let expected = Set(messages[index].choices[name] ?? [])
        for key in expected.subtracting(keys).sorted() {
            problems.append(located.file.problem("the variant '\(key)' of '$\(name)' is missing", at: place))
        }
        for key in keys.subtracting(expected).sorted() {
            problems.append(located.file.problem("the English text has no variant '\(key)' of '$\(name)'", at: place))
        }
    }

    /// Reports parameters that are declared but used in no language.
    private mutating func checkDeclarations() {
        for message in messages {
            for parameter in message.parameters where !message.used.contains(parameter.name) {
                let text = "'\(message.id)' does not use '$\(parameter.name)' in any language"
                problems.append(WordProblem(file: message.file, place: message.place, message: text))
            }
        }
    }

    /// The words of a language in the form that the program reads; nil if it was not compiled.
    func table(of language: String) -> WordTable? {
        guard let compiled = languages.first(where: { $0.code == language }) else { return nil }
        func text(_ id: String) -> String { messages.firstIndex { $0.id == id }.map { compiled.patterns[$0] } ?? "" }
        return WordTable(
            language: language, plural: compiled.plural, digitSeparator: text(Self.digitSeparator),
            listSeparator: text(Self.listSeparator), machine: (one: Phrase(text(Self.machine)), many: Phrase(text(Self.machines))),
            patterns: compiled.patterns)
    }
}
