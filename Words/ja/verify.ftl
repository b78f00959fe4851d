## Titles

verify-report = 証明書の事前確認
verify-chain = 証明書チェーン
verify-checks = 確認項目
verify-changes = 修正手順
verify-mend-file = 説明のとおりにファイルを変更するか、{ $option }で正しいファイルを書き出します。
verify-copy-again = CAから受け取ったファイルから、BEGINの行からENDの行まで、証明書全体をもう一度コピーします。
verify-add-leaf = { $machine }のCSRからCAが発行した証明書を、CAの証明書の前に追加します。
verify-peer = 2台の{ $machines }の比較
verify-requirement = 要件
verify-result = 結果
verify-found = 確認された内容
verify-issued-to = 発行先
verify-issued-by = 発行元
verify-keys = キー

## Results

verify-comma = 、

verify-outcome =
    { $outcome ->
        [pass] 適合
        [fail] 不適合
        [advice] 助言
        [unknown] 判定不可
       *[notApplicable] 未確認
    }

verify-tally =
    { $outcome ->
        [pass] 適合{ $count }件
        [fail] 不適合{ $count }件
        [advice] 助言{ $count }件
        [unknown] 判定不可{ $count }件
       *[notApplicable] 未確認{ $count }件
    }

## Certificates

certificate-numbered = 証明書{ $number }
certificate-of-peer = 相手側{ $machine }の証明書{ $number }
chain-leaf = リーフ
chain-intermediate = 中間
chain-root = ルート
chain-outside = チェーン外
chain-validity = { $from }～{ $until }

chain-signature =
    { $state ->
        [verified] 署名は検証済み
        [broken] 別のキーによる署名
        [unknown] 署名は未確認
       *[none] 発行元なし
    }

chain-same = 一致
chain-different = 不一致

## What a check saw

detail-needs-option = { $option }を指定すると確認できます
detail-not-for-single-upload = チェーンの要件です。単一の証明書について確認しています
detail-no-certificate = 証明書を読み取れませんでした
detail-no-request = { $file }に読み取れるCSRがありません
detail-request-has-no-names = CSRにサブジェクト代替名がないため、比較しません
detail-unordered-encoding = ファイルの形式が証明書の集合であるため、順序に意味はありません
detail-no-authority = ファイルにCA証明書がありません
detail-unreadable-extension = 拡張{ $name }が2つあるか、読み取れません
detail-unknown-algorithm = 未知のアルゴリズム{ $name }のため、署名を確認できません
detail-too-many-signatures = 署名の数が多すぎるため、確認していません
detail-unreadable-date = 日付を読み取れません
detail-of-file = { $file }：{ $what }

detail-encoding =
    { $encoding ->
        [pem] Base 64（PEM）
        [der] DER（バイナリー）
        [pkcs7InPEM] Base 64のPKCS#7
        [pkcs7InDER] DERのPKCS#7（バイナリー）
        [bareBase64] BEGINとENDの行がないBase 64
        [pkcs12] PKCS#12
       *[unrecognised] 認識できない形式
    }

