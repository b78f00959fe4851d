## Titles

verify-report = 인증서 사전 확인
verify-chain = 인증서 체인
verify-checks = 확인 항목
verify-changes = 수정 방법
verify-mend-file = 설명대로 파일을 변경하거나 { $option } 옵션으로 올바른 파일을 씁니다.
verify-copy-again = CA에서 받은 파일에서 BEGIN 줄부터 END 줄까지 인증서 전체를 다시 복사합니다.
verify-add-leaf = { $machine }의 CSR로 CA가 발급한 인증서를 CA 인증서 앞에 추가합니다.
verify-peer = 두 { $machines } 비교
verify-requirement = 요구 사항
verify-result = 결과
verify-found = 확인된 내용
verify-issued-to = 발급 대상
verify-issued-by = 발급자
verify-keys = 키

## Results

verify-comma = {", "}

verify-outcome =
    { $outcome ->
        [pass] 충족
        [fail] 미충족
        [advice] 권고
        [unknown] 판단 불가
       *[notApplicable] 확인 안 함
    }

verify-tally =
    { $outcome ->
        [pass] 충족 { $count }건
        [fail] 미충족 { $count }건
        [advice] 권고 { $count }건
        [unknown] 판단 불가 { $count }건
       *[notApplicable] 확인 안 함 { $count }건
    }

## Certificates

certificate-numbered = 인증서 { $number }
certificate-of-peer = 상대 { $machine }의 인증서 { $number }
chain-leaf = 리프
chain-intermediate = 중간
chain-root = 루트
chain-outside = 체인 밖
chain-validity = { $from } ~ { $until }

chain-signature =
    { $state ->
        [verified] 서명 검증됨
        [broken] 다른 키로 서명됨
        [unknown] 서명 확인 안 함
       *[none] 발급자 없음
    }

chain-same = 동일
chain-different = 다름

## What a check saw

detail-needs-option = { $option } 옵션을 지정하면 확인합니다
detail-not-for-single-upload = 체인에 대한 요구 사항입니다. 단일 인증서를 확인하고 있습니다
detail-no-certificate = 인증서를 읽을 수 없음
detail-no-request = { $file }에 읽을 수 있는 CSR이 없음
detail-request-has-no-names = CSR에 대체 이름이 없어 비교하지 않음
detail-unordered-encoding = 파일 형식이 인증서의 집합이므로 순서에 의미가 없음
detail-no-authority = 파일에 CA 인증서가 없음
detail-unreadable-extension = 확장 { $name } 항목이 두 번 있거나 읽을 수 없음
detail-unknown-algorithm = 알 수 없는 알고리즘 { $name } 때문에 서명을 확인할 수 없음
detail-too-many-signatures = 서명이 너무 많아 확인하지 않음
detail-unreadable-date = 날짜를 읽을 수 없음
detail-of-file = { $file }: { $what }

detail-encoding =
    { $encoding ->
        [pem] Base 64(PEM)
        [der] DER(바이너리)
        [pkcs7InPEM] Base 64의 PKCS#7
        [pkcs7InDER] DER의 PKCS#7(바이너리)
        [bareBase64] BEGIN 및 END 줄이 없는 Base 64
        [pkcs12] PKCS#12
       *[unrecognised] 인식할 수 없음
    }

