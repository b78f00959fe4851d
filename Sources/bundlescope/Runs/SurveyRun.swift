import BundlescopeKit

/// Says what lies in bundles, and what their logs say.
struct SurveyRun: ReportRun {
    var bundles: [String]
    var target: ReportTarget
    var triage: BundleTriage

    func report(in frame: RunFrame) throws -> ExitStatus {
        frame.confine()
        let marks = triage.marks
        var supplies = ArgumentPath.paths(bundles).map { SurveySupply($0, marks: marks) }
        let hasFolders = supplies.contains(where: \.isFolderOfBundles)
        let writer = SurveyWriter(
            style: target.style, rules: triage.rules, toolVersion: Tool.version, isOfMany: hasFolders || supplies.count > 1)
        let output = try ReportStream(writer, to: frame.file)
        frame.begin { [count = supplies.count] in try output.end(interruptedBefore: count, foundAll: !hasFolders) }

        var status = ExitStatus.clean
        for index in supplies.indices {
            while let bundle = supplies[index].next() {
                var survey: BundleSurvey
                do {
                    survey = try triage.survey(bundle)
                } catch {
                    survey = triage.unreadableSurvey(of: bundle, because: error)
                }
                Anonymization.current?.anonymizer.learn(path: survey.path)
                Anonymization.learn(bundle, by: triage)
                try output.write(survey)
                status = max(status, ExitStatus(survey))
            }
        }
        // After an interruption there are fewer bundles than this status is about.
        guard try output.end() else { frame.awaitEnd() }
        return status
    }
}