detail-request-instead-of-certificate = { $file }は証明書ではなくCSRです。CAがこのCSRから発行したファイルが必要です
detail-certificates = 証明書{ $count }件
detail-same-key = 証明書のキーはCSRのキーと同じです（{ $key }）
detail-other-key = 証明書のキー（{ $own }）はCSRのキー（{ $request }）ではありません
detail-signature-algorithm = 署名アルゴリズム：{ $name }
detail-signed = 検証済み
detail-broken-request = 自身のキーで署名されていません。CSRが破損しているか、手作業で作られています
detail-signed-by-another-key = { $certificate }は発行元と同じ名前ですが、署名はそのキーによるものではありません
detail-extension-absent = 拡張がありません。不足：{ $missing }
detail-no-usages = なし
detail-usages-missing = 不足：{ $missing }、設定済み：{ $present }
detail-key-cannot-encipher = { $usages }。楕円曲線のキーではキーを暗号化できず、CAはこの用途を設定しません（RFC 8813）。RSAキーでCSRを生成してください
detail-complete = { $certificate }まで揃っています
detail-in-trust-store = { $name }まで、すべての発行元が揃っています
detail-missing-issuer = 発行元がありません：{ $name }
detail-self-signed-leaf = 自己署名であり、CAから発行されていません
detail-endless = 発行元が循環しているか、実際のチェーンではあり得ない長さです
detail-foreign = このチェーンに属していません
detail-duplicate = 同じ証明書がもう1つあります：{ $certificate }
detail-in-order = 証明書は正しい順序です
detail-order = 正しい順序：{ $numbers }
detail-depth = { $count }（最大{ $limit }）
detail-root-is-no-authority = ルートにCAであることが示されていません
detail-issuer-is-no-authority = 別の証明書を発行していますが、CAではありません
detail-may-not-sign = 証明書への署名が許可されていません。{ $usages }
detail-path-length = 下位のCA証明書は{ $found }件ですが、許可されているのは{ $allowed }件です
detail-leaf-is-authority = リーフ自体がCA証明書です
detail-no-common-name = 共通名がありません
detail-wildcards = ワイルドカードあり：{ $names }
detail-no-wildcard = ワイルドカードなし
detail-further-usages = ほかに設定済み：{ $names }
detail-no-further-usages = ほかの用途はありません
detail-version = バージョン{ $version }
detail-extensions = 含まれている拡張：{ $names }
detail-no-extensions = 該当する拡張はありません
detail-no-host-name = サブジェクト代替名にDNS名がありません
detail-names-missing = 証明書にない名前：{ $names }
detail-names-extra = CSRにない名前：{ $names }
detail-names-missing-and-extra = { $missing }、{ $extra }
detail-same-names = 同じ名前です
detail-valid-until = { $time }まで
detail-none-valid = 有効な証明書がありません
detail-not-yet-valid = { $time }まで有効になりません
detail-expired = { $time }に期限が切れました
detail-ends-in = あと{ $days }日（{ $time }）で期限が切れます
detail-replaces = 信頼証明書{ $name }を置き換えます
detail-already-trusted = { $name }はすでに信頼ストアにあります
detail-trusted-is-newer = 信頼証明書{ $name }の開始日（{ $time }）が同じか新しいため、置き換えられません
detail-names-agree = 両側で一致しています
detail-names-differ = 階層{ $levels }で異なります
detail-same-certificate-on-peer = 両方のファイルのリーフが同じです。各{ $machine }には、それぞれのCSRに対する証明書が必要です
detail-keys-differ = 階層{ $level }で、名前は同じですがキーが異なります
detail-no-issuers = 確認する発行元がありません
detail-issuer-missing = 発行元がないため判定できません：{ $name }
detail-leaf-not-read = リーフを読み取れませんでした
detail-leaf-absent = ファイルにはCA証明書だけがあり、{ $machine }自身の証明書（リーフ）がありません
detail-part-not-read = ファイルに読み取れない証明書があるため、すべては判定できません
detail-validation-stopped = パスを検証できません：{ $reason }
detail-issuer-not-read = 読み取れなかった証明書が発行元である可能性があります：{ $name }
detail-lone-certificate = 発行元がありません：{ $name }。単一の証明書は{ $option }を指定して確認します
detail-alternative = { $certificate }と名前もキーも同じで、並べる必要はありません
detail-may-belong = 発行元が欠けているため、このチェーンに属するか判定できません
detail-some-authority = CA
detail-names-excluded = { $authority }の名前の制約で除外されています
detail-names-not-permitted = { $authority }の名前の制約から外れています
detail-names-outside = { $what }：{ $names }
detail-constraints-not-processed = 名前の制約を処理できません：{ $reason }
detail-unknown-critical = OpenSSLもJavaも処理しないクリティカルな拡張：{ $names }
detail-rarely-processed-critical = 一部のプログラムが処理しないクリティカルな拡張：{ $names }
detail-repeated-extensions = 2つある拡張：{ $names }
detail-unreadable-extensions = 拡張が2つあるか、読み取れません
detail-no-valid-policy = CAが証明書ポリシーを求めていますが、チェーン全体で有効なものがありません。Javaは拒否し、OpenSSLは指定されたときだけ拒否します
detail-invalid-policy = 許可されないポリシー マッピングがあります
detail-authority-usage = 不足：{ $missing }。このCAの下のリーフは、この用途ではOpenSSLに拒否されます
detail-key-identifier-differs = 発行元のキー識別子が{ $certificate }のものと異なります
detail-explicit-curve = キーの曲線が名前ではなくパラメーターで示されており、OpenSSLもJavaも受け付けません
detail-rare-curve = Javaが対応していない曲線：{ $curve }
detail-authority-lacking-on-peer = 相手側{ $machine }にないCA：{ $name }
detail-authority-lacking-here = この{ $machine }にないCA：{ $name }
detail-keys-agree = 両側でキーが一致しています
detail-no-common-authority = 両側に同じ名前のCAがありません

