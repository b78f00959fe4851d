import RuleTable
import Terms

/// What the HTML page says besides the phrases of every report, in one language. The script fills `{n}`, `{m}`, `{0}`, `{1}` … in; of a pair, the text that ends
/// in `One` is for the number 1. The properties' names are the script's own.
struct PagePhrases: Encodable {
    let report, language, skip, overview, bundles, bundle, findings, withFindings, clean, incomplete: String
    let bundleCount, bundleCountOne, findingCount, findingCountOne, tries, triesOne, seen, seenOne, seenRange: String
    let outcomes, diagnoses, diagnosesHint, timeline, timelineHint, timelineSummary, noTries, otherDiagnoses, noRule: String
    let zoomIn, zoomOut, earlier, later, showAll: String
    let search, searchHint, diagnosis, any, reset, shown, nothingFits: String
    let lastSeen, size, byteCount, page, previous, next, details, more: String
    let causeChanged, nothingFound, read, rulesChecked: String
    let sameBytes, sameTries, compared, furtherMessages, failed, failedOne, group, groupHint, showAllOf, openHint: String
    let evidenceLeftOut, findingsLeftOut, bundlesLeftOut, passedOver, passedOverOne, command, meanings: String
    let footer, needsScript: String

    static func of(_ language: Language) -> PagePhrases {
        switch language {
        case .english: .english
        case .spanish: .spanish
        case .japanese: .japanese
        case .korean: .korean
        }
    }

    private static let english = PagePhrases(
        report: "Log bundle report", language: "Language", skip: "Skip to the bundles", overview: "Overview", bundles: "Bundles",
        bundle: "Bundle",
        findings: "Findings", withFindings: "With findings", clean: "Clean", incomplete: "Incomplete",
        bundleCount: "{n} bundles", bundleCountOne: "1 bundle", findingCount: "{n} findings", findingCountOne: "1 finding",
        tries: "{n} tries",
        triesOne: "1 try", seen: "seen {n} times", seenOne: "seen once", seenRange: "first {0}, last {1}",
        outcomes: "Outcome of the bundles", diagnoses: "Findings by diagnosis", diagnosesHint: "Choose one to list only its bundles.",
        timeline: "Tries over time",
        timelineHint: "Times are as logged. Drag across the chart to zoom in, or use the buttons or the keys + − ← → and 0.",
        timelineSummary: "{n} tries from {0} to {1}", noTries: "No try in these bundles has a time.", otherDiagnoses: "Other diagnoses",
        noRule: "Message without a rule",
        zoomIn: "Zoom in", zoomOut: "Zoom out", earlier: "Earlier", later: "Later", showAll: "Show all",
        search: "Search", searchHint: "Path, digest, diagnosis or message", diagnosis: "Diagnosis", any: "All", reset: "Reset",
        shown: "{n} of {m} bundles", nothingFits: "No bundle fits. Change the search or the filters.",
        lastSeen: "Last seen", size: "Size", byteCount: "{n} bytes", page: "Page {n} of {m}", previous: "Previous", next: "Next",
        details: "Details of {0}", more: "… and {n} more",
        causeChanged: "the cause changed at try {0}", nothingFound: "All {n} rules were looked for, and nothing matched.",
        read: "{0} entries seen, {1} read ({2} bytes), records matched: {3}",
        rulesChecked: "{0} rules checked: {1} matched, {2} absent, {3} could not be looked for",
        sameBytes: "{n} bundles are the same, byte for byte",
        sameTries: "{n} bundles hold the same tries: one appliance's log, collected more than once",
        compared: "Only the first {n} bundles were compared.",
        furtherMessages: "{n} further unknown messages are of too many shapes to be told apart.",
        failed: "{n} of them could not be read at all.", failedOne: "1 of them could not be read at all.", group: "Group",
        groupHint: "Choose one to list only its bundles.", showAllOf: "List only these {n} bundles",
        openHint: "Choose a bundle to open it.",
        evidenceLeftOut:
            "The log lines of this finding are not in this page, which holds those of the first findings of each diagnosis. This command shows them:",
        findingsLeftOut: "{n} more findings of this bundle are not in this page. This command shows them:",
        bundlesLeftOut: "This page lists the first {n} of {m} bundles; the counts are of all of them.",
        passedOver: "Passed over: {n} files that are neither archives nor known logs",
        passedOverOne: "Passed over: 1 file that is neither an archive nor a known log",
        command: "This command prints the lines again:", meanings: "What the diagnoses mean",
        footer: "Made by bundlescope {0} with the rule table {1}. This page is whole in itself: it loads nothing and sends nothing.",
        needsScript:
            "The charts, the search and the details need JavaScript, which is switched off or blocked here. This summary does without.")

