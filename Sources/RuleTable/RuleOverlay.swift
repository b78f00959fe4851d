/// What a table has that another one lacks or has otherwise: little to send to a process that has the other one compiled in.
public struct RuleOverlay: Hashable, Sendable, Codable {
    let products: [Product]
    let rules: [Rule]
    let requirements: [RequirementPolicy]
    /// The digest of the table that it makes of the other one.
    let digest: String
}

extension RuleSet {
    /// What this table has beyond `base`, of which nothing may be missing in it.
    public func overlay(over base: RuleSet) -> RuleOverlay {
        // The usual case; to compare every value would take as long as the rest of a start.
        if digest == base.digest { return RuleOverlay(products: [], rules: [], requirements: [], digest: digest) }
        let (products, rules, requirements) = (Set(base.declaredProducts), Set(base.rules), Set(base.requirements))
        return RuleOverlay(
            products: declaredProducts.filter { !products.contains($0) }, rules: self.rules.filter { !rules.contains($0) },
            requirements: self.requirements.filter { !requirements.contains($0) }, digest: digest)
    }

    /// The table of which `overlay` is what it has beyond `base`. The folders that it came from are not known.
    public init(_ overlay: RuleOverlay, over base: RuleSet) {
        if overlay.digest == base.digest {
            self = base
            return
        }
        func laid<Part>(_ own: [Part], over base: [Part], _ id: (Part) -> String) -> [Part] {
            let ids = Set(own.map(id))
            return base.filter { !ids.contains(id($0)) } + own
        }
        self.init(
            products: laid(overlay.products, over: base.declaredProducts, \.id), rules: laid(overlay.rules, over: base.rules, \.id),
            requirements: laid(overlay.requirements, over: base.requirements, \.product), digest: overlay.digest)
    }
}
