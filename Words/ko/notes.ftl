## Damage

note-truncated = 데이터가 중간에 끝납니다. { $bytes }까지 읽었습니다
note-checksum-mismatch = 저장된 체크섬이 데이터와 맞지 않습니다. 데이터는 그대로 사용했습니다
note-length-mismatch = 저장된 길이가 데이터와 맞지 않습니다. 데이터는 그대로 사용했습니다
note-corrupt = { $bytes } 이후의 데이터는 압축을 풀 수 없습니다({ $detail })
note-directory-missing = zip에 중앙 디렉터리가 없습니다. 항목을 처음부터 차례로 읽었습니다
note-directory-disagrees = zip의 중앙 디렉터리와 항목의 내용이 서로 다릅니다
note-later-volume = 여러 볼륨으로 나뉜 압축 파일의 뒤쪽 볼륨입니다. 앞 볼륨의 내용이 없습니다
note-continued-volume = 앞 볼륨에서 이어지는 파일인데 앞 볼륨이 없습니다. 파일의 앞부분이 빠져 있습니다({ $bytes })
note-trailing-data = 끝난 뒤에도 어디에도 속하지 않는 데이터가 있습니다({ $bytes })

## Encryption

note-encrypted = 암호화되어 있어 읽을 수 없습니다. 암호가 없는 파일을 요청하십시오
note-encrypted-by = 암호화되어 있어({ $form }) 읽을 수 없습니다. 암호화하지 않은 파일을 요청하십시오

## Limits

note-folder-limit = 폴더가 { $folders }단계보다 깊습니다. 그 아래는 읽지 않았습니다
note-layer-limit = 중첩된 압축 파일의 한도({ $layers }단계)에 도달했습니다(--max-depth)
note-entry-limit = 항목 수 한도({ $entries }개)에 도달했습니다(--max-entries)
note-byte-limit = 압축을 푼 데이터의 한도({ $bytes })에 도달했습니다(--max-bytes)
note-time-limit = 시간 한도({ $seconds }초)에 도달했습니다(--max-seconds)
note-judged-in-parts = 한 번에 순서를 정할 수 있는 수({ $events }건)보다 시도와 오류 기록이 많습니다. 마지막 시도가 무엇인지, 몇 번 기록되었는지는 맞지 않을 수 있습니다
note-not-looked-into = 로그가 정해진 위치에 없으며, 파이프로 받은 내용은 다시 읽을 수 없어 파일의 내용을 조사할 수 없습니다. 먼저 파일로 저장하십시오
note-content-limit = 처음 { $files }개 파일만 조사함

## What is not supported

note-unsupported-method = 지원되지 않는 압축 방식 또는 형식입니다: { $method }
note-no-records = 알려진 형식의 레코드가 없습니다: { $head }
note-lines-outside-form = 검색 대상을 언급하지만 형식을 알 수 없는 행이 { $lines }개 있습니다(첫 행: { NUMBER($first, useGrouping: 0) }). 그 내용은 해석하지 못했습니다

## What was skipped

note-empty-log = 로그가 비어 있음
note-link-not-followed = { $target } 링크입니다. 링크는 따라가지 않습니다
note-special-file = 일반 파일이 아닙니다(장치, 파이프, 소켓 또는 폴더)
note-nothing-in-window = 요청한 기간({ $span })에는 시도나 오류에 대한 레코드가 없습니다. { $records }
note-records-outside = 기간 밖의 레코드는 { $count }개입니다
note-records-outside-at = { $records }({ $time })
note-records-outside-between = { $records }(로그는 { $first }부터 { $last }까지)
note-window-unknown = 요청한 기간({ $span })의 레코드가 있는지 알 수 없습니다. 그 기간에는 발견된 것이 없습니다

note-own-document =
    { $document ->
        [report] bundlescope가 작성한 보고서입니다. 로그의 행을 인용하지만 로그가 아니므로 진단하지 않았습니다
        [rules] bundlescope의 규칙입니다. 로그의 행을 인용하지만 로그가 아니므로 진단하지 않았습니다
       *[documentation] bundlescope의 문서입니다. 로그의 행을 인용하지만 로그가 아니므로 진단하지 않았습니다
    }

## What could not be read

note-system-error = 시스템에서 거부했습니다: { $text }
note-reader-killed = 실패: 시그널 { $signal }에 의해 강제 종료되었습니다
note-reader-exited = 실패: 읽기 프로세스가 종료되었습니다(코드 { $code })
note-reader-silent = 실패: { $seconds }초 안에 응답이 없어 읽기 프로세스를 종료했습니다
note-reader-ended-at = { $how }({ $place } 읽는 중)
note-empty = 비어 있습니다
note-no-log = 이 번들에는 다음 로그가 없습니다: { $expected }. { $entries }
note-neither-log = 이 번들에 다음 중 어느 것도 없습니다: { $others }, { $last }. { $entries }
note-no-entries = 항목이 없습니다
note-entries-seen = 확인된 항목: { $entries }
note-entries-seen-of-more = { $entries } … 외 { $count }개
note-needed-log-missing = 이 번들에 다음 로그가 없어 해당 내용을 판단할 수 없음: { $expected }
note-log-parts-missing = 같은 로그의 다른 부분은 있지만 다음 부분은 이 번들에 없음: { $parts }
note-not-a-bundle = 압축 파일도 아니고 알려진 로그도 아닙니다. 다음과 같이 보입니다: { $appearance }

## What is not certain

note-looked-into = 로그가 정해진 위치에 없어 다른 파일의 내용을 조사함: { $entries }
note-record-joined = { $line }행의 레코드가 순환으로 잘려 다음 위치에서 이어지므로 하나로 합쳤습니다: { $place }, { $restLine }행
note-taken-for-log = 기록의 형식에 따라 다음 로그로 간주함: { $log }
note-unsafe-name = 이름이 절대 경로이거나 폴더를 벗어납니다('..'). 읽기만 했으며 아무것도 쓰지 않았습니다
note-begins-within-record = 레코드의 중간에서 시작하며 그 앞부분이 번들에 없습니다. 해당 레코드의 내용은 알 수 없습니다
note-no-end-mark = 끝을 나타내는 표시가 없습니다. 두 파일 사이에서 잘린 것이라면 그 뒤의 파일이 빠져 있습니다
note-duplicate-name = 같은 이름의 항목이 두 개 있습니다. 둘 다 읽었습니다
note-quoted-alone = { NUMBER($line, useGrouping: 0) }번째 줄이 이 번들의 어떤 기록에도 없는 거부를 인용함: 그 거부가 기록된 로그가 없음
note-clock-went-back = { NUMBER($line, useGrouping: 0) }번째 줄에서 시간이 되돌아갑니다. 레코드는 로그의 순서를 따릅니다
note-several-bundles = 이 폴더에는 번들이 { $count }개 있습니다. 번들마다 보고서를 보려면 다음을 사용하십시오: { $command }
note-several-chains = 완전한 체인이 여러 개 있습니다. 확인한 파일: { $file }. 확인하지 않은 파일: { $others }. { $option } 옵션으로 CSR에 맞는 체인을 선택하거나 파일 하나만 지정하십시오
note-changed-while-read = 읽는 동안 파일이 변경되었습니다

## Redaction

note-redacted = 로그 텍스트의 기밀 정보 { $places }곳을 [redacted]로 표시했습니다(--no-redact로 볼 수 있습니다)