detail-request-instead-of-certificate = { $file } 파일은 인증서가 아니라 CSR입니다. CA가 이 CSR로 발급한 파일이 필요합니다
detail-certificates = 인증서 { $count }개
detail-same-key = 인증서의 키가 CSR의 키와 같음({ $key })
detail-other-key = 인증서의 키({ $own })가 CSR의 키({ $request })가 아님
detail-signature-algorithm = 서명 알고리즘: { $name }
detail-signed = 검증됨
detail-broken-request = 자체 키로 서명되지 않음: CSR이 손상되었거나 수작업으로 만들어짐
detail-signed-by-another-key = { $certificate }: 발급자와 이름이 같지만 그 키로 서명되지 않음
detail-extension-absent = 확장이 없음. 누락: { $missing }
detail-no-usages = 없음
detail-usages-missing = 누락: { $missing }, 있음: { $present }
detail-key-cannot-encipher = { $usages }. 타원 곡선 키는 키를 암호화할 수 없어 CA가 이 용도를 넣지 않습니다(RFC 8813). RSA 키로 CSR을 생성하십시오
detail-complete = { $certificate }까지 완전함
detail-in-trust-store = { $name }까지 모든 발급자가 있음
detail-missing-issuer = 발급자가 없음: { $name }
detail-self-signed-leaf = 자체 서명됨: CA가 발급하지 않음
detail-endless = 발급자가 순환하거나 실제 체인보다 길게 이어짐
detail-foreign = 이 체인에 속하지 않음
detail-duplicate = 파일에 두 번 있음: { $certificate }
detail-in-order = 인증서가 올바른 순서임
detail-order = 올바른 순서: { $numbers }
detail-depth = { $count }(최대 { $limit })
detail-root-is-no-authority = 루트에 CA라는 표시가 없음
detail-issuer-is-no-authority = 다른 인증서를 발급했지만 CA가 아님
detail-may-not-sign = 인증서에 서명할 수 없음. { $usages }
detail-path-length = 하위 CA 인증서가 { $found }개이지만 { $allowed }개까지 허용됨
detail-leaf-is-authority = 리프 자체가 CA 인증서임
detail-no-common-name = 일반 이름이 없음
detail-wildcards = 와일드카드 있음: { $names }
detail-no-wildcard = 와일드카드 없음
detail-further-usages = 그 밖에 있음: { $names }
detail-no-further-usages = 다른 용도 없음
detail-version = 버전 { $version }
detail-extensions = 있는 확장: { $names }
detail-no-extensions = 해당하는 확장 없음
detail-no-host-name = 주체 대체 이름에 DNS 이름이 없음
detail-names-missing = 인증서에 없는 이름: { $names }
detail-names-extra = CSR에 없는 이름: { $names }
detail-names-missing-and-extra = { $missing }, { $extra }
detail-same-names = 동일한 이름
detail-valid-until = { $time }까지
detail-none-valid = 유효한 인증서가 없음
detail-not-yet-valid = { $time }부터 유효함
detail-expired = { $time }에 만료됨
detail-ends-in = { $days }일 후({ $time }) 만료됨
detail-replaces = 신뢰 인증서 { $name } 항목을 대체함
detail-already-trusted = { $name } 항목이 이미 신뢰 저장소에 있음
detail-trusted-is-newer = 신뢰 인증서 { $name }의 시작 날짜({ $time })가 같거나 더 최근이어서 대체되지 않음
detail-names-agree = 양쪽이 동일함
detail-names-differ = 단계 { $levels }에서 다름
detail-same-certificate-on-peer = 두 파일의 리프가 동일합니다. { $machine }마다 자체 CSR에 대한 인증서가 필요합니다
detail-keys-differ = 단계 { $level }에서 이름은 같지만 키가 다름
detail-no-issuers = 확인할 발급자가 없음
detail-issuer-missing = 발급자가 없어 판단할 수 없음: { $name }
detail-leaf-not-read = 리프를 읽을 수 없음
detail-leaf-absent = 파일에 CA 인증서만 있고 { $machine } 자체의 인증서(리프)가 없음
detail-part-not-read = 파일에 읽을 수 없는 인증서가 있어 모두 판단할 수 없음
detail-validation-stopped = 경로를 검증할 수 없음: { $reason }
detail-issuer-not-read = 읽지 못한 인증서가 발급자일 수 있음: { $name }
detail-lone-certificate = 발급자가 없음: { $name }. 단일 인증서는 { $option } 옵션으로 확인합니다
detail-alternative = 이름과 키가 같은 인증서가 있어 필요하지 않음: { $certificate }
detail-may-belong = 발급자가 없어 이 체인에 속하는지 알 수 없음
detail-some-authority = CA
detail-names-excluded = 이름 제약 조건에서 제외됨({ $authority })
detail-names-not-permitted = 이름 제약 조건에서 벗어남({ $authority })
detail-names-outside = { $what }: { $names }
detail-constraints-not-processed = 이름 제약 조건을 처리할 수 없음: { $reason }
detail-unknown-critical = OpenSSL과 Java가 모두 처리하지 않는 중요 확장: { $names }
detail-rarely-processed-critical = 일부 프로그램이 처리하지 않는 중요 확장: { $names }
detail-repeated-extensions = 두 번 있는 확장: { $names }
detail-unreadable-extensions = 확장이 두 번 있거나 읽을 수 없음
detail-no-valid-policy = CA가 인증서 정책을 요구하지만 체인 전체에 유효한 정책이 없습니다. Java는 거부하고 OpenSSL은 지정할 때만 거부합니다
detail-invalid-policy = 허용되지 않는 정책 매핑이 있음
detail-authority-usage = 누락: { $missing }. OpenSSL은 이 용도로 해당 CA 아래의 리프를 거부합니다
detail-key-identifier-differs = 발급자의 키 식별자가 다름: { $certificate }
detail-explicit-curve = 키의 곡선이 이름이 아니라 매개 변수로 적혀 있어 OpenSSL과 Java 모두 받지 않음
detail-rare-curve = Java에서 지원하지 않는 곡선: { $curve }
detail-authority-lacking-on-peer = 상대 { $machine }에 없는 CA: { $name }
detail-authority-lacking-here = 이 { $machine }에 없는 CA: { $name }
detail-keys-agree = 양쪽의 키가 동일함
detail-no-common-authority = 양쪽에 이름이 같은 CA가 없음

