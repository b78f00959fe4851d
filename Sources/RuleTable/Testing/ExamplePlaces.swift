/// Where the examples of the rules in some folders are written.
struct ExamplePlaces {
    private struct Key: Hashable {
        let rule: String
        let kind: RuleTestFailure.Kind
    }

    private var places: [Key: [(file: String, place: TextPlace)]] = [:]

    /// Of rules that several folders have, the last folder's count, as in the table. Files that cannot be read have none.
    init(in directories: [String]) {
        var problems: [RuleProblem] = []
        for file in directories.flatMap({ RuleFile.all(in: $0, problems: &problems) }) {
            guard let root = file.root, let id = root["id"]?.text else { continue }
            for kind in [RuleTestFailure.Kind.matching, .quiet] {
                guard case .sequence(let nodes)? = root["examples"]?[kind.rawValue]?.content else { continue }
                places[Key(rule: id, kind: kind)] = nodes.map { (file.path, $0.place) }
            }
        }
    }

    /// `file:line:column` of a rule's example, by its index.
    func place(of index: Int, _ kind: RuleTestFailure.Kind, of rule: String) -> String? {
        guard let all = places[Key(rule: rule, kind: kind)], all.indices.contains(index) else { return nil }
        return "\(all[index].file):\(all[index].place.line):\(all[index].place.column)"
    }
}
