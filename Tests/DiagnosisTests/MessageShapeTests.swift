import Diagnosis
import LogScanning
import Testing

@Suite struct MessageShapeTests {
    private func shape(_ text: String, _ arguments: [String] = []) -> String {
        MessageShape(LogMessage(source: "S", id: "X", arguments: .list(arguments), text: text)).text
    }

    @Test(arguments: [
        ("Unable to reach 10.0.0.17:443 after 30 seconds", "Unable to reach # after # seconds"),
        ("Device 3f9a1c2b-40de-4f55-9a10-aabbccddeeff is gone", "Device # is gone"),
        ("Job JOB_4711 failed", "Job JOB_# failed"),
        ("mail to admin@example.com from ome-01.lab.example.com", "mail to # from #"),
        ("cannot open /var/log/x: it isn't there", "cannot open # it isn't there"),
        ("alias 'my cert' and “another one” exist", "alias # and # exist"),
        ("nothing   to\nfold", "nothing to fold"),
        ("", ""),
    ])
    func whatDiffersIsFolded(text: String, expected: String) {
        #expect(shape(text) == expected)
    }

    @Test func argumentsAreFolded() {
        #expect(shape("The alias mine is taken.", ["mine"]) == shape("The alias other one is taken.", ["other one"]))
    }

    @Test func sourceAndIdTellShapesApart() {
        let one = MessageShape(LogMessage(source: "A", id: "X", arguments: .none, text: "t"))
        #expect(one != MessageShape(LogMessage(source: "B", id: "X", arguments: .none, text: "t")))
        #expect(one != MessageShape(LogMessage(source: "A", id: nil, arguments: .none, text: "t")))
    }

    @Test func aLongTextIsCut() {
        #expect(shape(String(repeating: "word ", count: 10_000)).count <= 160)
    }
}
