import Diagnosis
import LogScanning
import Survey
import Terms
import Wording

/// A survey as SARIF 2.1.0 (OASIS): one run with a result for each shape. A shape that a rule knows is that rule's.
struct SurveySARIF {
    let header: ReportHeader
    let wording: Wording

    private struct Result: Encodable {
        let ruleId: String
        let level: String
        let message: SARIFText
        let locations: [SARIFLocation]
        let occurrenceCount: Int
        let properties: ShapeReport
    }

    var beginning: String { SARIFTool(header, rules: SARIFRule.all([], wording)).beginning(header.language) }

    /// - Parameter isFirst: Whether there is no result before them.
    func results(of report: SurveyReport, isFirst: Bool) -> String {
        report.shapes.enumerated().map { number, shape in
            let level =
                switch shape.weight {
                case .error: "error"
                case .warning: "warning"
                case .none: "note"
                }
            let result = Result(
                ruleId: shape.rule ?? SARIFRule.unknownMessage, level: level, message: SARIFText(text: visible(shape.name.plain)),
                locations: [SARIFLocation(shape, in: report.path)], occurrenceCount: shape.count, properties: shape)
            return (isFirst && number == 0 ? "\n" : ",\n") + jsonText(result, pretty: false)
        }.joined()
    }

    func ending(isComplete: Bool, _ interrupted: RunInterruption?) -> String {
        let invocation = SARIFInvocation(
            executionSuccessful: isComplete && interrupted == nil,
            toolExecutionNotifications: [interrupted].compactMap(\.self).map {
                SARIFNotification(ofTheRun: wording.phrases.triage.interrupted($0), level: "error")
            })
        return """

            ],
            "invocations":\(jsonText([invocation], pretty: false))
            }]}

            """
    }
}

extension SARIFLocation {
    fileprivate init(_ shape: ShapeReport, in bundle: String) {
        id = nil
        physicalLocation = Place(
            artifactLocation: .init(entry: shape.entry, in: bundle),
            region: Region(
                startLine: shape.line, byteOffset: shape.byteStart, byteLength: UInt64(shape.example.utf8.count),
                snippet: SARIFText(text: visibleLines(shape.example).joined(separator: "\n"))))
    }
}
