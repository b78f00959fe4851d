internal import ContentDigest
import Spelling
public import Terms

extension RuleSet {
    /// Reads and checks the rule files of several folders and lays them over a base table: a rule or product replaces the one with the
    /// same id as a whole, and later folders win.
    ///
    /// - Parameters:
    ///   - isStrict: Whether the files must be fit to be built in. Otherwise they may lack languages of the base table but one, references,
    ///     `decidedBy` and quiet examples.
    ///   - warn: Receives a description of everything that they may lack and do lack.
    /// - Throws: `RuleTableError.problems` with every problem of every file.
    public static func load(
        directories: [String], over base: RuleSet, isStrict: Bool = false, warn: (RuleProblem) -> Void = { _ in }
    ) throws(RuleTableError) -> RuleSet {
        var problems: [RuleProblem] = []
        let folders = directories.map { RuleFile.all(in: $0, problems: &problems) }
        var table = try load(
            folders, problems: problems, over: base, languages: base.languages, isStrict: isStrict, warn: warn)
        table.folders = base.folders + zip(directories, folders).map { RuleFolder(path: $0, files: $1) }
        return table
    }

    /// Loads a table without a base. Its files must be fit to be built in.
    ///
    /// - Parameter languages: The languages that every text must have.
    public static func load(directories: [String], languages: [Language]) throws(RuleTableError) -> RuleSet {
        var problems: [RuleProblem] = []
        let folders = directories.map { RuleFile.all(in: $0, problems: &problems) }
        return try load(folders, problems: problems, languages: languages)
    }

    /// Loads a table from the files of each folder, given the problems found while reading them.
    static func load(
        _ folders: [[RuleFile]], problems: [RuleProblem] = [], over base: RuleSet? = nil, languages: [Language], isStrict: Bool = true,
        warn: (RuleProblem) -> Void = { _ in }
    ) throws(RuleTableError) -> RuleSet {
        var loading = RuleSetLoading(base: base, problems: problems, languages: languages, isStrict: isStrict)
        for files in folders { loading.add(files) }
        loading.decodeProducts()
        loading.decodeRules()
        loading.decodePolicies()
        loading.checkMatches()
        loading.checkBaseRules()
        loading.checkPolicies()
        guard loading.problems.isEmpty else { throw .problems(Set(loading.problems).sorted()) }
        for warning in Set(loading.warnings).sorted() { warn(warning) }
        return RuleSet(
            products: loading.products.values.compactMap(\.self), rules: Array(loading.rules.values),
            requirements: Array(loading.policies.values))
    }
}

extension RuleFolder {
    init(path: String, files: [RuleFile]) {
        var hash = SHA256()
        for file in files { hash.update("\(file.folder ?? "")/\(file.name)\n\(file.digest)\n") }
        self.init(path: path, digest: hash.hexadecimal(), count: files.count(where: \.isRule))
    }
}

/// The steps of loading one table.
private struct RuleSetLoading {
    private var files: [RuleFile] = []
    private(set) var problems: [RuleProblem]
    private(set) var warnings: [RuleProblem] = []
    /// By id; nil if the product's file is invalid.
    private(set) var products: [String: Product?]
    private(set) var rules: [String: Rule]
    /// By product.
    private(set) var policies: [String: RequirementPolicy]
    /// The files that the products, and the valid rules, came from, by id.
    private var productFiles: [String: RuleFile] = [:]
    private var ruleFiles: [String: RuleFile] = [:]
    private var policyFiles: [String: RuleFile] = [:]
    private let languages: [Language]
    private let isStrict: Bool

    init(base: RuleSet?, problems: [RuleProblem], languages: [Language], isStrict: Bool) {
        self.languages = languages
        self.isStrict = isStrict
        self.problems = problems
        products = Dictionary(uniqueKeysWithValues: (base?.declaredProducts ?? []).map { ($0.id, $0) })
        rules = Dictionary(uniqueKeysWithValues: (base?.rules ?? []).map { ($0.id, $0) })
        policies = Dictionary(uniqueKeysWithValues: (base?.requirements ?? []).map { ($0.product, $0) })
    }