## What is wrong with a file

problem-empty = 파일이 비어 있음
problem-too-large = 파일이 { $limit }보다 커서 읽지 않음
problem-unrecognised = -----BEGIN CERTIFICATE----- 줄이 있는 텍스트도 DER도 아님
problem-pkcs12 = PKCS#12(.pfx, .p12): 내용이 암호로 암호화되어 있습니다. 인증서만 Base 64 인코딩으로 내보내십시오
problem-block = { $ordinal }번째 { $label }
problem-data = 데이터
problem-malformed-boundary = { NUMBER($line, useGrouping: 0) }번째 줄: BEGIN과 END의 양쪽에 하이픈을 5개씩 쓰십시오
problem-not-base64 = { $block }의 { NUMBER($lineInBlock, useGrouping: 0) }번째 줄(파일의 { NUMBER($line, useGrouping: 0) }번째 줄)이 Base 64가 아님
problem-incomplete-base64 = { $block }({ NUMBER($line, useGrouping: 0) }번째 줄부터)에 문자가 부족함
problem-missing-end = { $block }({ NUMBER($line, useGrouping: 0) }번째 줄부터)에 END 줄이 없습니다. { NUMBER($last, useGrouping: 0) }번째 줄 뒤에 다음 줄을 넣으십시오: -----END { $label }-----
problem-end-label-differs = { $block }({ NUMBER($line, useGrouping: 0) }번째 줄부터): 다른 레이블로 끝남
problem-stray-begin = { NUMBER($line, useGrouping: 0) }번째 줄: 이 BEGIN 줄을 제거하십시오. 뒤에 인증서가 없습니다
problem-stray-end = { NUMBER($line, useGrouping: 0) }번째 줄: 이 END 줄을 제거하십시오. 해당하는 인증서가 없습니다
problem-truncated = { $block }: 중간에 잘림({ $expected }바이트 중 { $found }바이트)
problem-cut = { $block }: 중간에 잘려 끝부분이 없음
problem-undecodable = { $block }: 디코딩할 수 없음({ $reason })
problem-no-certificates-in-pkcs7 = { $block }: 인증서가 없는 PKCS#7
problem-trailing-bytes = 끝 뒤에 어디에도 속하지 않는 { $count }바이트가 있음
problem-certificate-limit = 처음 { $limit }개의 인증서만 읽음
problem-utf16 = 텍스트가 UTF-16이어서 인증서로 읽히지 않습니다. ANSI 또는 BOM 없는 UTF-8로 저장하십시오
problem-byte-order-mark = BOM으로 시작하여 엄격한 프로그램은 인증서를 인식하지 못합니다. BOM 없는 UTF-8로 저장하십시오
problem-boundary-shares-line = { NUMBER($line, useGrouping: 0) }번째 줄: BEGIN과 END를 각각 한 줄에 따로 쓰십시오
problem-text-beside-boundary = { NUMBER($line, useGrouping: 0) }번째 줄: BEGIN 또는 END와 같은 줄에 있는 다른 텍스트를 제거하십시오
problem-escaped-line-breaks = { NUMBER($line, useGrouping: 0) }번째 줄: 줄바꿈이 백슬래시와 문자로 적혀 있습니다. 각각 실제 줄바꿈으로 바꾸십시오
problem-unusual-label = { $block }({ NUMBER($line, useGrouping: 0) }번째 줄)의 레이블은 CERTIFICATE여야 함
problem-foreign-label = { NUMBER($line, useGrouping: 0) }번째 줄: BEGIN과 END의 레이블을 CERTIFICATE로 쓰십시오({ $block }). OpenSSL은 이 레이블을 읽지 않습니다
problem-private-key = { NUMBER($line, useGrouping: 0) }번째 줄: 개인 키를 END 줄까지 제거하십시오. Java는 개인 키가 있는 인증서 파일을 거부하며, 업로드에도 필요하지 않습니다
problem-private-key-somewhere = 파일에 개인 키가 있습니다. 업로드에는 필요하지 않습니다
problem-text-around = 인증서 외의 텍스트가 있음(처음은 { NUMBER($line, useGrouping: 0) }번째 줄)
problem-other-block = { NUMBER($line, useGrouping: 0) }번째 줄: END 줄까지 제거하십시오({ $block }). Java는 이 항목이 있는 인증서 파일을 거부합니다
problem-more = 문제 { $count }건 더 있음
problem-missing-begin = { NUMBER($end, useGrouping: 0) }번째 줄: BEGIN이 없는 END입니다. { NUMBER($first, useGrouping: 0) }번째 줄 앞에 -----BEGIN CERTIFICATE----- 줄을 넣으십시오
problem-missing-start = { NUMBER($line, useGrouping: 0) }번째 줄: 이 END로 끝나는 인증서의 앞부분이 없습니다. BEGIN 줄부터 인증서를 다시 복사하십시오
problem-lower-case-boundary = { NUMBER($line, useGrouping: 0) }번째 줄: BEGIN, END 및 그 이름을 대문자로 쓰십시오
problem-label-spacing = { NUMBER($line, useGrouping: 0) }번째 줄: BEGIN 또는 END 뒤와 레이블의 단어 사이에는 공백을 하나만 두십시오
problem-glued-boundaries = { NUMBER($line, useGrouping: 0) }번째 줄: END와 BEGIN 사이에 줄바꿈을 넣으십시오
problem-indented-boundary = { NUMBER($line, useGrouping: 0) }번째 줄: 하이픈 앞의 공백을 제거하십시오
problem-empty-line = { NUMBER($line, useGrouping: 0) }번째 줄: 인증서 안의 빈 줄을 제거하십시오
problem-carriage-returns = 줄이 CR로만 끝납니다. Windows 또는 Unix 줄바꿈으로 파일을 저장하십시오
problem-no-break-space = { NUMBER($line, useGrouping: 0) }번째 줄: 줄 바꿈 없는 공백을 제거하십시오(파일의 다른 곳도)
problem-hyphens = { NUMBER($line, useGrouping: 0) }번째 줄: 하이픈만 있는 줄을 제거하십시오
problem-mislabelled-pkcs7 = { $block }: 인증서가 아니라 인증서의 집합인 PKCS#7입니다. { $option } 옵션으로 PEM으로 쓸 수 있습니다