## What is wrong with a file

problem-empty = ファイルが空です
problem-too-large = ファイルが{ $limit }を超えているため、読み取っていません
problem-unrecognised = -----BEGIN CERTIFICATE-----の行を含むテキストでも、DERでもありません
problem-pkcs12 = PKCS#12（.pfx、.p12）：内容がパスワードで暗号化されています。証明書だけをBase 64エンコードでエクスポートしてください
problem-block = { $ordinal }番目の{ $label }
problem-data = データ
problem-malformed-boundary = { NUMBER($line, useGrouping: 0) }行目：BEGINとENDの前後に5つずつハイフンを書いてください
problem-not-base64 = { $block }の{ NUMBER($lineInBlock, useGrouping: 0) }行目（ファイルの{ NUMBER($line, useGrouping: 0) }行目）がBase 64ではありません
problem-incomplete-base64 = { $block }（{ NUMBER($line, useGrouping: 0) }行目から）の文字が不足しています
problem-missing-end = { $block }（{ NUMBER($line, useGrouping: 0) }行目から）にEND行がありません。{ NUMBER($last, useGrouping: 0) }行目の後に-----END { $label }-----を入れてください
problem-end-label-differs = { $block }（{ NUMBER($line, useGrouping: 0) }行目から）が別のラベルで終わっています
problem-stray-begin = { NUMBER($line, useGrouping: 0) }行目：このBEGINの行を削除してください。後に証明書がありません
problem-stray-end = { NUMBER($line, useGrouping: 0) }行目：このENDの行を削除してください。対応する証明書がありません
problem-truncated = { $block }が途中で切れています（{ $expected }バイト中{ $found }バイト）
problem-cut = { $block }が途中で切れており、終わりがありません
problem-undecodable = { $block }をデコードできません：{ $reason }
problem-no-certificates-in-pkcs7 = { $block }は証明書を含まないPKCS#7です
problem-trailing-bytes = 終わりの後に、どこにも属さない{ $count }バイトがあります
problem-certificate-limit = 最初の{ $limit }件の証明書だけを読み取りました
problem-utf16 = テキストがUTF-16であり、証明書として読み取られません。ANSIまたはBOMなしのUTF-8で保存してください
problem-byte-order-mark = 先頭にBOMがあり、厳密な読み取りでは証明書が認識されません。BOMなしのUTF-8で保存してください
problem-boundary-shares-line = { NUMBER($line, useGrouping: 0) }行目：BEGINとENDを別々の行に書いてください
problem-text-beside-boundary = { NUMBER($line, useGrouping: 0) }行目：BEGINまたはENDと同じ行にある他のテキストを削除してください
problem-escaped-line-breaks = { NUMBER($line, useGrouping: 0) }行目：改行がバックスラッシュと文字で書かれています。それぞれを実際の改行に置き換えてください
problem-unusual-label = { $block }（{ NUMBER($line, useGrouping: 0) }行目）のラベルはCERTIFICATEであるべきです
problem-foreign-label = { NUMBER($line, useGrouping: 0) }行目：{ $block }のBEGINとENDのラベルをCERTIFICATEにしてください。OpenSSLはこのラベルを読み取りません
problem-private-key = { NUMBER($line, useGrouping: 0) }行目：プライベート キーをENDの行まで削除してください。これを含む証明書ファイルをJavaは拒否します。アップロードにも不要です
problem-private-key-somewhere = ファイルにプライベート キーがあります。アップロードには不要です
problem-text-around = 証明書以外のテキストがあります（最初は{ NUMBER($line, useGrouping: 0) }行目）
problem-other-block = { NUMBER($line, useGrouping: 0) }行目：{ $block }をENDの行まで削除してください。これを含む証明書ファイルをJavaは拒否します
problem-more = ほか{ $count }件の問題
problem-missing-begin = { NUMBER($end, useGrouping: 0) }行目：BEGINのないENDです。{ NUMBER($first, useGrouping: 0) }行目の前に-----BEGIN CERTIFICATE-----を入れてください
problem-missing-start = { NUMBER($line, useGrouping: 0) }行目：このENDの証明書は先頭が欠けています。BEGINの行から証明書をもう一度コピーしてください
problem-lower-case-boundary = { NUMBER($line, useGrouping: 0) }行目：BEGIN、ENDとそれに続く名前を大文字で書いてください
problem-label-spacing = { NUMBER($line, useGrouping: 0) }行目：BEGINまたはENDの後と、ラベルの語の間は、空白1つだけにしてください
problem-glued-boundaries = { NUMBER($line, useGrouping: 0) }行目：ENDとBEGINの間に改行を入れてください
problem-indented-boundary = { NUMBER($line, useGrouping: 0) }行目：ハイフンの前の空白を削除してください
problem-empty-line = { NUMBER($line, useGrouping: 0) }行目：証明書の中の空行を削除してください
problem-carriage-returns = 改行がCRだけです。WindowsまたはUnixの改行でファイルを保存してください
problem-no-break-space = { NUMBER($line, useGrouping: 0) }行目：ノーブレーク スペースを削除してください（ファイル内のほかの箇所も）
problem-hyphens = { NUMBER($line, useGrouping: 0) }行目：ハイフンだけの行を削除してください
problem-mislabelled-pkcs7 = { $block }は証明書ではなく、証明書の集合であるPKCS#7です。{ $option }でPEMとして書き出せます