    private static let spanish = PagePhrases(
        report: "Informe de paquetes de registros", language: "Idioma", skip: "Ir a los paquetes", overview: "Resumen", bundles: "Paquetes",
        bundle: "Paquete", findings: "Hallazgos", withFindings: "Con hallazgos", clean: "Sin hallazgos", incomplete: "Incompletos",
        bundleCount: "{n} paquetes", bundleCountOne: "1 paquete", findingCount: "{n} hallazgos", findingCountOne: "1 hallazgo",
        tries: "{n} intentos", triesOne: "1 intento", seen: "visto {n} veces", seenOne: "visto una vez",
        seenRange: "la primera {0}, la última {1}",
        outcomes: "Resultado de los paquetes", diagnoses: "Hallazgos por diagnóstico",
        diagnosesHint: "Elija uno para ver solo sus paquetes.", timeline: "Intentos en el tiempo",
        timelineHint:
            "Las horas son las del registro. Arrastre sobre el gráfico para ampliar, o use los botones o las teclas + − ← → y 0.",
        timelineSummary: "{n} intentos de {0} a {1}", noTries: "Ningún intento de estos paquetes tiene hora.",
        otherDiagnoses: "Otros diagnósticos", noRule: "Mensaje sin regla",
        zoomIn: "Ampliar", zoomOut: "Reducir", earlier: "Antes", later: "Después", showAll: "Mostrar todo",
        search: "Buscar", searchHint: "Ruta, resumen, diagnóstico o mensaje", diagnosis: "Diagnóstico", any: "Todos", reset: "Restablecer",
        shown: "{n} de {m} paquetes", nothingFits: "Ningún paquete coincide. Cambie la búsqueda o los filtros.",
        lastSeen: "Última vez", size: "Tamaño", byteCount: "{n} bytes", page: "Página {n} de {m}", previous: "Anterior",
        next: "Siguiente", details: "Detalles de {0}", more: "… y {n} más",
        causeChanged: "la causa cambió en el intento {0}", nothingFound: "Se buscaron las {n} reglas y ninguna coincidió.",
        read: "{0} entradas vistas, {1} leídas ({2} bytes), registros con coincidencia: {3}",
        rulesChecked: "{0} reglas comprobadas: {1} con coincidencia, {2} sin coincidencia, {3} sin poder comprobarse",
        sameBytes: "{n} paquetes son iguales, byte por byte",
        sameTries: "{n} paquetes contienen los mismos intentos: el registro de un mismo dispositivo, recopilado más de una vez",
        compared: "Solo se compararon los primeros {n} paquetes.",
        furtherMessages: "Otros {n} mensajes desconocidos tienen demasiadas formas para distinguirlos.",
        failed: "{n} de ellos no se pudieron leer en absoluto.", failedOne: "1 de ellos no se pudo leer en absoluto.", group: "Grupo",
        groupHint: "Elija uno para ver solo sus paquetes.", showAllOf: "Ver solo estos {n} paquetes",
        openHint: "Elija un paquete para abrirlo.",
        evidenceLeftOut:
            "Las líneas del registro de este hallazgo no están en esta página, que contiene las de los primeros hallazgos de cada diagnóstico. Este comando las muestra:",
        findingsLeftOut: "Otros {n} hallazgos de este paquete no están en esta página. Este comando los muestra:",
        bundlesLeftOut: "Esta página enumera los primeros {n} de {m} paquetes; los recuentos son de todos.",
        passedOver: "Se pasaron por alto: {n} archivos que no son archivos comprimidos ni registros conocidos",
        passedOverOne: "Se pasó por alto: 1 archivo que no es un archivo comprimido ni un registro conocido",
        command: "Este comando vuelve a mostrar las líneas:", meanings: "Qué significan los diagnósticos",
        footer:
            "Creado por bundlescope {0} con la tabla de reglas {1}. Esta página es completa en sí misma: no carga ni envía nada.",
        needsScript:
            "Los gráficos, la búsqueda y los detalles necesitan JavaScript, que aquí está desactivado o bloqueado. Este resumen no lo necesita."
    )