## What the upload would lead to

prediction-quote = '{ $text }'
prediction-accepted = 문서에 기재된 요구 사항에 어긋나는 점이 없습니다.
prediction-open = 확인한 범위에서는 문제가 없지만 다음 항목은 확인하지 않았거나 판단할 수 없습니다: { $checks }.
prediction-separator = {", "}
prediction-refused = 이 업로드는 { $message } 메시지로 거부됩니다.
prediction-refused-by-some = 이 업로드는 거부됩니다. 다음 메시지가 나타날 수 있으며, 어느 것이 먼저 나타나는지는 공개되어 있지 않습니다:
prediction-refused-without-message = 충족되지 않은 요구 사항이 있습니다. 어떤 메시지가 나타나는지는 공개되어 있지 않습니다.
prediction-not-connected = 업로드 자체에는 문제가 없지만 마이그레이션 연결 검증이 실패합니다: { $message }
prediction-at-connection = 마이그레이션 연결 검증 시
prediction-argument-not-published = 인수는 공개되지 않음
prediction-message-not-published = 공개되지 않은 메시지
prediction-inferred = 추정이며 문서에 기재되지 않음
prediction-connections-fail = 체인을 검증하는 프로그램은 연결을 거부합니다
prediction-not-usable = 업로드 자체에는 문제가 없지만 { $consequence }.

