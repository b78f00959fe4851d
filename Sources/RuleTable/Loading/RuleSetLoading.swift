public import Terms

extension RuleSet {
    /// Reads the rule files of folders, checks them, and lays them over a table: a rule or product takes the place of the one with
    /// its id, whole, and a later folder that of an earlier one. Every text is there in the languages of the table.
    ///
    /// - Throws: `RuleTableError.problems` with everything that is wrong in all files.
    public static func load(directories: [String], over base: RuleSet) throws(RuleTableError) -> RuleSet {
        try load(directories: directories, over: base, languages: base.languages)
    }

    /// The same without a table beneath.
    ///
    /// - Parameter languages: those that every text has to be there in.
    public static func load(directories: [String], languages: [Language]) throws(RuleTableError) -> RuleSet {
        try load(directories: directories, over: nil, languages: languages)
    }

    private static func load(
        directories: [String], over base: RuleSet?, languages: [Language]
    ) throws(RuleTableError) -> RuleSet {
        var problems: [RuleProblem] = []
        let folders = directories.map { RuleFile.all(in: $0, problems: &problems) }
        return try load(folders, problems: problems, over: base, languages: languages)
    }

    /// The same with the files of each folder, and the problems of reading them.
    static func load(
        _ folders: [[RuleFile]], problems: [RuleProblem] = [], over base: RuleSet? = nil, languages: [Language]
    ) throws(RuleTableError) -> RuleSet {
        var loading = RuleSetLoading(base: base, problems: problems, languages: languages)
        for files in folders { loading.add(files) }
        loading.decodeProducts()
        loading.decodeRules()
        loading.checkMatches()
        loading.checkBaseRules()
        guard loading.problems.isEmpty else { throw .problems(Set(loading.problems).sorted()) }
        return RuleSet(products: loading.products.values.compactMap(\.self), rules: Array(loading.rules.values))
    }
}

/// The loading of one table, step by step.
private struct RuleSetLoading {
    private var files: [RuleFile] = []
    private(set) var problems: [RuleProblem]
    /// By id; nil where the product's file is wrong.
    private(set) var products: [String: Product?]
    private(set) var rules: [String: Rule]
    /// The files that products, and rules without a problem, came from, by id.
    private var productFiles: [String: RuleFile] = [:]
    private var ruleFiles: [String: RuleFile] = [:]
    private let languages: [Language]

    init(base: RuleSet?, problems: [RuleProblem], languages: [Language]) {
        self.languages = languages
        self.problems = problems
        products = Dictionary(uniqueKeysWithValues: (base?.declaredProducts ?? []).map { ($0.id, $0) })
        rules = Dictionary(uniqueKeysWithValues: (base?.rules ?? []).map { ($0.id, $0) })
    }

    /// Takes the files of one folder.
    mutating func add(_ found: [RuleFile]) {
        files += found
        var seen: [String: RuleFile] = [:]
        for file in found {
            guard let node = file.root?[file.isProduct ? "product" : "id"], let id = node.text else { continue }
            if let other = seen.updateValue(file, forKey: id) {
                problems.append(RuleProblem(file: file.path, place: node.place, message: "'\(id)' stands in \(other.path) too"))
            }
        }
    }

    mutating func decodeProducts() {
        for file in files where file.isProduct {
            var product: Product?
            if let root = file.root {
                var decoder = ValueDecoder(file: file.path, languages: languages)
                product = decoder.product(root, folder: file.folder)
                problems += decoder.problems
                if !decoder.problems.isEmpty { product = nil }
            }
            guard let id = file.folder ?? file.root?["product"]?.text else { continue }
            products[id] = .some(product)
            productFiles[id] = file
        }
    }

    mutating func decodeRules() {
        let ids = files.flatMap { file in [file.root?["id"]?.text, file.folder.map { "\($0)/\(file.name)" }] }
        let context = RuleContext(products: products, ruleIds: Set(rules.keys).union(ids.compactMap(\.self)))
        for file in files where !file.isProduct {
            guard let root = file.root else { continue }
            var decoder = ValueDecoder(file: file.path, languages: languages)
            let rule = decoder.rule(root, fileName: file.name, folder: file.folder, in: context)
            problems += decoder.problems
            if decoder.problems.isEmpty {
                rules[rule.id] = rule
                ruleFiles[rule.id] = file
            }
        }
    }

    /// Of two rules that match the same, one could never be found.
    mutating func checkMatches() {
        let groups = Dictionary(grouping: rules.values) { [$0.product: $0.match.folded] }
        for group in groups.values where group.count > 1 {
            let ids = group.map(\.id).sorted()
            for id in ids {
                guard let file = ruleFiles[id], let match = file.root?["match"], let other = ids.first(where: { $0 != id }) else {
                    continue
                }
                problems.append(RuleProblem(file: file.path, place: match.place, message: "the rule '\(other)' has the same match"))
            }
        }
    }

    /// A product that takes another's place must still have what the rules beneath name.
    mutating func checkBaseRules() {
        for rule in rules.values where ruleFiles[rule.id] == nil {
            guard let file = productFiles[rule.product], let product = products[rule.product] ?? nil else { continue }
            var missing = rule.references.filter { id in !product.references.contains { $0.id == id } }.map { "reference '\($0)'" }
            missing += rule.causes.compactMap(\.requirement).filter { id in !product.requirements.contains { $0.id == id } }
                .map { "requirement '\($0)'" }
            if !product.canReach(rule.match) { missing.append("log source") }
            for what in missing {
                let message = "the rule '\(rule.id)' needs a \(what) that this product does not have"
                problems.append(RuleProblem(file: file.path, place: .start, message: message))
            }
        }
    }
}