    private static let japanese = PagePhrases(
        report: "ログ バンドル レポート", language: "言語", skip: "バンドル一覧へ移動", overview: "概要", bundles: "バンドル", bundle: "バンドル",
        findings: "検出", withFindings: "検出あり", clean: "検出なし", incomplete: "不完全",
        bundleCount: "バンドル{n}件", bundleCountOne: "バンドル1件", findingCount: "検出{n}件", findingCountOne: "検出1件", tries: "{n}回の試行",
        triesOne: "1回の試行", seen: "{n}回検出", seenOne: "1回検出", seenRange: "最初は{0}、最後は{1}",
        outcomes: "バンドルの結果", diagnoses: "診断別の検出", diagnosesHint: "選択すると、その診断のバンドルだけを表示します。",
        timeline: "試行の時系列", timelineHint: "時刻はログの記録どおりです。グラフ上をドラッグするか、ボタンまたはキー（+ − ← → 0）で拡大、移動します。",
        timelineSummary: "{n}回の試行、{0}から{1}まで", noTries: "これらのバンドルには時刻のある試行がありません。", otherDiagnoses: "その他の診断",
        noRule: "ルールのないメッセージ",
        zoomIn: "拡大", zoomOut: "縮小", earlier: "前へ", later: "後へ", showAll: "すべて表示",
        search: "検索", searchHint: "パス、ダイジェスト、診断、メッセージ", diagnosis: "診断", any: "すべて", reset: "リセット",
        shown: "{m}件中{n}件のバンドル", nothingFits: "該当するバンドルがありません。検索条件またはフィルターを変更してください。",
        lastSeen: "最終検出", size: "サイズ", byteCount: "{n}バイト", page: "{m}ページ中{n}ページ", previous: "前へ", next: "次へ",
        details: "{0}の詳細", more: "…ほか{n}件",
        causeChanged: "{0}回目の試行で原因が変わりました", nothingFound: "{n}件のルールをすべて調べましたが、一致するものはありませんでした。",
        read: "エントリー{0}件中{1}件を読み取り（{2}バイト）、一致したレコード：{3}",
        rulesChecked: "確認したルール{0}件：一致{1}件、該当なし{2}件、確認不可{3}件",
        sameBytes: "{n}件のバンドルは、バイト単位で同一です",
        sameTries: "{n}件のバンドルに同じ試行があります。同じアプライアンスのログが複数回収集されています",
        compared: "比較したのは最初の{n}件のバンドルのみです。",
        furtherMessages: "このほかに不明なメッセージが{n}件ありますが、形が多すぎるため区別していません。",
        failed: "うち{n}件はまったく読み取れませんでした。", failedOne: "うち1件はまったく読み取れませんでした。", group: "グループ",
        groupHint: "選択すると、そのバンドルだけを表示します。", showAllOf: "この{n}件のバンドルだけを表示",
        openHint: "バンドルを選択すると開きます。",
        evidenceLeftOut: "この検出のログ行はこのページに含まれていません。このページには各診断の最初の検出のログ行だけが含まれています。次のコマンドで表示できます：",
        findingsLeftOut: "このバンドルにはほかに検出が{n}件ありますが、このページに含まれていません。次のコマンドで表示できます：",
        bundlesLeftOut: "このページには{m}件のバンドルのうち最初の{n}件が表示されています。件数はすべてのバンドルのものです。",
        passedOver: "対象外：アーカイブでも既知のログでもないファイル{n}件",
        passedOverOne: "対象外：アーカイブでも既知のログでもないファイル1件",
        command: "次のコマンドで同じログ行を再表示できます：", meanings: "診断の意味",
        footer: "bundlescope {0}がルール テーブル{1}を使用して作成しました。このページはこれだけで完結しており、何も読み込まず、何も送信しません。",
        needsScript: "グラフ、検索、詳細の表示にはJavaScriptが必要ですが、ここでは無効またはブロックされています。この概要はJavaScriptなしで読めます。")

