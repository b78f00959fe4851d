import BundleArchive
import Diagnosis
import LogScanning
import RuleTable
import Survey
import Terms

/// Finds a record in the logs of a bundle, in whatever form they are, by its evidence id.
struct RecordSearch {
    let rules: RuleSet
    let limits: ReadLimits

    func find(_ id: String, in bundle: LogBundle) throws(BundleError) -> EvidenceSearch.Result {
        var found: EvidenceSearch.FoundRecord?
        var sink = SurveySink(BundleSurvey(path: bundle.description), rules: rules, window: TimeWindow()) {
            entry, context, record, levels in
            guard found == nil, Evidence.id(entry: entry, byteStart: record.byteStart) == id else { return }
            found = EvidenceSearch.FoundRecord(
                record: LogRecord(record, levels), entry: entry, product: context?.product.id, source: context?.source.id)
        }
        let summary = try bundle.read(limits: limits, takesDigest: false, into: &sink)
        return EvidenceSearch.Result(found: found, complete: found != nil || !summary.notes.contains(where: \.losesData))
    }
}

extension LogRecord {
    /// A record that no scanner of a log source has read.
    fileprivate init(_ record: ReadRecord, _ levels: LevelCodes) {
        func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
        let body = text(record.body)
        let preamble = String(body.prefix { $0 != "\n" && $0 != "{" })
        var messages = record.messages(isError: levels.weight(of: record.level) == .error)
        if messages.isEmpty { messages = [LogMessage(source: text(record.logger), id: nil, arguments: .none, text: body)] }
        self.init(
            level: levels.name(of: record.level), timestamp: record.time?.time(), thread: text(record.thread), logger: text(record.logger),
            line: record.line, byteStart: record.byteStart, byteEnd: record.byteEnd, excerpt: text(record.bytes), preamble: preamble,
            messages: messages)
    }
}
