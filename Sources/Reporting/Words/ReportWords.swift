import Diagnosis
import Wording

extension Words.Verdicts {
    /// The requested window, and the number of records outside it.
    func window(_ since: String?, _ until: String?, _ outside: Int) -> Phrase {
        window(span: Words.Span(table: table).between(since, until), outside: outside)
    }

    func stats(_ stats: BundleDiagnosis.Stats) -> Phrase {
        self.stats(seen: stats.entriesSeen, read: stats.entriesRead, size: size(stats.bytesRead), matched: stats.recordsMatched)
    }
}

extension Words.Span {
    /// The span between two bounds, at least one of which is given.
    func between(_ since: String?, _ until: String?) -> Phrase {
        switch (since.map(shownBound), until.map(shownBound)) {
        case (let since?, let until?): between(since: since, until: until)
        case (let since?, nil): self.since(since)
        case (nil, let until?): self.until(until)
        case (nil, nil): ""
        }
    }

    /// `2024-01-25T11:10` with a space in place of the T.
    private func shownBound(_ bound: String) -> String { bound.replacing("T", with: " ") }
}

extension Words.Findings {
    func seen(_ count: Int, _ first: String?, _ last: String?) -> Phrase {
        let times = seen(count)
        guard let first, let last else { return times }
        return count == 1 || first == last ? seenAt(times: times, time: first) : seenBetween(times: times, first: first, last: last)
    }

    func unknownTitle(_ id: String?) -> Phrase { id.map { unknownTitle($0) } ?? unknownTitleWithoutId }

    func cutTitle(_ id: String?) -> Phrase { id.map { cutTitle($0) } ?? cutTitleWithoutId }

    /// - Parameter explain: The command that explains the message, if its id is known.
    func cutDiagnosis(_ explain: String?) -> Phrase { explain.map { cutDiagnosisExplained($0) } ?? cutDiagnosis }
}

extension Words.Attempts {
    func causeChanged(_ tries: [Int]) -> Phrase { causeChanged(count: tries.count, tries: tries) }
}

extension Words.Coverage {
    func summary(_ rules: Int, _ matched: Int, _ absent: Int, _ notEvaluable: Int) -> Phrase {
        let summary = summary(rules: rules, matched: matched, absent: absent)
        return notEvaluable == 0 ? summary : self.notEvaluable(summary: summary, count: notEvaluable)
    }
}

extension Words.Triage {
    func overview(_ counts: BundleCounts) -> Phrase {
        var overview = overview(
            bundles: counts.bundles, findings: counts.findings, clean: counts.clean, incomplete: counts.incomplete)
        if counts.failed > 0 { overview = overviewFailed(overview: overview, failed: counts.failed) }
        if counts.unread > 0 { overview = overviewUnread(overview: overview, unread: counts.unread) }
        return overview
    }

    func tally(_ verdict: BundleVerdict, _ counts: BundleCounts) -> Phrase {
        tally(name: self.verdict(verdict), count: counts[verdict])
    }

    func interrupted(_ run: RunInterruption) -> Phrase {
        run.foundAll ? interrupted(read: run.read, found: run.found) : interruptedBeforeAllFound(read: run.read, found: run.found)
    }
}