    private static let korean = PagePhrases(
        report: "로그 번들 보고서", language: "언어", skip: "번들 목록으로 건너뛰기", overview: "개요", bundles: "번들", bundle: "번들",
        findings: "발견", withFindings: "문제 발견", clean: "문제 없음", incomplete: "불완전",
        bundleCount: "번들 {n}개", bundleCountOne: "번들 1개", findingCount: "발견 {n}건", findingCountOne: "발견 1건", tries: "시도 {n}회",
        triesOne: "시도 1회", seen: "{n}회 발견", seenOne: "1회 발견", seenRange: "처음 {0}, 마지막 {1}",
        outcomes: "번들 결과", diagnoses: "진단별 발견", diagnosesHint: "선택하면 해당 진단의 번들만 표시합니다.",
        timeline: "시간별 시도", timelineHint: "시간은 로그에 기록된 그대로입니다. 차트를 끌거나 단추 또는 키(+ − ← → 0)로 확대하고 이동합니다.",
        timelineSummary: "시도 {n}회, {0}부터 {1}까지", noTries: "이 번들에는 시간이 있는 시도가 없습니다.", otherDiagnoses: "기타 진단",
        noRule: "규칙이 없는 메시지",
        zoomIn: "확대", zoomOut: "축소", earlier: "이전", later: "이후", showAll: "모두 표시",
        search: "검색", searchHint: "경로, 다이제스트, 진단 또는 메시지", diagnosis: "진단", any: "모두", reset: "초기화",
        shown: "번들 {m}개 중 {n}개", nothingFits: "해당하는 번들이 없습니다. 검색어나 필터를 변경하십시오.",
        lastSeen: "마지막 발견", size: "크기", byteCount: "{n}바이트", page: "{m}페이지 중 {n}페이지", previous: "이전", next: "다음",
        details: "{0} 상세 정보", more: "… 외 {n}개",
        causeChanged: "{0}번째 시도에서 원인이 바뀜", nothingFound: "규칙 {n}개를 모두 찾아보았으나 일치하는 항목이 없습니다.",
        read: "항목 {0}개 중 {1}개 읽음({2}바이트), 일치한 레코드: {3}",
        rulesChecked: "확인한 규칙 {0}개: 일치 {1}개, 해당 없음 {2}개, 확인 불가 {3}개",
        sameBytes: "번들 {n}개가 바이트 단위로 동일합니다",
        sameTries: "번들 {n}개에 같은 시도가 있습니다. 한 어플라이언스의 로그가 두 번 이상 수집되었습니다",
        compared: "처음 {n}개의 번들만 비교했습니다.",
        furtherMessages: "그 밖에 알 수 없는 메시지가 {n}개 있으나 형태가 너무 많아 구분하지 않았습니다.",
        failed: "그중 {n}개는 전혀 읽을 수 없었습니다.", failedOne: "그중 1개는 전혀 읽을 수 없었습니다.", group: "그룹",
        groupHint: "선택하면 해당 번들만 표시합니다.", showAllOf: "이 번들 {n}개만 표시",
        openHint: "번들을 선택하면 열립니다.",
        evidenceLeftOut: "이 발견의 로그 줄은 이 페이지에 없습니다. 이 페이지에는 진단별로 처음 발견된 로그 줄만 있습니다. 다음 명령으로 볼 수 있습니다.",
        findingsLeftOut: "이 번들의 나머지 발견 {n}건은 이 페이지에 없습니다. 다음 명령으로 볼 수 있습니다.",
        bundlesLeftOut: "이 페이지에는 번들 {m}개 중 처음 {n}개가 나열됩니다. 개수는 모든 번들에 대한 것입니다.",
        passedOver: "건너뜀: 압축 파일도 아니고 알려진 로그도 아닌 파일 {n}개",
        passedOverOne: "건너뜀: 압축 파일도 아니고 알려진 로그도 아닌 파일 1개",
        command: "다음 명령으로 이 줄을 다시 출력합니다.", meanings: "진단의 의미",
        footer: "규칙 테이블 {1} 기반으로 bundlescope {0}에서 만들었습니다. 이 페이지는 그 자체로 완전하며, 아무것도 불러오거나 보내지 않습니다.",
        needsScript: "차트, 검색 및 상세 정보에는 JavaScript가 필요하지만 여기서는 꺼져 있거나 차단되어 있습니다. 이 요약은 JavaScript 없이 볼 수 있습니다.")
}
