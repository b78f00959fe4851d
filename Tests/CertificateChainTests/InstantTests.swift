import CertificateChain
import CertificateFixtures
import Foundation
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"), (-62_167_219_200, "0000-01-01T00:00:00Z"),
        (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
    func isShownInUTC(seconds: Int64, text: String) {
        #expect(Instant(secondsSince1970: seconds).description == text)
    }

    @Test func agreesWithFoundationOverCenturies() {
        for step in 0..<2_000 {
            let seconds = Int64(step) * 3_601_237 - 2_208_988_800
            let date = Date(timeIntervalSince1970: Double(seconds))
            #expect(Instant(secondsSince1970: seconds).description == date.formatted(.iso8601))
        }
    }

    @Test func daysAreWhole() {
        let instant = Instant(secondsSince1970: 0)
        #expect(instant.days(until: Instant(secondsSince1970: 86_399)) == 0)
        #expect(instant.days(until: Instant(secondsSince1970: 86_400)) == 1)
        #expect(instant.days(until: Instant(secondsSince1970: -1)) == -1)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1970-01-01T00:00:00Z", 0), ("2000-02-29T12:34:56Z", 951_827_696), ("2026-06-01t00:00:00.5z", 1_780_272_000),
        ("2026-06-01T02:00:00+02:00", 1_780_272_000), ("2026-05-31 19:00-05:00", 1_780_272_000), ("1969-12-31T23:59:59Z", -1),
        ("9999-12-31T23:59:59Z", 253_402_300_799), ("2024-01-25T11:10:34.735", 1_706_181_034),
    ])
    func rfc3339IsRead(text: String, seconds: Int64) {
        #expect(Instant(rfc3339: text)?.secondsSince1970 == seconds)
    }

    @Test(arguments: [
        "", "now", "2026", "2026-6-1", "2026-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-01T24:00:00Z",
        "2026-01-01T00:60:00Z", "2026-01-01T00:00:61Z", "2026-01-01T00:00:00+24:00", "2026-01-01Z", "２０２６-01-01", "2026-01-01T00:00:00Z x",
    ])
    func whatIsNoTimeIsNone(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }
}
