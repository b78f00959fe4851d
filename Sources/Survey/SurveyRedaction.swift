import Diagnosis
import Terms

extension BundleSurvey {
    /// The survey without the secrets in the logs' texts. What makes a shape's id is unchanged.
    public func redacted() -> BundleSurvey {
        var survey = self
        var redaction = Redaction()
        survey.shapes.change { shape in
            // The id is that of the text as it was logged, by which it is found again.
            shape.fixId()
            redaction.redact(&shape.text)
            redaction.redact(&shape.logger)
            for index in shape.args.indices { redaction.redact(&shape.args[index]) }
            // The example shows again what the text shows.
            var again = Redaction()
            again.redact(&shape.example)
        }
        survey.redactedPlaces = redaction.places
        if redaction.places > 0 {
            survey.notes.append(.init(.redacted, .redacted(places: redaction.places), at: nil, losesData: false))
        }
        return survey
    }
}
