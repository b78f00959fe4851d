import BundleArchive
import BundleFixtures
import Foundation
import Terms
import Testing

/// Content that needs a password is reported as encrypted, without asking for one.
struct EncryptionTests {
    @Test func encryptedEntryMattersWhereItIsWantedOrAnArchive() throws {
        var fixture = ZipFixture([DamageTests.log, FixtureEntry("secret.zip", "x"), FixtureEntry("secret.txt", "x")])
        for index in fixture.entries.indices { fixture.entries[index].flags = 1 }
        let outcome = try Outcome(fixture.bytes)
        #expect(outcome.reasons == [.encrypted, .encrypted])
        #expect(outcome.summary.notes.map(\.kind) == [.encrypted, .encrypted])
        #expect(outcome.summary.notes.map(\.entry?.innermost) == ["tomcat/application.log", "secret.zip"])
        #expect(outcome.sink.entries.map(\.isWhole) == [false])
        #expect(try Outcome(piped: fixture.bytes).reasons.contains(.encrypted))
    }

    /// `application.log` encrypted by 7-Zip, also with its name encrypted.
    @Test(arguments: [
        "N3q8ryccAASjVrJalwAAAAAAAAAiAAAAAAAAAOeKWQS7bblid3T9qPjFm76DltyPAACBMweuD87ysgwHsMPa919FiphISvf6U+GaueHPvM5XTdoiYvZ26IHsDwbmJm/eCR6nUviMh"
            + "7TrchVaoZ9XSTq6jdh9IsFEd1rfjTU+TqLO+NArf/KXktxqctA1rnCHhmz86AnAru5Kb65PmOCMRvtnYpng+oeR+p1Ngp1cYtq5UUmeAAAAFwYQAQmAhwAHCwEAASMDAQEFXQ"
            + "AQAAAMgJ4KAWR1mbsAAA==",
        "N3q8ryccAATZPGbooAAAAAAAAAAwAAAAAAAAAEfCGIklIlcBr/o66LmRle2OmrXhLGeffyLdbsgzRnT690c6sihhU36UQMJiF2s0d4bUdLisxk+8Q/jcwUCDy9fl7B1a3DvOtJf4u"
            + "PqswLLdJ6XJmD7rH+qT6kKTfnO7yXoIEHTjkL9uYcB4g5ykS+A30poktnEG5DraToLpl+DtyXCi0k5044T/rvWTNrgia+Of9l0KI95JD/VxHE0S/krB7aEJFwYQAQmAkAAHCw"
            + "EAASQG8QcBElMPzhaHps0TiPa07O0XXegpNAyAigoBlLXAdwAA",
    ])
    func encrypted7z(_ text: String) throws {
        let bytes = Array(try #require(Data(base64Encoded: text)))
        for outcome in [try Outcome(bytes), try Outcome(piped: bytes)] {
            #expect(outcome.reasons.contains(.encrypted), "\(outcome.reasons)")
            #expect(outcome.summary.notes.allSatisfy { $0.kind == .encrypted })
            #expect(!outcome.isComplete)
        }
    }
}