    /// Adds the files of one folder, and reports ids that occur twice in it.
    mutating func add(_ found: [RuleFile]) {
        files += found
        var seen: [String: RuleFile] = [:]
        for file in found {
            guard let node = file.root?[file.isProduct || file.isPolicy ? "product" : "id"], let id = node.text else { continue }
            if let other = seen.updateValue(file, forKey: file.isPolicy ? "verify of \(id)" : id) {
                problems.append(RuleProblem(file: file.path, place: node.place, message: "'\(id)' is also in \(other.path)"))
            }
        }
    }

    private func decoder(of file: RuleFile) -> ValueDecoder {
        ValueDecoder(file: file.path, languages: languages, privateRoot: isStrict ? nil : file.root)
    }

    private mutating func collect(from decoder: ValueDecoder) {
        problems += decoder.problems
        warnings += decoder.warnings
    }

    mutating func decodeProducts() {
        for file in files where file.isProduct {
            var product: Product?
            if let root = file.root {
                var decoder = decoder(of: file)
                product = decoder.product(root, folder: file.folder)
                collect(from: decoder)
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
        for file in files where file.isRule {
            guard let root = file.root else { continue }
            var decoder = decoder(of: file)
            let rule = decoder.rule(root, fileName: file.name, folder: file.folder, in: context)
            collect(from: decoder)
            if decoder.problems.isEmpty {
                rules[rule.id] = rule
                ruleFiles[rule.id] = file
            }
        }
    }

    mutating func decodePolicies() {
        let ids = files.flatMap { file in [file.root?["id"]?.text, file.folder.map { "\($0)/\(file.name)" }] }
        let context = PolicyContext(products: products, rules: rules, ruleIds: Set(rules.keys).union(ids.compactMap(\.self)))
        for file in files where file.isPolicy {
            guard let root = file.root else { continue }
            var decoder = decoder(of: file)
            let policy = decoder.policy(root, folder: file.folder, in: context)
            collect(from: decoder)
            guard decoder.problems.isEmpty else { continue }
            policies[policy.product] = policy
            policyFiles[policy.product] = file
        }
        // A default in these files takes precedence over one in the base table.
        let own = policies.values.filter { $0.isDefault && policyFiles[$0.product] != nil }.map(\.product).sorted()
        guard !own.isEmpty else { return }
        for product in policies.keys where policyFiles[product] == nil { policies[product]?.isDefault = false }
        for product in own.dropFirst() {
            guard let file = policyFiles[product], let node = file.root?["default"] else { continue }
            problems.append(RuleProblem(file: file.path, place: node.place, message: "'\(own[0])' is the default already"))
        }
    }

    /// Reports rules with the same match: one of them could never be found.
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

    /// Reports what the base table's rules need and a product that replaces another no longer has.
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

    /// Reports references between rules and requirements that lead nowhere.
    mutating func checkPolicies() {
        for (id, rule) in rules {
            guard let file = ruleFiles[id], products[rule.product] ?? nil != nil, !files.contains(where: { isBroken($0, of: rule.product) })
            else {
                continue
            }
            let nodes = if case .sequence(let nodes)? = file.root?["causes"]?.content { nodes } else { [YamlNode]() }
            for (cause, node) in zip(rule.causes, nodes) {
                guard let check = cause.verifyCheck, let node = node["verifyCheck"] else { continue }
                let names = policies[rule.product]?.checkNames.map(\.rawValue) ?? []
                guard !names.contains(check) else { continue }
                let meant = nearest(to: check, among: names).map { "; did you mean '\($0)'?" } ?? ""
                let message = names.isEmpty ? "\(rule.product) has no verify.yaml that makes checks" : "unknown check '\(check)'\(meant)"
                problems.append(RuleProblem(file: file.path, place: node.place, message: message))
            }
        }
        // A rule that replaces another must still have the causes that the base table's requirements name.
        for policy in policies.values where policyFiles[policy.product] == nil {
            for cause in policy.checks.compactMap(\.cause) {
                guard let id = cause.cause, let file = ruleFiles[cause.rule], let rule = rules[cause.rule],
                    !rule.causes.contains(where: { $0.id == id })
                else { continue }
                let message = "the requirements of '\(policy.product)' need the cause '\(id)' of this rule"
                problems.append(RuleProblem(file: file.path, place: .start, message: message))
            }
        }
    }

    /// Whether this file holds the product's requirements and could not be used.
    private func isBroken(_ file: RuleFile, of product: String) -> Bool {
        file.isPolicy && policyFiles[product]?.path != file.path && (file.folder ?? file.root?["product"]?.text) == product
    }
}
