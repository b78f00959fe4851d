import ArgumentParser
import BundlescopeKit

/// Whose requirements a chain is checked against, and what they must know about the upload.
struct PolicyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The product whose requirements apply, by its id in the rule table. Default: dell-ome.", valueName: "product"),
        completion: .custom { arguments, _, _ in RuleOptions.completed(arguments)?.requirements.map(\.product) ?? [] })
    var product: String?

    @Flag(help: "Check for the upload of a single server certificate instead of a chain (Dell OpenManage Enterprise).")
    var single = false

    @Option(
        help: ArgumentHelp(
            "What the product uses the certificate for; CUCM: tomcat, CallManager, CAPF, ipsec or TVS.", valueName: "purpose"))
    var purpose: String?

    @Option(
        help: ArgumentHelp(
            "The product's release; CUCM: 12.5 or 14 (which stands for later ones too, and is the default).",
            valueName: "release"))
    var release: String?

    @Option(
        help: ArgumentHelp(
            "A folder with the certificates of the appliance's trust store (Cisco Unified Communications Manager).", valueName: "dir"),
        completion: .directory)
    var trust: String?

    @Option(
        help: ArgumentHelp(
            "The machine's own name, which the certificate must contain, for products that require it.", valueName: "name"))
    var host: String?

    /// The product's requirements in the rule table.
    ///
    /// - Throws: `CommandFailure` if there are none.
    func policy(in rules: RuleSet) throws(CommandFailure) -> RequirementPolicy {
        guard let product else {
            guard let policy = rules.requirements.first(where: \.isDefault) ?? rules.requirements.first else {
                throw CommandFailure("no product of the rule table has a verify.yaml")
            }
            return policy
        }
        if let policy = rules.requirements(of: product) { return policy }
        let known = rules.requirements.map(\.product).joined(separator: ", ")
        throw CommandFailure(
            rules.product(id: product) == nil
                ? "no product \(product); the rule table has requirements of: \(known)"
                : "the rule table has no requirements of \(product) (verify.yaml); it has those of: \(known)")
    }

    /// The options as choices for a product's requirements.
    ///
    /// - Throws: `CommandFailure` if they do not fit.
    func choices(for policy: RequirementPolicy, peer: String?) throws(CommandFailure) -> PolicyChoices {
        var said: [PolicyOption.Name: String] = [:]
        if single { said[.single] = PolicyOption.given }
        if peer != nil { said[.peer] = PolicyOption.given }
        if trust != nil { said[.trust] = PolicyOption.given }
        if host != nil { said[.host] = PolicyOption.given }
        said[.purpose] = purpose
        said[.release] = release
        do {
            return try PolicyChoices(said, for: policy)
        } catch {
            throw CommandFailure(Self.sentence(error, policy))
        }
    }

    private static func sentence(_ problem: PolicyChoices.Problem, _ policy: RequirementPolicy) -> String {
        switch problem {
        case .notOffered(let option): "\(option.flag) is not for --product \(policy.product)"
        case .missing(let option, let values): "--product \(policy.product) needs \(option.flag): \(values.joined(separator: ", "))"
        case .unknownValue(let value, let option, let values):
            "\(option.flag) \(value) is not known of \(policy.product): \(values.joined(separator: ", "))"
        case .excluded(let other, let option): "\(option.flag) and \(other.flag) exclude each other"
        }
    }
}
