import Terms

@testable import RuleTable

/// The files of a fictitious product with two rules.
enum MadeUpProduct {
    static let product = """
        product: kettle
        name: {en: Kettle, es: Hervidor, ja: ケトル, ko: 주전자}
        sources:
          - id: kitchen
            paths: [kitchen/kettle.log]
            head: "[{level}] {timestamp} [{thread}] {logger} - "
            loggers: [Heater]
            texts: ["steam alarm"]
        operations:
          - id: boiling
            title: {en: Boiling, es: Hervir, ja: 沸騰, ko: 끓이기}
            preamble: boil()
        parameters:
          - {id: room, captures: ["in the {}."]}
        requirements:
          - {id: water, title: {en: Water, es: Agua, ja: 水, ko: 물}, place: "KB 1, requirement 1"}
        references:
          - id: KB 1
            title: {en: Boiling water, es: Hervir agua, ja: お湯を沸かす, ko: 물 끓이기}
            url: https://example.com/kb1
            onEveryFinding: true

        """

    /// A rule by id and arguments.
    static let empty = """
        id: kettle/empty
        product: kettle
        severity: critical
        basis: documented
        match:
          source: Heater
          messageId: KTL1
          messageArgs: ["No water."]
        title: {en: The kettle is empty, es: El hervidor está vacío, ja: ケトルが空です, ko: 주전자가 비어 있음}
        diagnosis:
          en: |
            There is no water in it.
          es: No hay agua.
          ja: 水がありません。
          ko: 물이 없습니다.
        causes:
          - id: forgotten
            title: {en: Forgotten, es: Olvidado, ja: 忘れ, ko: 잊음}
            explanation: {en: Nobody filled it, es: Nadie lo llenó, ja: 誰も入れていない, ko: 채우지 않음}
            decidedBy: {en: Look, es: Mirar, ja: 見る, ko: 보기}
            steps:
              - {en: Fill it, es: Llenar, ja: 入れる, ko: 채우기}
            requirement: water
            verifyCheck: encoding
            supportedBy:
              - {rule: kettle/alarm, text: {en: Steam, es: Vapor, ja: 蒸気, ko: 증기}}
        references: [KB 1]
        examples:
          matching: ["KTL1 No water."]
          quiet: ["KTL1 Lid open."]

        """

    /// A rule by text.
    static let alarm = """
        id: kettle/alarm
        product: kettle
        severity: info
        basis: inferred
        match:
          text: "*Too much steam in*kitchen*"
        title: {en: Steam everywhere, es: Vapor por todas partes, ja: 蒸気だらけ, ko: 온통 증기}
        diagnosis: {en: Steam, es: Vapor, ja: 蒸気, ko: 증기}
        causes:
          - id: lid
            title: {en: Lid, es: Tapa, ja: 蓋, ko: 뚜껑}
            explanation: {en: The lid is open, es: La tapa está abierta, ja: 蓋が開いている, ko: 뚜껑이 열림}
            decidedBy: {en: Look, es: Mirar, ja: 見る, ko: 보기}
            steps: [{en: Close it, es: Cerrar, ja: 閉める, ko: 닫기}]
        references: []
        examples:
          matching: ["Too much steam in the kitchen"]
          quiet: ["All quiet"]

        """

    static let languages = ["en", "es", "ja", "ko"] as [Language]

    /// What the kettle requires of a certificate.
    static let requirements = """
        product: kettle
        options:
          - {name: purpose, values: [steam, tea]}
          - {name: single}
        messages:
          - {id: empty, rule: kettle/empty, messageId: KTL1, messageArgs: ["No water."], stage: upload}
        checks:
          - check: encoding
            requirement: water
            accepts: [pem]
            cause: {rule: kettle/empty, cause: forgotten}
            message: empty
            basis: documented
          - check: depth
            when: {single: absent, purpose: [tea]}
            title: {en: Depth, es: Profundidad, ja: 深度, ko: 깊이}
            limit: 3

        """

    static let files = [
        "kettle/product.yaml": product, "kettle/verify.yaml": requirements, "kettle/empty.yaml": empty, "kettle/alarm.yaml": alarm,
    ]

    /// The table loaded from the files with changes applied.
    static func table(changing changes: [String: String] = [:]) throws -> RuleSet {
        let folder = try RuleFolder(files.merging(changes) { $1 })
        return try RuleSet.load(directories: [folder.path], languages: languages)
    }

    /// The problems of loading the files with changes applied, each as `file:line:column: message`, relative to the folder.
    static func problems(changing changes: [String: String], over base: RuleSet? = nil) throws -> [String] {
        let folder = try RuleFolder(base == nil ? files.merging(changes) { $1 } : changes)
        do throws(RuleTableError) {
            if let base {
                _ = try RuleSet.load(directories: [folder.path], over: base)
            } else {
                _ = try RuleSet.load(directories: [folder.path], languages: languages)
            }
            return []
        } catch {
            switch error {
            case .problems(let problems): return problems.map { $0.description.replacing(folder.path + "/", with: "") }
            }
        }
    }
}
