public import Anonymization
import LogScanning

extension Anonymizer {
    /// Learns the names in a diagnosis: its bundle's path, the nodes, and what the logs' texts name.
    public func learn(_ diagnosis: BundleDiagnosis) {
        learn(path: diagnosis.path)
        let nodes =
            diagnosis.findings.flatMap(\.nodes)
            + (diagnosis.attempts.kept.map(\.subject) + diagnosis.standings.map(\.subject)).compactMap(\.node)
        for node in Set(nodes).sorted() { learn(node, as: .host) }
        for evidence in diagnosis.findings.flatMap(\.evidence) + diagnosis.falseFriends.map(\.evidence) {
            learn(evidence.excerpt)
            learn(evidence.thread)
        }
        for message in diagnosis.findings.map(\.message) + diagnosis.attempts.kept.map(\.message) {
            switch message.arguments {
            case .none: break
            case .malformed(let text): learn(text)
            case .list(let texts), .cut(let texts): texts.forEach { learn($0) }
            }
        }
    }
}