## The chain written as the appliance wants it

repair-heading = 다시 쓴 체인
repair-written = 파일을 썼습니다: { $file }
repair-not-written = 파일을 쓰지 않았습니다({ $file }): { $reason }
repair-unchanged = 체인이 이미 { $machine }에 맞는 형태임
repair-remains = 그래도 거부됩니다: { $checks }
repair-put-in-order = 순서를 맞춤: 리프, 중간, 루트
repair-left-out-duplicates = 두 번 있던 인증서 { $count }개를 뺌
repair-left-out-strangers = 체인에 속하지 않는 항목을 뺌: { $names }
repair-left-out-issuers = 발급자의 인증서 { $count }개를 뺌
repair-added-authorities = 다른 파일에서 가져옴({ $file }): { $names }
repair-converted-to-pem = { $file }: PEM으로 변환함(원래 형식: { $encoding })
repair-written-anew = { $file }: 텍스트의 문제 { $count }건을 고침
repair-left-out-private-key = { $file }: 개인 키를 뺌
repair-left-out-unreadable = { $file }: 읽을 수 없는 항목을 뺌

## Why it cannot be written

obstacle-no-certificate = 인증서를 읽을 수 없음
obstacle-leaf-not-read = 리프를 읽을 수 없음
obstacle-leaf-absent = 파일에 CA 인증서만 있습니다. { $machine } 자체의 인증서 파일도 지정하십시오
obstacle-self-signed-leaf = 자체 서명된 인증서이며 다른 인증서는 CA만 발급할 수 있음
obstacle-missing-issuer = 발급자의 인증서가 없음({ $subject }의 발급자: { $issuer }). 그 인증서가 있는 파일도 지정하십시오
obstacle-other-key = 발급자의 인증서({ $issuer }) 키가 서명에 쓰인 키와 다름({ $subject })
obstacle-endless = 발급자가 순환하거나 실제 체인보다 길게 이어짐

## What a file says about the findings of a log

comparison-found = { $file }: { $found }.
comparison-other-file = 로그 내용: { $log }. { $file } 파일은 이와 다릅니다({ $found }). 업로드된 파일이 아닙니다.
comparison-settled = { $file } 파일로 원인이 확인됩니다: { $cause }.
comparison-fits-in-bundle = 번들에 인증서 파일이 있습니다({ $file }). 이 결과와 일치합니다.
comparison-differs-in-bundle = 번들에 인증서 파일이 있습니다({ $file }). 이 결과와 일치하지 않습니다.
comparison-in-bundle = 번들에 인증서 파일이 있습니다({ $file }). 업로드된 파일인지는 알 수 없습니다.