## What the upload would lead to

prediction-quote = 「{ $text }」
prediction-accepted = 文書に記載された要件に反する点はありません。
prediction-open = 確認した範囲では問題はありませんが、次の項目は未確認、または判定できません：{ $checks }。
prediction-separator = 、
prediction-refused = このアップロードは{ $message }で拒否されます。
prediction-refused-by-some = このアップロードは拒否されます。次のメッセージが表示される可能性があります（どれが先に表示されるかは公開されていません）：
prediction-refused-without-message = 満たされていない要件があります。表示されるメッセージは公開されていません。
prediction-not-connected = アップロード自体に問題はありませんが、移行の接続検証に失敗します：{ $message }
prediction-at-connection = 移行の接続検証時
prediction-argument-not-published = 引数は公開されていません
prediction-message-not-published = 公開されていないメッセージ
prediction-inferred = 推定であり、文書に記載はありません
prediction-connections-fail = チェーンを検証するプログラムは接続を拒否します
prediction-not-usable = アップロード自体に問題はありませんが、{ $consequence }。

## The chain written as the appliance wants it

repair-heading = 書き直したチェーン
repair-written = { $file }を書き出しました。
repair-not-written = { $file }を書き出していません：{ $reason }。
repair-unchanged = チェーンはすでに{ $machine }の求める形です
repair-remains = それでも拒否されます：{ $checks }。
repair-put-in-order = 順序を直しました：リーフ、中間、ルート
repair-left-out-duplicates = 重複していた証明書{ $count }件を除きました
repair-left-out-strangers = チェーンに属さないものを除きました：{ $names }
repair-left-out-issuers = 発行元の証明書{ $count }件を除きました
repair-added-authorities = { $file }から加えました：{ $names }
repair-converted-to-pem = { $file }：{ $encoding }をPEMに変換しました
repair-written-anew = { $file }：テキストの問題{ $count }件を直しました
repair-left-out-private-key = { $file }：プライベート キーを除きました
repair-left-out-unreadable = { $file }：読み取れないものを除きました

## Why it cannot be written

obstacle-no-certificate = 証明書を読み取れませんでした
obstacle-leaf-not-read = リーフを読み取れませんでした
obstacle-leaf-absent = ファイルにCA証明書しかありません。{ $machine }自身の証明書のファイルも指定してください
obstacle-self-signed-leaf = 自己署名証明書であり、別の証明書はCAだけが発行できます
obstacle-missing-issuer = { $subject }の発行元（{ $issuer }）がありません。それを含むファイルも指定してください
obstacle-other-key = { $issuer }の証明書のキーは、{ $subject }に署名したキーではありません
obstacle-endless = 発行元が循環しているか、実際のチェーンではあり得ない長さです

## What a file says about the findings of a log

comparison-found = { $file }：{ $found }。
comparison-other-file = ログの内容：{ $log }。{ $file }はこれと矛盾します（{ $found }）。アップロードされたのはこのファイルではありません。
comparison-settled = { $file }により原因が特定されました：{ $cause }。
comparison-fits-in-bundle = バンドルに証明書ファイルがあります：{ $file }。この検出結果と一致します。
comparison-differs-in-bundle = バンドルに証明書ファイルがあります：{ $file }。この検出結果と一致しません。
comparison-in-bundle = バンドルに証明書ファイルがあります：{ $file }。アップロードされたものかどうかは不明です。
